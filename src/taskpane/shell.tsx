import { type ReactElement, useState } from "react";
import type { RibbonCommand } from "../commands/ribbonCommand";
import { App, type AppProps } from "./app";
import type { PaneHost, Surroundings } from "./boot";
import { NoExcel } from "./noExcel";

interface ShellProps {
  readonly surroundings: Surroundings;
  readonly command: RibbonCommand | undefined;
  readonly openSession: AppProps["openSession"];
}

const fileHost: PaneHost = { kind: "browser" };

/** The pane where it can work; elsewhere the reason, and the way to score a file instead. */
export function Shell({ surroundings, command, openSession }: ShellProps): ReactElement {
  const [byFile, setByFile] = useState(false);
  // Excel may still answer later; who has begun with a file keeps it
  if (byFile) return <App host={fileHost} command={undefined} openSession={openSession} />;
  switch (surroundings.kind) {
    case "excel":
    case "browser":
      return <App host={surroundings} command={command} openSession={openSession} />;
    case "excelTooOld":
    case "otherProgram":
    case "officeMissing":
      return <NoExcel surroundings={surroundings} onFileMode={() => setByFile(true)} />;
  }
}
