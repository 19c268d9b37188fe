import { Session } from "../../src/usecases/session/session";
import { type FakeClock, fakeClock } from "./fakeClock";
import { type FileHost, fileHost } from "./fileHost";
import { keptCommands } from "./keptCommands";

export interface SessionOnFile {
  readonly session: Session;
  readonly host: FileHost;
  readonly clock: FakeClock;
  /** The pane closed and opened again over the same workbook on the same computer. */
  reopened(): SessionOnFile;
}

/** A session on the bytes of a file, not opened yet: ids of commands are times, so a test lets some pass between them. */
export function sessionOnFile(bytes: Uint8Array): SessionOnFile {
  const ports = { host: fileHost(bytes), clock: fakeClock(), restorePoints: keptCommands() };
  const made = (): SessionOnFile => ({ ...ports, session: new Session(ports), reopened: made });
  return made();
}

/** The same, read. */
export async function openedSession(bytes: Uint8Array): Promise<SessionOnFile> {
  const made = sessionOnFile(bytes);
  await made.session.open();
  return made;
}
