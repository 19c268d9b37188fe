import type { CellAddress } from "../core/grid/address";
import { fail, ok, type Problem, type Result } from "../core/problems/problem";
import type { KeptCell } from "../core/sheets/indicatorScores";
import type { Workbook } from "../workbook/workbook";
import { assess, type Assessment, unreadPaper } from "./assess";
import { planScores } from "./planScores";
import { planSheets } from "./planSheets";
import { type Progress, readWorkbook } from "./workbookData";

export interface ScoreWish {
  /** Which indicator table, where there are several. */
  readonly table?: string;
  /** replace: a person's own value in 评分 or 扣分原因 gives way to ours. */
  readonly mode: "keep" | "replace";
  readonly progress: Progress;
}

export interface ScoreOutcome {
  readonly assessment: Assessment;
  /** Cells with a person's own value, kept. */
  readonly kept: readonly KeptCell[];
  readonly changed: readonly CellAddress[];
  readonly problems: readonly Problem[];
}

/** 重新评分: 评分, 扣分原因, 合计 and our own sheets, in one patch; everything else in the workbook stays. */
export async function scoreWorkbook(workbook: Workbook, wish: ScoreWish): Promise<Result<ScoreOutcome>> {
  const data = await readWorkbook(workbook, wish.progress);
  if (!data.ok) return data;
  wish.progress("读取评分标准和证据");
  const assessed = assess(data.value, wish.table);
  if (!assessed.ok) return assessed;
  const assessment = assessed.value;
  const unread = unreadPaper(assessment);
  if (unread.length > 0) return fail(...unread);
  const plan = planScores(assessment, () => wish.mode);
  const sheets = planSheets(assessment, (each) => plan.written.get(each) ?? { reason: "" }, plan.writes);
  wish.progress("写入评分");
  const applied = await workbook.apply([...plan.writes, ...sheets.patch]);
  if (!applied.ok) return applied;
  return ok({
    assessment,
    kept: plan.kept,
    changed: applied.value.changed,
    problems: [...assessment.problems, ...plan.problems, ...sheets.problems, ...applied.value.warnings],
  });
}
