import { sayProblem } from "../../src/core/problems/say";
import { makePaper } from "../../src/usecases/makePaper";
import { scoreWorkbook } from "../../src/usecases/scoreWorkbook";
import { describeWorkbook } from "../../src/usecases/describeWorkbook";
import { blankCase, papered, scored, scoringTime, shown, tableSheet } from "../support/caseWorkbook";
import { fixtureWorkbook, opened } from "../support/xlsxFiles";
import { bodyStyle, number, sheetOf, text } from "../support/xlsxSheets";

const other = "部门整体支出评分表";

/** The case's workbook with a second, small indicator table. */
async function twoTables(): Promise<Uint8Array> {
  const workbook = opened(blankCase());
  const row = (...values: readonly (string | number)[]): Parameters<typeof sheetOf>[1][number] =>
    values.map((value) => (typeof value === "number" ? number(value) : text(value)));
  const sheet = sheetOf(
    other,
    [
      row("一级指标", "二级指标", "三级指标", "分值", "指标说明", "评分标准", "评分", "扣分原因"),
      row("投入", "目标设定", "目标完整性", 60, "", "①目标明确，得30分；②目标可衡量，得30分。"),
      row("投入", "预算配置", "预算完整性", 40, "", "①预算完整，得40分。"),
      row("合计", "", "", 100, "", ""),
    ],
    { after: tableSheet },
  );
  const styled = sheet.rows.map((each) => ({
    cells: [...each.cells, ...[6, 7].map((column) => ({ column, value: text(""), style: bodyStyle }))].filter(
      ({ value }) => value.type !== "text" || value.text !== "",
    ),
  }));
  const headed = styled.map((each, index) => (index === 0 ? sheet.rows[0]! : each));
  const done = await workbook.apply([{ kind: "addSheet", sheet: { ...sheet, rows: headed } }]);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return workbook.save();
}

const wish = { progress: () => undefined };

test.each([
  ["read", (bytes: Uint8Array) => describeWorkbook(opened(bytes), wish)],
  ["paper", (bytes: Uint8Array) => makePaper(opened(bytes), wish)],
  [
    "score",
    (bytes: Uint8Array) => scoreWorkbook(opened(bytes), { ...wish, mode: "keep", time: scoringTime }),
  ],
])("%s 没有指定表：列出两张，不合并，不猜", async (_name, run) => {
  const done = await run(await twoTables());
  expect(done.ok).toBe(false);
  const sentence = done.ok ? "" : done.problems.map(sayProblem).join();
  expect(sentence).toContain(tableSheet);
  expect(sentence).toContain(other);
  expect(sentence).toContain("请指定要评的一张");
});

test("指定了表就只读那一张", async () => {
  const bytes = await twoTables();
  const one = await papered(bytes, { table: other });
  expect(one.outcome.assessment.indicators.map(({ indicator }) => indicator.name)).toEqual([
    "目标完整性",
    "预算完整性",
  ]);
  const all = await papered(bytes, { table: `'${tableSheet}'!A3` });
  expect(all.outcome.assessment.indicators).toHaveLength(23);
});

test("没有的表：说出可选的", async () => {
  const done = await makePaper(opened(await twoTables()), { ...wish, table: "附件9" });
  expect(done.ok ? "" : done.problems.map(sayProblem).join()).toMatch(/没有找到“附件9”这张评分表，可选：/);
});

test("选过的表记在评价设置里，以后不用再指定", async () => {
  const { bytes } = await papered(await twoTables(), { table: other });
  const again = await papered(bytes);
  expect(again.outcome.changed).toEqual([]);
  const run = await scored(bytes);
  expect(run.outcome.assessment.reading.table.sheet).toBe(other);
  expect(await shown(run.bytes, `${tableSheet}!H27`)).toBeNull();
});

test("只有一张自评表：就评它", async () => {
  const { outcome } = await papered(fixtureWorkbook("yanchi-zipingbiao.xlsx"));
  expect(outcome.assessment.reading.table.kind).toBe("selfEvaluation");
});

test("评分表旁边有自评表：评评分表，指定了才评自评表", async () => {
  const workbook = opened(blankCase());
  const header = ["一级指标", "二级指标", "三级指标", "年度指标值", "全年实际值", "分值", "得分"].map(text);
  const line = [...["产出", "数量", "维护次数"].map(text), number(36), number(36), number(100)];
  const sheet = sheetOf("单位自评表", [header, line], { after: tableSheet });
  const done = await workbook.apply([{ kind: "addSheet", sheet }]);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  const bytes = workbook.save();
  expect((await papered(bytes)).outcome.assessment.reading.table.sheet).toBe(tableSheet);
  const named = await papered(bytes, { table: "单位自评表" });
  expect(named.outcome.assessment.indicators.map(({ indicator }) => indicator.name)).toEqual(["维护次数"]);
});

test("没有评分表的工作簿：说明找不到，不建底稿", async () => {
  const { fixtureWorkbook } = await import("../support/xlsxFiles");
  const workbook = opened(fixtureWorkbook("kunming-weixin.xlsx"));
  const done = await makePaper(workbook, wish);
  expect(done.ok).toBe(false);
  expect((await workbook.sheets()).map(({ name }) => name)).not.toContain("评价底稿");
});
