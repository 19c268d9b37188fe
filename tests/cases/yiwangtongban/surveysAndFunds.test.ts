import { cellText } from "../../../src/core/grid/cellText";
import type { Grid } from "../../../src/core/grid/grid";
import expected from "../../fixtures/cases/yiwangtongban/expected.json";
import published from "../../fixtures/cases/yiwangtongban/publishedShares.json";
import { attached, gridIn, shownRows } from "../../support/caseAttachments";
import { blankCase, filledCase, pointsOf, scored, shown, totalOf, typed } from "../../support/caseWorkbook";
import { opened } from "../../support/xlsxFiles";

const A = "附件5 A.工作人员";
const B = "附件5 B.社会公众";
const SUMMARY = "满意度汇总表";
const DETAIL = "附件4 支出明细表";
const TOTALS = "附件4 支出汇总";

/** Only the raw data: no evidence typed, no score. */
const done = attached(blankCase(), ["附件4", "附件5"]);

const noSpaces = (text: string): string => text.replace(/\s/g, "");

/** 题号 → rows of the block as shown: [选项, 小计, 比例]. */
async function block(sheet: string, number: number): Promise<readonly (readonly string[])[]> {
  const grid = await gridIn((await done).bytes, sheet);
  const first = rowsOf(grid).findIndex((cells) => cells[0]?.startsWith(`第${String(number)}题`));
  const rows = rowsOf(grid).slice(first + 2);
  const end = rows.findIndex((cells) => cells[0] === "本题有效填写人次");
  return rows.slice(0, end + 1);
}

function rowsOf(grid: Grid): readonly (readonly string[])[] {
  return Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: 5 }, (__, column) => cellText(grid.cell(row, column).value)),
  );
}

const questions = [
  ...published.A.map((question) => [A, question] as const),
  ...published.B.map((question) => [B, question] as const),
].map(([sheet, { 题号, 有效, 选项 }]) => [sheet, 题号, 选项, 有效] as const);

test.each(questions)("%s 第%d题的小计和比例与公布的一致", async (sheet, number, options, valid) => {
  const rows = await block(sheet, number);
  const shares = rows
    .slice(0, -1)
    .map(([, option = "", count, , share = ""]) => [
      noSpaces(option),
      Number(count),
      Number.parseFloat(share),
    ]);
  expect(shares).toEqual(
    options.map(([option, count, share]) => [
      noSpaces(String(option)),
      count,
      Number.parseFloat(String(share)),
    ]),
  );
  expect(rows.at(-1)?.[2]).toBe(String(valid));
});

test("填空题列出答案、来源和时间，不列来源详情、IP", async () => {
  const grid = await gridIn((await done).bytes, A);
  const rows = rowsOf(grid);
  const first = rows.findIndex((cells) => cells[0]?.startsWith("第11题"));
  expect(rows[first + 1]).toEqual(["序号", "答案文本", "来源", "提交答卷时间", ""]);
  expect(rows[first + 2]).toEqual(["1", "信息化向智能化转变", "微信", "2024/7/18 13:50:21", ""]);
  expect(grid.cell(first + 2, 1).formula).toBe("'A卷 工作人员 原始数据'!Q2");
  const all = Array.from({ length: grid.rowCount }, (_, row) => grid.cell(row, 1).formula ?? "");
  expect(all.filter((formula) => /![EF]\d/.test(formula))).toEqual([]);
});

test("满意度88.00%、85.20%、86.04%，达到满意以上18份、39份，计法写在表下", async () => {
  const { bytes } = await done;
  const rows = shownRows(await gridIn(bytes, SUMMARY), { 8: 4 });
  const column = rows.map((cells) => cells[8]);
  expect([column[3], column[6], column[9]]).toEqual(["0.8800", "0.8520", "0.8604"]);
  const notes = rows.slice(10, 13).map((cells) => cells[0] ?? "");
  expect(notes[0]).toContain("计法：选项系数加权。选项系数：A 100%，B 80%，C 60%，D 0%。");
  expect(notes[1]).toContain("综合满意度＝工作人员88.00%×30%＋社会公众85.20%×70%＝86.04%。");
  expect(notes[2]).toContain("工作人员18份，占90.00%；社会公众39份，占78.00%。");
  expect(expected["满意度"]["达到满意以上份数"]).toEqual({ 工作人员: 18, 社会公众: 39 });
});

test("附件4：41笔，合计413,550.00，结余0.00，与明细账相差0.00", async () => {
  const { bytes } = await done;
  const grid = await gridIn(bytes, DETAIL);
  const figures = Array.from({ length: 7 }, (_, column) => cellText(grid.cell(6, column).value));
  expect(figures).toEqual(["0", "170000", "243550", "413550", "413550", "413550", "0"]);
  expect(cellText(grid.cell(49, 0).value)).toBe("合　计（41笔）");
  expect(cellText(grid.cell(49, 6).value)).toBe("413550");
  expect(grid.cell(8, 1).formula).toBe("支出明细账!B2");
  expect(cellText(grid.cell(50, 0).value)).toContain("本表合计与明细账合计相差0.00元。");
});

test("附件4-1：按收款方加总，到位率、执行率100%，与支出数相差0", async () => {
  const grid = await gridIn((await done).bytes, TOTALS);
  const rows = rowsOf(grid);
  expect(rows[5]?.slice(1)).toEqual(["万达信息股份有限公司", "2", "221550", "53.57%"]);
  expect(rows[11]).toEqual(["合　计", "", "41", "413550", "100%"]);
  const check = rows.slice(rows.findIndex((cells) => cells[0]?.endsWith("按资金安排核对")) + 2);
  expect(check.slice(0, 5).map((cells) => [cells[0], cells[2], cells[4]])).toEqual([
    ["预算数（小计）", "413550", "—"],
    ["到位数", "413550", "100%"],
    ["支出数", "413550", "100%"],
    ["结余（到位数－支出数）", "0", "—"],
    ["收款方汇总与支出数之差", "0", "—"],
  ]);
});

describe("底稿指向生成的表", () => {
  // the sample's 底稿 is older: rows come and go in it in the same run
  const linked = attached(filledCase(), ["附件4", "附件5"]);

  test("原先指向原始数据的公式改为指向附件5和附件4", async () => {
    const { bytes } = await linked;
    const paper = await gridIn(bytes, "评价底稿");
    const values = Array.from({ length: paper.rowCount }, (_, row) => paper.cell(row, 5).formula ?? "");
    expect(values.filter((formula) => formula.includes("原始数据"))).toEqual([]);
    expect(values.filter((formula) => formula.startsWith("'附件5 "))).toHaveLength(22);
    expect(values.filter((formula) => /^绩效_(?:到位数|支出数|预算数)$/.test(formula))).toHaveLength(4);
  });

  test("只凭原始数据：5.42、综合满意度6分、两个资金比率满分", async () => {
    const { outcome } = await scored((await done).bytes);
    const points = ["推动呈贡区政务服务标准化", "综合满意度", "资金到位率", "预算执行率"].map((name) =>
      pointsOf(outcome.assessment, name),
    );
    expect(points).toEqual(["5.42", "6.00", "2.00", "3.00"]);
  });

  test("证据齐了：5.52，总分84.94，良", async () => {
    const { outcome } = await scored((await linked).bytes);
    expect(pointsOf(outcome.assessment, "保障公众信息安全防护")).toBe("5.52");
    expect(totalOf(outcome.assessment)).toBe("84.94 良");
  });

  test("为什么是这个分：从底稿的格，经附件5、附件4，到原始数据和明细账", async () => {
    const { outcome } = await scored((await linked).bytes);
    const cellsOf = (name: string): readonly string[] => {
      const found = outcome.assessment.indicators.find(({ indicator }) => indicator.name.startsWith(name));
      const steps = found?.scored.state === "scored" ? found.scored.trace : [];
      return [...new Set(steps.flatMap(({ cells }) => cells.map(({ sheet }) => sheet)))];
    };
    expect(cellsOf("推动")).toEqual(["评价底稿", A, "A卷 工作人员 原始数据", B, "B卷 社会公众 原始数据"]);
    expect(cellsOf("预算执行率")).toEqual(["评价底稿", DETAIL, "支出明细账", "资金安排"]);
  });

  test("改一份答卷，附件5、底稿、评分、扣分原因都跟着变", async () => {
    const { bytes } = await linked;
    const changed = await typed(bytes, [["A卷 工作人员 原始数据!J3", "提升一般"]]);
    const after = await scored(changed);
    // (15+3)/20*2+(26+18)/50*4=5.32
    expect(pointsOf(after.outcome.assessment, "推动")).toBe("5.32");
    expect(await shown(after.bytes, "附件3 指标体系及评分表!I23")).toContain("(15+3)/20");
    const paper = await gridIn(after.bytes, "评价底稿");
    const row = Array.from({ length: paper.rowCount }, (_, index) => index).find((index) =>
      cellText(paper.cell(index, 3).value).startsWith("A卷第4题“A.显著提升”"),
    );
    expect(cellText(paper.cell(row ?? 0, 5).value)).toBe("15");
  });

  test("改一笔凭证，支出数和预算执行率跟着变", async () => {
    const { bytes } = await linked;
    const after = await scored(await typed(bytes, [["支出明细账!D2", 457.24 - 50_000]]));
    // (413550-50000)/413550*3=2.637…
    expect(pointsOf(after.outcome.assessment, "预算执行率")).toBe("2.64");
  });
});

test("第二次生成什么也不变；人改过的公式格保留并报告，插在题里的选项有公式", async () => {
  const { bytes } = await done;
  const again = await attached(bytes, ["附件4", "附件5"]);
  expect(again.outcome.changed).toEqual([]);
  expect((await opened(again.bytes).sheets()).length).toBe((await opened(bytes).sheets()).length);
  const edited = await typed(bytes, [[`${A}!C31`, 15]]);
  const kept = await attached(edited, ["附件5"]);
  expect(await shown(kept.bytes, `${A}!C31`)).toBe(15);
  expect(kept.outcome.problems.map(({ code }) => code)).toContain("formula-overwritten");
});

test("附件5里人加的选项保留，并得到公式", async () => {
  const workbook = opened((await done).bytes);
  const grid = await workbook.grid(A);
  const row = rowsOf(grid).findIndex((cells) => cells[0]?.startsWith("第8题")) + 3;
  const applied = await workbook.apply([
    { kind: "insertRows", sheet: A, row: row + 1, count: 1 },
    { kind: "setCell", at: { sheet: A, row: row + 1, column: 1 }, value: { type: "text", text: "说不清" } },
  ]);
  expect(applied.ok).toBe(true);
  const after = await gridIn((await attached(workbook.save(), ["附件5"])).bytes, A);
  const found = rowsOf(after).find((cells) => cells[1] === "说不清");
  expect(found?.[2]).toBe("0");
});
