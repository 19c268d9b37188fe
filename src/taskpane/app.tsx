import type { ReactElement } from "react";
import type { RibbonCommand } from "../commands/ribbonCommand";
import type { PaneHost } from "./boot";

export interface AppProps {
  readonly host: PaneHost;
  /** The page a ribbon button asked for. */
  readonly command: RibbonCommand | undefined;
}

/** The pane. */
export function App({ host, command }: AppProps): ReactElement {
  return (
    <main data-host={host.kind} data-command={command}>
      <h1>绩效评分</h1>
    </main>
  );
}
