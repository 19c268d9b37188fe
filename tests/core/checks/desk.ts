import { checkAll } from "../../../src/usecases/checks/checking";
import { checkContext } from "../../../src/usecases/checks/checkContext";
import { reportContext } from "../../../src/usecases/checks/checkReport";
import { reportOfText } from "../../../src/core/checks/report/pastedText";
import type { CheckContext } from "../../../src/core/checks/context";
import type { Finding } from "../../../src/core/checks/finding";
import { workbookData } from "../../../src/usecases/workbookData";
import { gridOf, type Written } from "../../support/gridOf";

/** A workbook as its sheets are written down: name, then rows from A1. */
export type Sheets = Readonly<Record<string, readonly (readonly Written[])[]>>;

/** What the checks see of a workbook that exists only in a test, and of a report with it. */
function contextOfSheets(sheets: Sheets, report?: string): CheckContext {
  const grids = new Map(
    Object.entries(sheets).map(([sheet, rows]) => [sheet, gridOf(rows, { sheet })] as const),
  );
  const names = Object.keys(sheets);
  const data = workbookData({
    sheets: names.map((name) => ({ name, visibility: "visible", hasCells: true })),
    names: [],
    grids,
  });
  return checkContext(data, report === undefined ? {} : { report: reportOfText(report) }).context;
}

export function findingsOf(sheets: Sheets, report?: string): readonly Finding[] {
  return checkAll(contextOfSheets(sheets, report));
}

export function findingsOfReport(text: string): readonly Finding[] {
  return checkAll(reportContext(reportOfText(text)));
}

/** One indicator of a score table. */
export interface IndicatorRow {
  readonly levels?: readonly [string, string];
  readonly name: string;
  readonly full: Written;
  readonly standard?: string;
  readonly score?: Written;
  readonly reason?: string;
}

const HEADER = ["一级指标", "二级指标", "三级指标", "分值", "评分标准", "评分", "扣分原因"];

/** 指标体系及评分表; the total as its row prints it. */
export function scoreTable(
  rows: readonly IndicatorRow[],
  total?: readonly [full: Written, score: Written],
): readonly (readonly Written[])[] {
  return [
    HEADER,
    ...rows.map(({ levels = ["产出", "数量"], name, full, standard = PLAIN, score, reason }) => [
      ...levels,
      name,
      full,
      standard,
      score,
      reason,
    ]),
    ...(total ? [["合计", null, null, total[0], null, total[1], null]] : []),
  ];
}

/** A standard that asks for one thing and can be scored only with its evidence. */
const PLAIN = "工作按计划完成，得满分；否则不得分。";

/** 支出明细账. */
export function ledger(
  rows: readonly (readonly [voucher: string, item: string, payee: string, amount: Written, date?: Written])[],
): readonly (readonly Written[])[] {
  const isDated = rows.some((row) => row.length > 4);
  return [
    ["凭证号", "摘要", "收款方", "金额", ...(isDated ? ["日期"] : [])],
    ...rows.map(([voucher, item, payee, amount, date]) => [
      voucher,
      item,
      payee,
      amount,
      ...(isDated ? [date] : []),
    ]),
  ];
}

/** 评价设置 with what a case needs of it. */
export function settings(fields: Readonly<Record<string, Written>>): readonly (readonly Written[])[] {
  return [["评价设置"], ["一、项目信息"], ...Object.entries(fields).map(([label, value]) => [label, value])];
}

/** An Excel date. */
export function day(year: number, month: number, date: number): Written {
  return { type: "number", format: "date", number: Date.UTC(year, month - 1, date) / 86_400_000 + 25_569 };
}
