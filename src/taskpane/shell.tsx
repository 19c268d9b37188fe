import { type ReactElement, useState } from "react";
import type { RibbonCommand } from "../commands/ribbonCommand";
import { App, type AppProps } from "./app";
import type { Surroundings } from "./boot";
import { FilePage } from "./browser/filePage";
import type { OpenWorkbookFile } from "./browser/openWorkbookFile";
import { NoExcel } from "./noExcel";

interface ShellProps {
  readonly surroundings: Surroundings;
  readonly command: RibbonCommand | undefined;
  readonly openSession: AppProps["openSession"];
  readonly openFile: OpenWorkbookFile;
}

/** The pane where it can work; elsewhere the reason, and the way to score a file instead. */
export function Shell({ surroundings, command, openSession, openFile }: ShellProps): ReactElement {
  const [byFile, setByFile] = useState(false);
  // Excel may still answer later; who has begun with a file keeps it
  if (byFile) return <FilePage command={undefined} openFile={openFile} />;
  switch (surroundings.kind) {
    case "excel":
      return <App host={surroundings} command={command} openSession={openSession} />;
    case "browser":
      return <FilePage command={command} openFile={openFile} />;
    case "excelTooOld":
    case "otherProgram":
    case "officeMissing":
      return <NoExcel surroundings={surroundings} onFileMode={() => setByFile(true)} />;
  }
}
