import { act, configure, render, screen } from "@testing-library/react";
import { Session } from "../../src/usecases/session/session";
import { App } from "../../src/taskpane/app";
import type { PaneHost } from "../../src/taskpane/boot";
import { openExcel, type OpenedExcel } from "./excelWorkbook";
import { fakeClock } from "./fakeClock";
import { keptCommands } from "./keptCommands";
import type { SimulatorOptions } from "./simulatedExcel/simulator";

configure({ asyncUtilTimeout: 30_000 });

const windows: PaneHost = { kind: "excel", platform: "windows" };

/** The pane over a workbook that is open in the simulated Excel, behind the real office.js. */
export interface PaneInExcel extends OpenedExcel {
  readonly session: Session;
  readonly settle: () => Promise<void>;
}

/** `before`: what is done in Excel before the pane is opened. */
export async function openedPaneInExcel(
  options: SimulatorOptions,
  before: (opened: OpenedExcel) => void = () => undefined,
): Promise<PaneInExcel> {
  const opened = await openExcel(options);
  // office.js has a word of its own with Excel first
  await opened.excel.idle();
  before(opened);
  const session = new Session({ host: opened.host, clock: fakeClock(), restorePoints: keptCommands() });
  const openSession = (): Promise<Session> => Promise.resolve(session);
  render(<App host={windows} command={undefined} openSession={openSession} />);
  await screen.findByRole("main");
  return {
    ...opened,
    session,
    settle: () => act(() => session.idle()),
  };
}
