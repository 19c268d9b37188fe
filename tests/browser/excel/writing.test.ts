import { showAddress } from "../../../src/core/grid/address";
import { filledCase, tableSheet } from "../../support/caseWorkbook";
import { Mouse } from "../../support/enterByMouse";
import { factBox } from "../../support/paneBoxes";
import { faultless, paneInExcel, screenOf } from "../../support/paneInExcel";
import { paperOf, placeOf, rowOf } from "../../support/paperRow";
import { closeChromium } from "../../support/simulatedExcel/chromium";
import type { BrowserExcel, CellContent } from "../../support/simulatedExcel/simulator";
import { until } from "../../support/until";

afterAll(closeChromium);

const write = /^写入 \d+ 格$/;

/** A cell of the table. */
const valueOf = ({ simulator }: BrowserExcel, name: string): CellContent =>
  simulator.cell(`'${tableSheet}'!${name}`).value;

async function becomes(excel: BrowserExcel, name: string, value: CellContent): Promise<void> {
  await until(`${name} ${String(value)}`, () => valueOf(excel, name) === value);
  await excel.simulator.idle();
}

/** The cell of 评价底稿 that asks whether the project was approved as it should have been. */
async function approvalIn({ simulator }: BrowserExcel): Promise<string> {
  const paper = await paperOf(simulator.save());
  return showAddress(placeOf(rowOf(paper, "立项程序规范性", "② 符合性"), "value"));
}

test("选了直接写入，第一次也先看；看过以后证据一变就写", async () => {
  const excel = await paneInExcel(filledCase(), "web");
  const { frame, simulator } = excel;
  const mouse = new Mouse(screenOf(excel));
  await mouse.press("button", "设置");
  await frame.getByRole("radio", { name: /^直接写入/ }).check();
  await mouse.press("tab", "总览");
  await mouse.press("button", "重新评分");
  await frame.getByRole("heading", { level: 1, name: "写入预览" }).waitFor();
  await simulator.idle();
  expect(valueOf(excel, "H5")).toBe("");
  await mouse.press("button", write);
  await becomes(excel, "H5", 3);

  simulator.user.type(await approvalIn(excel), "不符合");
  await becomes(excel, "H5", 2);
  expect(valueOf(excel, "H27")).toBe(83.94);
  await mouse.press("button", "撤销");
  await becomes(excel, "H5", 3);
  faultless(excel);
  await excel.close();
});

test("人改过的扣分原因：默认保留，勾了才换", async () => {
  const excel = await paneInExcel(filledCase(), "desktop");
  const { frame, simulator } = excel;
  const mouse = new Mouse(screenOf(excel));
  const own = "项目验收不规范，由评价组认定。";
  await mouse.press("button", "重新评分");
  await mouse.press("button", write);
  await becomes(excel, "H5", 3);
  simulator.user.type(await approvalIn(excel), "不符合");
  simulator.user.type(`'${tableSheet}'!I5`, own);
  const box = frame.getByRole("checkbox", { name: "写入“立项程序规范性”的扣分原因" });

  await frame.getByText("83.94").first().waitFor();
  await mouse.press("button", "重新评分");
  await box.waitFor();
  expect(await box.isChecked()).toBe(false);
  await mouse.press("button", write);
  await becomes(excel, "H5", 2);
  expect(valueOf(excel, "I5")).toBe(own);

  await mouse.press("button", "重新评分");
  await frame.getByRole("checkbox", { name: "写入“立项程序规范性”" }).check();
  await mouse.press("button", write);
  await until("the reason worked out", () => /扣1分/.test(String(valueOf(excel, "I5"))));
  await simulator.idle();
  faultless(excel);
  await excel.close();
});

test("填到一半关掉窗格：离开过的格已在底稿里，再打开接着填", async () => {
  const excel = await paneInExcel(filledCase(), "desktop");
  const { simulator } = excel;
  // an older 评价底稿 is brought up to date with the first entry, and its rows move
  const standing = async (words: string): Promise<CellContent> => {
    const row = rowOf(await paperOf(simulator.save()), "业务办理量达标率", words);
    return simulator.cell(showAddress(placeOf(row, "value"))).value;
  };
  const before = await standing("应办理业务数");
  const openDetail = async (): Promise<Mouse> => {
    const mouse = new Mouse(screenOf(excel));
    await mouse.press("tab", "指标");
    await mouse.press("treeitem", /业务办理量达标率/);
    return mouse;
  };
  const field = (mouse: Mouse, title: string) => factBox(mouse, title).getByRole("textbox", { name: title });

  const first = await openDetail();
  await field(first, "实际办理业务数").fill("600");
  await field(first, "应办理业务数").fill("900");
  await until("the first figure", () => simulator.values("评价底稿!F1:F200").flat().includes(600));
  await simulator.idle();
  await excel.frame.getByText("业务办理量达标率＝600÷900").waitFor();
  await excel.closePane();
  expect(await standing("实际办理业务数")).toBe(600);
  expect(await standing("应办理业务数")).toBe(before);

  await excel.open();
  const second = await openDetail();
  expect(await field(second, "实际办理业务数").inputValue()).toBe("600");
  expect(await field(second, "应办理业务数").inputValue()).toBe(String(before));
  faultless(excel);
  await excel.close();
});

test("正在写的时候关掉窗格：再打开说上次写入中断了，一下恢复原样", async () => {
  const excel = await paneInExcel(filledCase(), "desktop");
  const { frame, simulator } = excel;
  const mouse = new Mouse(screenOf(excel));
  await mouse.press("button", "重新评分");
  await frame.getByRole("button", { name: write }).waitFor();
  await simulator.idle();
  const before = simulator.sheet(tableSheet);
  let closing: Promise<void> | undefined;
  // one request reads, the next one writes: it reaches Excel, and nobody is there to hear of it
  simulator.faults.at(2, {
    kind: "before",
    act: () => {
      closing = excel.closePane();
    },
  });
  await mouse.press("button", write);
  await becomes(excel, "H5", 3);
  await closing;

  await excel.open();
  const again = new Mouse(screenOf(excel));
  await excel.frame.getByText("上次写入中断了").waitFor();
  await again.press("button", "恢复原样");
  await becomes(excel, "H5", "");
  expect(simulator.sheet(tableSheet)).toEqual(before);
  faultless(excel);
  await excel.close();
});

test("写的时候 Excel 里正在编辑单元格：说在等什么，编辑结束接着写完", async () => {
  const excel = await paneInExcel(filledCase(), "web");
  const { frame, simulator } = excel;
  const mouse = new Mouse(screenOf(excel));
  await mouse.press("button", "重新评分");
  await frame.getByRole("button", { name: write }).waitFor();
  await simulator.idle();
  simulator.user.enterCell();
  await mouse.press("button", write);
  await frame.getByText("Excel 正在编辑单元格").first().waitFor();
  expect(valueOf(excel, "H5")).toBe("");
  simulator.user.leaveCell();
  await becomes(excel, "H5", 3);
  await frame.getByText(/已写入$/).waitFor();
  faultless(excel);
  await excel.close();
});
