import { Mouse } from "./enterByMouse";
import type { PaneScreen } from "./paneScreen";

/** Somebody who opens every page of the pane on a workbook whose 底稿 is filled in, and looks at each. */
export async function everyPage(screen: PaneScreen, look: (page: string) => Promise<void>): Promise<void> {
  const mouse = new Mouse(screen);
  const { pane } = screen;
  // the sheets of a file have tabs too
  const open = (name: string): Promise<void> =>
    pane.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
  const tab = async (name: string, sees: RegExp): Promise<void> => {
    await open(name);
    await pane.getByText(sees).first().waitFor();
    await look(name);
  };
  const detail = async (name: RegExp): Promise<void> => {
    await mouse.press("treeitem", name);
    await pane.getByRole("heading", { level: 1, name }).waitFor();
    await look(`指标详情：${name.source}`);
    await mouse.press("button", "指标");
  };
  await tab("总览", /得分情况/);
  await tab("指标", /立项依据充分性/);
  await detail(/^立项依据充分性/);
  await detail(/^业务办理量达标率/);
  await detail(/^推动呈贡区/);
  await detail(/^项目可持续性/);
  await tab("满意度", /86\.04%/);
  await tab("资金", /资金到位率/);
  await tab("附件", /^表1/);
  await mouse.press("button", /^预览 表1/);
  await pane
    .getByText(/A4 纵向/)
    .first()
    .waitFor();
  await look("附件预览");
  await tab("核对", /警告/);
  await mouse.press("button", "设置");
  await pane.getByText("等级划分").first().waitFor();
  await look("设置");
  await tab("总览", /得分情况/);
  await mouse.press("button", /^读取了/);
  await mouse.press("button", "看评分标准读懂了哪些");
  await pane.getByRole("heading", { level: 1 }).waitFor();
  await look("读懂情况");
  await open("总览");
  await mouse.press("button", "重新评分");
  await pane.getByRole("heading", { level: 1, name: "写入预览" }).waitFor();
  await look("写入预览");
}
