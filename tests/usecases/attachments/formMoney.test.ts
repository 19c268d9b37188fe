import { cellText } from "../../../src/core/grid/cellText";
import { sayProblem } from "../../../src/core/problems/say";
import { makeSourceTables } from "../../../src/usecases/attachments/sourceTables";
import { attached, gridIn } from "../../support/caseAttachments";
import { blankCase, cellIn, pointsOf, scored, shown, typed } from "../../support/caseWorkbook";
import { formWithMoney } from "../../support/formWithMoney";
import { blankForm, formCell, formSheet, withCells } from "../../support/selfEvaluationForm";
import { opened } from "../../support/xlsxFiles";

const SHEET = "自评表 项目资金";

/** The money block of 盐池县's form: 年初预算数, 全年预算数, 全年执行数, 执行率. */
const CELLS = ["C6", "D6", "E6", "G6"] as const;

const inForm = async (bytes: Uint8Array): Promise<readonly string[]> =>
  Promise.all(CELLS.map(async (name) => cellText((await cellIn(bytes, formCell(name))).value)));

const row = async (bytes: Uint8Array, at: number): Promise<readonly string[]> => {
  const grid = await gridIn(bytes, SHEET);
  return Array.from({ length: 7 }, (_, column) => cellText(grid.cell(at, column).value));
};

test("自评表的年初、全年预算、全年执行、执行率：写进原表，万元，指向生成的表", async () => {
  const { bytes } = await attached(await formWithMoney(), ["自评表"]);
  expect(await inForm(bytes)).toEqual(["13", "13", "12.5", "96.15%"]);
  expect(await shown(bytes, formCell("E6"))).toBe(`='${SHEET}'!D4`);
  expect(await row(bytes, 3)).toEqual(["年度资金总额", "13", "13", "12.5", "96.15%", "10", "9.62"]);
  expect((await attached(bytes, ["自评表"])).outcome.changed).toEqual([]);
});

test("明细账的一笔改了，再生成，原表跟着变", async () => {
  const { bytes } = await attached(await formWithMoney(), ["自评表"]);
  const changed = await typed(bytes, [["支出明细账!E3", 15_000]]);
  const again = await attached(changed, ["自评表"]);
  expect(await row(again.bytes, 3)).toEqual(["年度资金总额", "13", "13", "11.5", "88.46%", "10", "8.85"]);
  expect(await inForm(again.bytes)).toEqual(["13", "13", "11.5", "88.46%"]);
  const { outcome, bytes: scoredBytes } = await scored(changed);
  // 评分时也跟着变：文件里存着的结果是现在的，不是上次的
  expect(await inForm(scoredBytes)).toEqual(["13", "13", "11.5", "88.46%"]);
  // 全年执行 11.5 万元 ÷ 13 万元 × 10 分
  expect(pointsOf(outcome.assessment, "执行率")).toBe("8.85");
});

test("评分不替人填：原表里清空的格还是空的", async () => {
  const { bytes } = await attached(await formWithMoney(), ["自评表"]);
  const cleared = await withCells(bytes, { E6: "" });
  expect(await inForm((await scored(cleared)).bytes)).toEqual(["13", "13", "", "96.15%"]);
});

test("原表里人填的数不动，不同的说出来，相同的不说", async () => {
  const filled = await withCells(await formWithMoney(), { D6: 13, E6: 12 });
  const { bytes, outcome } = await attached(filled, ["自评表"]);
  expect(await inForm(bytes)).toEqual(["13", "13", "12", "96.15%"]);
  expect(outcome.problems.map(sayProblem).filter((each) => each.includes("已有人填写"))).toEqual([
    `${formSheet}!E6已有人填写，没有改动；按资金安排和明细账应为12.5，请核对。`,
  ]);
});

test("funds -o 有自评表就一起写", async () => {
  const workbook = opened(await formWithMoney());
  const done = await makeSourceTables(workbook, { tables: "funds", progress: () => undefined });
  expect(done.ok).toBe(true);
  expect(await inForm(workbook.save())).toEqual(["13", "13", "12.5", "96.15%"]);
});

test("项目评价的工作簿：点名才生成，全部生成时不带它", async () => {
  const named = await attached(blankCase(), ["自评表"]);
  expect(await row(named.bytes, 3)).toEqual(["年度资金总额", "17", "41.355", "41.355", "100%", "10", "10"]);
  const all = await attached(blankCase());
  expect(all.outcome.made.map(({ name }) => name)).not.toContain("自评表");
});

test("不知道支出数：不生成，说缺什么", async () => {
  const { outcome } = await attached(blankForm(), ["自评表"]);
  expect(outcome.missing.map(({ problem }) => sayProblem(problem))).toEqual([
    "自评表项目资金没有生成：预算数、支出数还不知道。请放入资金安排和支出明细账，或在资金安排里填支出数。",
  ]);
});
