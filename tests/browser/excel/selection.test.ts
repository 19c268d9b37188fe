import { cellName, showAddress } from "../../../src/core/grid/address";
import { filledCase, tableSheet } from "../../support/caseWorkbook";
import { Mouse } from "../../support/enterByMouse";
import { factBox } from "../../support/paneBoxes";
import { faultless, paneInExcel, screenOf } from "../../support/paneInExcel";
import { paperOf, placeOf, rowOf } from "../../support/paperRow";
import { closeChromium } from "../../support/simulatedExcel/chromium";
import type { BrowserExcel } from "../../support/simulatedExcel/simulator";
import { until } from "../../support/until";

afterAll(closeChromium);

const cell = (name: string): string => `${tableSheet}!${name}`;

interface At {
  readonly excel: BrowserExcel;
  readonly mouse: Mouse;
}

/** 指标, with a workbook whose 底稿 is filled in. */
async function listIn(flavour: "desktop" | "web"): Promise<At> {
  const excel = await paneInExcel(filledCase(), flavour);
  const mouse = new Mouse(screenOf(excel));
  await mouse.press("tab", "指标");
  await excel.frame.getByRole("tree").waitFor();
  return { excel, mouse };
}

const detailOf = ({ excel }: At, name: string): Promise<void> =>
  excel.frame.getByRole("heading", { level: 1, name, exact: true }).waitFor();

async function closed({ excel }: At): Promise<void> {
  faultless(excel);
  await excel.close();
}

/** The tag of what has the focus in the pane; "" while the focus is in the sheet. */
const focusInPane = ({ excel }: At): Promise<string> =>
  excel.frame.evaluate(() => (document.hasFocus() ? (document.activeElement?.tagName ?? "") : ""));

/** The focus follows what is drawn. */
async function focusOn({ excel }: At, tag: string): Promise<void> {
  await excel.frame.waitForFunction(
    (wanted) => document.hasFocus() && document.activeElement?.tagName === wanted,
    tag,
  );
}

/** On the web the sheet is a page of its own, and can have the focus. */
const goToSheet = ({ excel }: At): Promise<void> => excel.page.locator("#sheet").focus();

describe.each(["desktop", "web"] as const)("Excel，%s", (flavour) => {
  test("窗格里选指标，表里选中它的格，焦点留在窗格；不跟随就不动，转到照样去", async () => {
    const at = await listIn(flavour);
    const { excel, mouse } = at;
    const { simulator } = excel;
    const selects = (name: string): Promise<void> =>
      until(`${name} selected`, () => simulator.selected() === cell(name));
    expect(simulator.selected()).not.toBe(cell("C10"));
    await mouse.press("treeitem", /资金到位率/);
    await detailOf(at, "资金到位率");
    await selects("C10");
    await focusOn(at, "H1");
    await mouse.press("button", "下一个指标");
    await detailOf(at, "预算执行率");
    await selects("C11");

    await mouse.press("button", "跟随");
    await mouse.press("button", "上一个指标");
    await detailOf(at, "资金到位率");
    await simulator.idle();
    expect(simulator.selected()).toBe(cell("C11"));
    await mouse.press("button", /^转到 G10/);
    await selects("G10");
    await closed(at);
  });

  test("表里选中一格，窗格显示它的指标，选中的格不变，焦点不动", async () => {
    const at = await listIn(flavour);
    const { excel, mouse } = at;
    const { user } = excel.simulator;
    const paper = await paperOf(excel.simulator.save());
    const fact = placeOf(rowOf(paper, "项目可持续性", "③ 符合性"), "value");
    if (flavour === "web") await goToSheet(at);
    user.select(cell("H18"));
    await excel.frame.locator("[role=treeitem][aria-current]", { hasText: "业务办理量达标率" }).waitFor();

    await mouse.press("treeitem", /资金到位率/);
    await detailOf(at, "资金到位率");
    if (flavour === "web") await goToSheet(at);
    user.select(cell("I12"));
    await detailOf(at, "资金使用合规性");
    user.select(showAddress(fact));
    await detailOf(at, "项目可持续性");
    await excel.simulator.idle();
    expect(excel.simulator.selected()).toBe(`评价底稿!${cellName(fact.row, fact.column)}`);
    if (flavour === "web") expect(await focusInPane(at)).toBe("");
    await closed(at);
  });

  test("正在填的时候表里选了别的：只提示，焦点和填了一半的字都在", async () => {
    const at = await listIn(flavour);
    const { excel, mouse } = at;
    await mouse.press("treeitem", /业务办理量达标率/);
    const field = factBox(mouse, "实际办理业务数").getByRole("textbox");
    await field.fill("14");
    excel.simulator.user.select(cell("I12"));
    await excel.frame.getByText("表中选中了“资金使用合规性”").waitFor();
    expect(await field.inputValue()).toBe("14");
    expect(await focusInPane(at)).toBe("INPUT");
    await mouse.press("button", "转到");
    await detailOf(at, "资金使用合规性");
    await closed(at);
  });
});

test("算着的时候去了表里：算完焦点还在表里；没有走开的，焦点在预览", async () => {
  const at = await listIn("web");
  const { excel, mouse } = at;
  const preview = excel.frame.getByRole("heading", { level: 1, name: "写入预览" });
  excel.simulator.faults.at(1, { kind: "delay", milliseconds: 2_000 });
  await mouse.press("button", "重新评分");
  await goToSheet(at);
  await preview.waitFor();
  expect(await focusInPane(at)).toBe("");
  await mouse.press("button", "取消");
  await mouse.press("button", "重新评分");
  await preview.waitFor();
  expect(await focusInPane(at)).toBe("H1");
  await closed(at);
});
