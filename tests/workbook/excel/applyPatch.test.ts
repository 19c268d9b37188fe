/** @jest-environment jsdom */
import type { Patch } from "../../../src/core/patch/patch";
import { sayProblem } from "../../../src/core/problems/say";
import type { ApplyWish } from "../../../src/workbook/workbook";
import { openExcel, type OpenedExcel, readAll } from "../../support/excelWorkbook";

let opened: OpenedExcel;

beforeEach(async () => {
  opened = await openExcel({});
  const { user } = opened.excel;
  user.paste("Sheet1!A1", [
    ["三级指标", "分值", "评分", "扣分原因"],
    ["项目立项", 4, "", ""],
    ["资金到位率", 3, "", ""],
    ["合计", 7, "", ""],
  ]);
});

afterEach(() => opened.excel.close());

const at = (row: number, column: number) => ({ sheet: "Sheet1", row, column });

const scores: Patch = [
  { kind: "setCell", at: at(1, 2), value: { type: "number", number: 3.5 } },
  { kind: "setCell", at: at(1, 3), value: { type: "text", text: "①依据不充分，扣0.5分。" } },
  { kind: "setCell", at: at(2, 2), value: { type: "number", number: 3 } },
  { kind: "setCell", at: at(3, 2), value: { type: "formula", formula: "SUM(C2:C3)", cached: 6.5 } },
];

/** Reads and writes as a use case does; the problems, said. */
async function write(patch: Patch, wish: ApplyWish = {}): Promise<readonly string[]> {
  const basis = wish.basis ?? (await readAll(opened.host.workbook));
  const applied = await opened.host.workbook.apply(patch, { basis, ...wish });
  return applied.ok ? [] : applied.problems.map(sayProblem);
}

test("评分、扣分原因和合计一次往返写完，别的格子不动", async () => {
  const { excel } = opened;
  const basis = await readAll(opened.host.workbook);
  const { result, cost } = await excel.log.during(() => write(scores, { basis }));
  expect(result).toEqual([]);
  expect(cost.syncs).toBe(1);
  expect(excel.values("Sheet1!A1:D4")).toEqual([
    ["三级指标", "分值", "评分", "扣分原因"],
    ["项目立项", 4, 3.5, "①依据不充分，扣0.5分。"],
    ["资金到位率", 3, 3, ""],
    ["合计", 7, 6.5, ""],
  ]);
});

test("已经这样写着的不再写：第二次一个请求也没有", async () => {
  await write(scores);
  const basis = await readAll(opened.host.workbook);
  const { cost } = await opened.excel.log.during(() => write(scores, { basis }));
  expect(cost.syncs).toBe(0);
});

test.each(["=1+1", "1-2", "2024-05-01", "95%", "'引号", "TRUE", "#N/A"])(
  "文字“%s”写进去还是文字",
  async (text) => {
    expect(await write([{ kind: "setCell", at: at(1, 3), value: { type: "text", text } }])).toEqual([]);
    const { value, formula, type, numberFormat } = opened.excel.cell("Sheet1!D2");
    expect({ value, formula, type, numberFormat }).toEqual({
      value: text,
      formula: undefined,
      type: "String",
      numberFormat: "General",
    });
  },
);

test("评分列是文本格式：写进去的仍是数，格式不变，合计加得上", async () => {
  opened.excel.user.setNumberFormat("Sheet1!C2:C4", "@");
  expect(await write(scores)).toEqual([]);
  expect(opened.excel.cell("Sheet1!C2")).toMatchObject({ value: 3.5, type: "Double", numberFormat: "@" });
  expect(opened.excel.cell("Sheet1!C4")).toMatchObject({ value: 6.5, numberFormat: "@" });
});

test("读和写之间有人改了要写的格子：一格也不写，留下人写的", async () => {
  const basis = await readAll(opened.host.workbook);
  opened.excel.user.type("Sheet1!C3", 2);
  const before = opened.excel.picture();
  expect(await write(scores, { basis })).toEqual([
    "Sheet1!C3读取时是“空”，写入时已被改成“2”。这次一格也没有写，保留现在的内容。请核对这一格，再做一次。",
  ]);
  expect(opened.excel.picture()).toEqual(before);
});

test("表头变了：一格也不写", async () => {
  const basis = await readAll(opened.host.workbook);
  opened.excel.user.type("Sheet1!C1", "专家评分");
  const before = opened.excel.picture();
  expect(await write(scores, { basis, guards: [at(0, 2)] })).toEqual([
    "Sheet1!C1原来是“评分”，现在是“专家评分”，写入的位置可能不对，这次一格也没有写。请按“重新识别”再写。",
  ]);
  expect(opened.excel.picture()).toEqual(before);
});

test("受保护的表不发写入请求", async () => {
  opened.excel.user.protect("Sheet1");
  const basis = await readAll(opened.host.workbook);
  const { result, cost } = await opened.excel.log.during(() => write(scores, { basis }));
  expect(result).toEqual(["工作表“Sheet1”受保护，写不进去。请先撤销工作表保护再运行，原来的内容没有变。"]);
  expect(cost.syncs).toBe(0);
});

test("读了以后才保护的表：没有写入，说明原因", async () => {
  const basis = await readAll(opened.host.workbook);
  opened.excel.user.protect("Sheet1");
  const before = opened.excel.picture();
  expect(await write(scores, { basis })).toEqual([
    "没有写入：工作表或单元格受保护。已算好的 4 格一格也没有写，原来的内容没有变。请先撤销工作表保护，再试一次。",
  ]);
  expect(opened.excel.picture()).toEqual(before);
});

test("合并单元格里左上角以外的格子不写", async () => {
  opened.excel.user.merge("Sheet1!D2:D3");
  expect(await write([{ kind: "setCell", at: at(2, 3), value: { type: "text", text: "原因" } }])).toEqual([
    "Sheet1!D3在合并单元格“D2:D3”之内，但不是左上角的一格，写进去也看不见。请取消合并或改写左上角的一格，原来的内容没有变。",
  ]);
});

test("读了以后工作表被删：别的表照原样，说明找不到", async () => {
  opened.excel.user.addSheet("Sheet2");
  const basis = await readAll(opened.host.workbook);
  opened.excel.user.deleteSheet("Sheet1");
  const before = opened.excel.picture();
  expect(await write(scores, { basis })).toEqual([
    "没有写入：要写的工作表或名称不见了，可能改了名或删除了。已算好的 4 格一格也没有写，原来的内容没有变。请按“重新识别”再写。",
  ]);
  expect(opened.excel.picture()).toEqual(before);
});

test("正在编辑单元格：等编辑结束接着写，等的时候说一声", async () => {
  const basis = await readAll(opened.host.workbook);
  opened.excel.user.enterCell();
  let waited = 0;
  const waiting = (): void => {
    waited += 1;
    opened.excel.user.leaveCell();
  };
  expect(await write(scores, { basis, waiting })).toEqual([]);
  expect(waited).toBe(1);
  expect(opened.excel.cell("Sheet1!C2").value).toBe(3.5);
});

test("等的时候取消：编辑结束后什么也没有写", async () => {
  const basis = await readAll(opened.host.workbook);
  const before = opened.excel.picture();
  opened.excel.user.enterCell();
  let isWished = false;
  const waiting = (): void => {
    isWished = true;
    opened.excel.user.leaveCell();
  };
  expect(await write(scores, { basis, waiting, cancel: { isWished: () => isWished } })).toEqual([
    "已取消，没有写入，原来的内容没有变。",
  ]);
  expect(opened.excel.picture()).toEqual(before);
});
