import type { Problem } from "../core/problems/problem";
import { sayProblem } from "../core/problems/say";

/** What only the command line offers; the pane shows the cells and asks. */
const ways: Readonly<Partial<Record<Problem["code"], string>>> = {
  "several-tables": '用 --table 指定，例如 --table "工作表名"。',
  "no-indicator-table-near": '也可以用 --columns 指定，例如 --columns "评分标准=打分要求"。',
  "named-column-missing": "用 paper 的 --columns 指定。",
  "ledger-sheet-ambiguous": '没有评分表的工作簿用 funds 的 --ledger 指定，例如 --ledger "工作表名"。',
  "ledger-not-recognised": "没有评分表的工作簿请把金额那一列的表头改成“金额”。",
  "ledger-both-sides": "没有评分表的工作簿用 funds 的 --side 指定，例如 --side 借方减贷方。",
  "own-value-kept": "要换成算出的，请加 --replace。",
  "own-reason-kept-full": "要清空，请加 --replace。",
};

/** The sentence of a problem, with the option that is the way out of it. */
export function sayWithOptions(problem: Problem): string {
  return `${sayProblem(problem)}${ways[problem.code] ?? ""}`;
}
