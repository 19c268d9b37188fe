import type { CellAddress } from "../core/grid/address";
import { fail, ok, type Problem, type Result } from "../core/problems/problem";
import type { Workbook } from "../workbook/workbook";
import { assess, type Assessment, unreadPaper } from "./assess";
import { lastWritten, planSheets } from "./planSheets";
import { type Progress, readWorkbook } from "./workbookData";

export interface PaperWish {
  readonly table?: string;
  readonly progress: Progress;
}

export interface PaperOutcome {
  readonly assessment: Assessment;
  readonly changed: readonly CellAddress[];
  readonly problems: readonly Problem[];
}

/** 建立底稿: adds or updates 评价底稿 and 评价设置; no score is written. */
export async function makePaper(workbook: Workbook, wish: PaperWish): Promise<Result<PaperOutcome>> {
  const data = await readWorkbook(workbook, wish.progress);
  if (!data.ok) return data;
  wish.progress("读取评分标准");
  const assessed = assess(data.value, wish.table);
  if (!assessed.ok) return assessed;
  const assessment = assessed.value;
  const unread = unreadPaper(assessment);
  if (unread.length > 0) return fail(...unread);
  const sheets = planSheets(assessment, (each) => lastWritten(each.heading), []);
  wish.progress("写入底稿");
  const applied = await workbook.apply(sheets.patch);
  if (!applied.ok) return applied;
  return ok({
    assessment,
    changed: applied.value.changed,
    problems: [...assessment.problems, ...sheets.problems, ...applied.value.warnings],
  });
}
