import type { CellAddress } from "../core/grid/address";
import { ok, type Problem, type Result } from "../core/problems/problem";
import type { KeptCell } from "../core/sheets/indicatorScores";
import type { Workbook } from "../workbook/workbook";
import type { Assessment } from "./assess";
import { planCommand } from "./planCommand";
import type { Progress } from "./workbookData";

export interface ScoreWish {
  /** Which indicator table, where there are several. */
  readonly table?: string;
  /** replace: a person's own value in 评分 or 扣分原因 gives way to ours. */
  readonly mode: "keep" | "replace";
  /** "2024-11-21 15:40", for 评分变更记录. */
  readonly time: string;
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
  const read = await workbook.read({ progress: wish.progress });
  if (!read.ok) return read;
  wish.progress("读取评分标准和证据");
  const planned = planCommand(read.value, {
    ...(wish.table === undefined ? {} : { table: wish.table }),
    edits: [],
    writes: "scores",
    choice: () => wish.mode,
    time: wish.time,
  });
  if (!planned.ok) return planned;
  const { assessment, scores, patch, guards, problems } = planned.value;
  wish.progress("写入评分");
  const applied = await workbook.apply(patch, { basis: read.value, guards });
  if (!applied.ok) return applied;
  return ok({
    assessment,
    kept: scores.kept,
    changed: applied.value.changed,
    problems: [...problems, ...applied.value.warnings],
  });
}
