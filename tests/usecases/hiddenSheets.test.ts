import { assess } from "../../src/usecases/assess";
import { materialOf } from "../../src/usecases/material";
import type { WorkbookData } from "../../src/usecases/workbookData";
import { dataOf } from "../support/dataOf";
import { sourceWorkbook } from "../support/sourceWorkbooks";
import { opened, packed, unpacked } from "../support/xlsxFiles";

type Rows = readonly (readonly (string | number)[])[];

const ledger = (amount: number): Rows => [
  ["日期", "凭证号", "摘要", "金额"],
  ["2023-01-05", "记-1", "付电费", amount],
];
const arrangement = (budget: number): Rows => [
  ["上年结转", "年初预算数", "追加/调减", "到位数"],
  [0, budget, 0, budget],
];
const table = (name: string): Rows => [
  ["一级指标", "二级指标", "三级指标", "分值", "指标说明", "评分标准", "评分", "扣分原因"],
  ["投入", "目标设定", name, 60, "", "①目标明确，得30分；②目标可衡量，得30分。", "", ""],
  ["投入", "预算配置", "预算完整性", 40, "", "①预算完整，得40分。", "", ""],
];
const answers = (question: string): Rows => [
  ["序号", "提交答卷时间", `1、${question}`, "2、您对服务满意吗？"],
  [1, "2024/7/1 9:30:00", "是", "满意"],
  [2, "2024/7/1 9:31:00", "否", "一般"],
];

/** The workbook as it is read, with some of its sheets hidden. */
async function hiding(
  sheets: Readonly<Record<string, Rows>>,
  hidden: readonly string[],
): Promise<WorkbookData> {
  const parts = unpacked(sourceWorkbook(sheets));
  const workbook = hidden.reduce(
    (xml, name) => xml.replace(`<sheet name="${name}"`, `<sheet state="hidden" name="${name}"`),
    parts["xl/workbook.xml"] ?? "",
  );
  const data = await dataOf(opened(packed({ ...parts, "xl/workbook.xml": workbook })));
  expect([...data.hidden]).toEqual(hidden);
  return data;
}

/** "hidden-sheet-used 旧表" */
const said = (data: WorkbookData): readonly string[] =>
  materialOf(data, undefined).problems.map(({ code, about }) => `${code} ${about["sheet"] ?? ""}`.trim());

describe("隐藏的工作表", () => {
  test("明细账：看得见的那一张", async () => {
    const data = await hiding({ 明细账: ledger(100), 明细账旧: ledger(7) }, ["明细账旧"]);
    expect(materialOf(data, undefined).funds.funds.ledger?.total).toBe(10_000);
    expect(said(data)).toEqual([]);
  });

  test("明细账：只有隐藏的，用它并说明", async () => {
    const data = await hiding({ 说明: [["一"]], 明细账旧: ledger(7) }, ["明细账旧"]);
    expect(materialOf(data, undefined).funds.funds.ledger?.total).toBe(700);
    expect(said(data)).toEqual(["hidden-sheet-used 明细账旧"]);
  });

  test("明细账：两张都看得见，要人选", async () => {
    const data = await hiding({ 明细账: ledger(100), 明细账二: ledger(7), 明细账旧: ledger(1) }, [
      "明细账旧",
    ]);
    expect(said(data)).toEqual(["ledger-sheet-ambiguous"]);
  });

  test("资金安排：看得见的那一张；只有隐藏的，用它并说明", async () => {
    const both = await hiding({ 资金安排: arrangement(100), 资金安排旧: arrangement(7) }, ["资金安排旧"]);
    expect([materialOf(both, undefined).funds.funds.arrangement?.sheet, said(both)]).toEqual([
      "资金安排",
      [],
    ]);
    const one = await hiding({ 说明: [["一"]], 资金安排旧: arrangement(7) }, ["资金安排旧"]);
    expect(materialOf(one, undefined).funds.funds.arrangement?.sheet).toBe("资金安排旧");
    expect(said(one)).toEqual(["hidden-sheet-used 资金安排旧"]);
  });

  test("问卷：隐藏的副本不计入，隐藏的另一种问卷计入，都说明", async () => {
    const data = await hiding(
      { 群众: answers("您来过吗？"), "群众 (2)": answers("您来过吗？"), 企业: answers("您办过事吗？") },
      ["群众 (2)", "企业"],
    );
    expect(materialOf(data, undefined).surveyed.map(({ raw }) => raw.sheet)).toEqual(["群众", "企业"]);
    expect(said(data)).toEqual(["hidden-sheet-passed-over 群众 (2)", "hidden-sheet-used 企业"]);
  });

  test("评分表：看得见的那一张；指定了就用指定的", async () => {
    const data = await hiding({ 评分表: table("目标完整性"), 旧评分表: table("目标明确性") }, ["旧评分表"]);
    const chosen = (wish?: string): string | undefined => {
      const assessed = assess(data, wish);
      return assessed.ok ? assessed.value.reading.table.sheet : undefined;
    };
    expect([chosen(), chosen("旧评分表")]).toEqual(["评分表", "旧评分表"]);
  });

  test("评分表：只有隐藏的，用它并说明；两张都隐藏，要人选", async () => {
    const one = assess(
      await hiding({ 说明: [["一"]], 旧评分表: table("目标明确性") }, ["旧评分表"]),
      undefined,
    );
    expect(one.ok && one.value.problems.map(({ code }) => code)).toContain("hidden-sheet-used");
    const two = assess(
      await hiding({ 说明: [["一"]], 甲: table("目标明确性"), 乙: table("目标完整性") }, ["甲", "乙"]),
      undefined,
    );
    expect(!two.ok && two.problems.map(({ code }) => code)).toEqual(["several-tables"]);
  });
});
