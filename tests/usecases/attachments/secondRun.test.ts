import { sayProblem } from "../../../src/core/problems/say";
import { withoutCachedValues } from "../../support/cachedValues";
import { attached, gridIn, shownRows, withRow } from "../../support/caseAttachments";
import { filledCase, scored, shown, typed } from "../../support/caseWorkbook";
import { entered } from "../../support/paperRow";
import { opened, packed, unpacked } from "../../support/xlsxFiles";

const ISSUES = "附件6 问题汇总表";
const SCORES = "表1 得分情况表";
const COMPLETION = "表2 完成情况表";
const tables = ["表1", "表2", "附件6"];

const base = scored(filledCase()).then(({ bytes }) => attached(bytes, tables));

const issuesIn = async (bytes: Uint8Array): Promise<readonly (readonly string[])[]> =>
  shownRows(await gridIn(bytes, ISSUES), { 6: 2 }).slice(4);

async function unchangedByAnother(bytes: Uint8Array): Promise<void> {
  const again = await attached(bytes, tables);
  expect(again.outcome.changed).toEqual([]);
  expect(Buffer.compare(again.bytes, bytes)).toBe(0);
}

test("别的程序存过、公式没有结果的附表：认得出每一行，不重复", async () => {
  const { bytes } = await base;
  const again = await attached(withoutCachedValues(bytes), tables);
  for (const table of [SCORES, COMPLETION, ISSUES])
    expect([table, (await gridIn(again.bytes, table)).rowCount]).toEqual([
      table,
      (await gridIn(bytes, table)).rowCount,
    ]);
});

test("多了一条扣分：在它的位置插一行，序号、合计和原来填的格跟着走", async () => {
  const before = await typed((await base).bytes, [
    [`${ISSUES}!F9`, 41.36],
    [`${ISSUES}!H12`, "已回访"],
  ]);
  const changed = await entered(before, [
    ["立项程序规范性", "② 符合性", "不符合"],
    ["立项程序规范性", "② 符合性", "缺少审批文件", "note"],
  ]);
  const { bytes } = await attached((await scored(changed)).bytes, tables);
  const rows = await issuesIn(bytes);
  expect(rows.map((row) => [row[0], row[3], row[5], row[6], row[7]]).slice(0, 10)).toEqual([
    ["1", "立项程序规范性", "", "1.00", ""],
    ["2", "绩效目标合理性", "", "1.00", ""],
    ["3", "绩效目标合理性", "", "1.00", ""],
    ["4", "绩效指标明确性", "", "1.00", ""],
    ["5", "绩效指标明确性", "", "1.00", ""],
    ["6", "预算编制科学性", "41.36", "1.00", ""],
    ["7", "绩效自评开展情况", "", "1.00", ""],
    ["8", "绩效自评开展情况", "", "1.00", ""],
    ["9", "项目可持续性", "", "3.00", "已回访"],
    ["合　计", "", "41.36", "11.00", ""],
  ]);
  await unchangedByAnother(bytes);
});

test("不再扣分的一行：没填过的去掉，填过的移到表下保留", async () => {
  const before = await typed((await base).bytes, [[`${ISSUES}!H12`, "已回访，待复核"]]);
  const changed = await entered(before, [
    ["项目可持续性", "③ 符合性", "符合"],
    ["预算编制科学性", "④ 符合性", "符合"],
  ]);
  const { bytes } = await attached((await scored(changed)).bytes, tables);
  const rows = await issuesIn(bytes);
  expect(rows.map((row) => row[3]).slice(0, 6)).toEqual([
    ...["绩效目标合理性", "绩效目标合理性", "绩效指标明确性", "绩效指标明确性"],
    ...["绩效自评开展情况", "绩效自评开展情况"],
  ]);
  expect(rows[6]?.[6]).toBe("6.00");
  const tail = rows.slice(8);
  expect(tail[0]?.[0]).toBe("以下各行已不在本表范围内，填过的内容保留");
  expect([tail[1]?.[3], tail[1]?.[7]]).toEqual(["项目可持续性", "已回访，待复核"]);
  expect(tail[1]?.[4]).toContain("24件差评投诉");
  await unchangedByAnother(bytes);
});

test("评价人自己插的一行留在原处，别的行照常更新", async () => {
  const inserted = await typed(await withRow((await base).bytes, ISSUES, 6), [
    [`${ISSUES}!E7`, "评价人另记的问题"],
  ]);
  const { bytes } = await attached(inserted, tables);
  const rows = await issuesIn(bytes);
  expect(rows[2]?.[4]).toBe("评价人另记的问题");
  expect(rows[9]?.slice(0, 1)).toEqual(["合　计"]);
  expect(rows[9]?.[6]).toBe("10.00");
  await unchangedByAnother(bytes);
});

test("表1上面插了两行：标题、各级、图和名称都还认得", async () => {
  const inserted = await withRow(await withRow((await base).bytes, SCORES, 1), SCORES, 1);
  const { bytes } = await attached(inserted, tables);
  const rows = shownRows(await gridIn(bytes, SCORES));
  expect(rows[5]?.slice(0, 3)).toEqual(["决策", "20", "15"]);
  expect(await shown(bytes, `${SCORES}!C10`)).toBe('=IF(绩效_总分="","",绩效_总分)');
  const charts = Object.entries(unpacked(bytes)).filter(([name]) => /charts\/chart\d+\.xml$/.test(name));
  expect(charts).toHaveLength(1);
  expect(charts[0]?.[1]).toContain("$C$6:$C$9");
  await unchangedByAnother(bytes);
});

test("工作表改了名：按名称找到它，不会多出一张", async () => {
  const parts = unpacked((await base).bytes);
  const renamed = packed(
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [
        name,
        name === "xl/workbook.xml" || name.startsWith("xl/charts/")
          ? text.replaceAll("表1 得分情况表", "得分表")
          : text,
      ]),
    ),
  );
  const { bytes } = await attached(renamed, tables);
  expect((await gridIn(bytes, "得分表")).cell(7, 2).value).toMatchObject({ number: 84.94 });
  await expect(gridIn(bytes, SCORES)).rejects.toThrow("No sheet");
});

test("指标改了所属的二级指标：表2的合并单元格跟着改", async () => {
  const first = (await base).bytes;
  expect((await gridIn(first, COMPLETION)).merges).toContainEqual({ top: 2, bottom: 4, left: 1, right: 1 });
  const moved = await withoutMerge(first, "附件3 指标体系及评分表", "B16");
  const changed = await typed(moved, [["附件3 指标体系及评分表!B18", "产出效率（3分）"]]);
  const { bytes } = await attached(changed, tables);
  const grid = await gridIn(bytes, COMPLETION);
  expect(shownRows(grid)[4]?.[1]?.replace(/\s/g, "")).toBe("产出效率");
  expect(grid.merges).toContainEqual({ top: 2, bottom: 3, left: 1, right: 1 });
  expect(grid.merges).not.toContainEqual({ top: 2, bottom: 4, left: 1, right: 1 });
  await unchangedByAnother(bytes);
});

test("产出数量下添了一个指标：表2在合并单元格中间插一行", async () => {
  const sheet = "附件3 指标体系及评分表";
  const inserted = await typed(await withRow((await base).bytes, sheet, 16), [
    [`${sheet}!C17`, "培训期数"],
    [`${sheet}!D17`, 2],
    [`${sheet}!G17`, "①按计划开展培训，得1分；②培训资料齐全，得1分。"],
  ]);
  const { bytes } = await attached(inserted, tables);
  const grid = await gridIn(bytes, COMPLETION);
  expect(
    shownRows(grid)
      .map((row) => row[2])
      .slice(2, 6),
  ).toEqual([expect.stringContaining("维护率"), "培训期数", "呈贡区“好差评”业务维护率", "业务办理量达标率"]);
  expect(shownRows(grid)[3]?.[4]).toBe("待评");
  expect(grid.merges).toContainEqual({ top: 2, bottom: 5, left: 1, right: 1 });
  await unchangedByAnother(bytes);
});

test("评价人合并了表里的格：评分和附表照常更新，合并进去的格说出来", async () => {
  const workbook = opened((await base).bytes);
  const merged = await workbook.apply([
    { kind: "setCell", at: { sheet: ISSUES, row: 5, column: 6 }, value: { type: "blank" } },
    { kind: "merge", sheet: ISSUES, area: { top: 4, bottom: 5, left: 6, right: 6 } },
  ]);
  expect(merged.ok).toBe(true);
  const { bytes, outcome } = await scored(workbook.save());
  expect(outcome.problems.map(sayProblem)).toContain(
    "'附件6 问题汇总表'!G6被人工合并进了别的单元格，这一格没有更新。请取消合并后再运行。",
  );
  await unchangedByAnother(bytes);
});

/** The file after a person took apart the merged area that begins at the cell. */
async function withoutMerge(bytes: Uint8Array, sheet: string, from: string): Promise<Uint8Array> {
  const parts = unpacked(bytes);
  const grid = await gridIn(bytes, sheet);
  const area = grid.merges.find(({ top, left }) => top === Number(from.slice(1)) - 1 && left === 1);
  if (!area) throw new Error(`Nothing is merged at ${from}`);
  const written = `<mergeCell ref="B${area.top + 1}:B${area.bottom + 1}"/>`;
  const changed = Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [
      name,
      name === "xl/worksheets/sheet1.xml" ? text.replace(written, "") : text,
    ]),
  );
  return packed(changed);
}
