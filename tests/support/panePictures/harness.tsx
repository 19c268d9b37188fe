import { createRoot } from "react-dom/client";
import { App } from "../../../src/taskpane/app";
import type { PaneHost } from "../../../src/taskpane/boot";
import { keepPreferences, readPreferences } from "../../../src/taskpane/frame/preferences";
import { Session } from "../../../src/usecases/session/session";
import { fakeClock } from "../fakeClock";
import { type FileHost, fileHost } from "../fileHost";
import { keptCommands } from "../keptCommands";

declare global {
  interface Window {
    /** What scripts/pane-pictures.mjs gives before the page runs. */
    picture: {
      readonly file: string;
      readonly look: "light" | "dark";
      readonly platform: "windows" | "mac";
      /** The workbook is never read to its end. */
      readonly isOpening: boolean;
    };
    /** What it does besides clicking. */
    workbook: { readonly host: FileHost; readonly session: Session };
  }
}

/** The pane over a file, with a clock that stands still: the same picture every time. */
const { file, look, platform, isOpening } = window.picture;
const host = fileHost(Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0)));
if (isOpening) host.hold();
const session = new Session({ host, clock: fakeClock(), restorePoints: keptCommands() });
window.workbook = { host, session };
keepPreferences({ ...readPreferences(), look });

const place: PaneHost = { kind: "excel", platform };
const openSession = (): Promise<Session> => Promise.resolve(session);
createRoot(document.getElementById("root") ?? document.body).render(
  <App host={place} command={undefined} openSession={openSession} />,
);
