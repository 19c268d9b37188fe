import { act, configure, render, screen } from "@testing-library/react";
import type { RibbonCommand } from "../../src/commands/ribbonCommand";
import { App } from "../../src/taskpane/app";
import type { PaneHost } from "../../src/taskpane/boot";
import { type SessionOnFile, sessionOnFile } from "./openedSession";

// a page is fetched when it is opened, and compiled first where a test asks for it
configure({ asyncUtilTimeout: 30_000 });

const windows: PaneHost = { kind: "excel", platform: "windows" };

/** The pane as it stands once the workbook is read, and what stands behind it. */
export interface OpenedPane extends SessionOnFile {
  /** Lets every command that was asked for run, and the pane show what came of it. */
  readonly settle: () => Promise<void>;
}

export async function openedPane(bytes: Uint8Array, command?: RibbonCommand): Promise<OpenedPane> {
  const on = sessionOnFile(bytes);
  const openSession = (): Promise<typeof on.session> => Promise.resolve(on.session);
  render(<App host={windows} command={command} openSession={openSession} />);
  const settle = async (): Promise<void> => {
    await act(async () => {
      await on.session.idle();
      // a page that is fetched when it is opened, and a session that queued more meanwhile
      await new Promise((resolve) => setTimeout(resolve, 0));
      await on.session.idle();
    });
  };
  await screen.findByRole("main");
  while (screen.queryByText("正在读取工作簿", { selector: ".pane-bar-line" })) await settle();
  await settle();
  return { ...on, settle };
}
