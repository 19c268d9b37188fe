import type { Frame, Page } from "playwright-core";
import { Mouse } from "./enterByMouse";
import { occupationDuring, told } from "./occupation";
import type { PaneScreen } from "./paneScreen";

export interface LongCommands {
  readonly name: string;
  readonly kind: "scores" | "funds" | "surveys";
  /** Opens the workbook or the pane on it. */
  readonly open: () => Promise<void>;
  readonly note: (line: string) => void;
}

/** Long commands are waited for, milliseconds. */
const PATIENCE = 900_000;

const write = /^写入 \d+ 格$/;

/** A day's commands on a long workbook, and how long each held the page's thread at most. */
export async function longCommands(
  screen: PaneScreen & { readonly page: Page; readonly frame: Frame },
  { name, kind, open, note }: LongCommands,
): Promise<void> {
  const { page, frame, pane } = screen;
  const mouse = new Mouse(screen);
  page.setDefaultTimeout(PATIENCE);
  const measure = async (what: string, command: () => Promise<unknown>): Promise<void> => {
    const over = await occupationDuring({ page, frame }, `${name}，${what}`, async () => {
      await command();
      await settled();
    });
    note(`${name}，${what}: ${told(over)}`);
  };
  /** Nothing is under way any more, and what follows by itself has come too. */
  const settled = async (): Promise<void> => {
    await page.waitForTimeout(1500);
    await pane.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
  };
  const made = () =>
    pane
      .getByText(/生成了 \d+ 张表/)
      .first()
      .waitFor();
  const tab = (called: string) => pane.getByRole("tab", { name: new RegExp(`^${called}`) }).click();
  const heading = (called: string) => pane.getByRole("heading", { level: 1, name: called }).waitFor();

  await measure("打开", async () => {
    await open();
    await pane.getByRole("button", { name: "读取评分标准" }).waitFor();
  });
  await measure("建立底稿，第一次核对", async () => {
    await mouse.press("button", "读取评分标准");
    await pane.getByRole("button", { name: "重新评分" }).waitFor();
  });
  if (kind === "funds") {
    await measure("资金页", () => tab("资金"));
    await measure("生成附件4", async () => {
      await mouse.press("button", "生成附件4");
      await made();
    });
  }
  if (kind === "surveys") {
    await measure("满意度页", () => tab("满意度"));
    await measure("生成附件5", async () => {
      await mouse.press("button", "生成附件5");
      await made();
    });
  }
  await tab("总览");
  await measure("重新评分（预览）", async () => {
    await mouse.press("button", "重新评分");
    await heading("写入预览");
  });
  await measure("写入", async () => {
    await mouse.press("button", write);
    await heading("总览");
  });
  await measure("核对页", () => tab("核对"));
  await measure("指标页", () => tab("指标"));
}
