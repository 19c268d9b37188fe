import type { CellAddress } from "../core/grid/address";
import type { NamedColumn } from "../core/indicators/namedColumns";
import { ok, type Problem, type Result } from "../core/problems/problem";
import type { Workbook } from "../workbook/workbook";
import type { Assessment } from "./assess";
import { planCommand } from "./planCommand";
import type { Progress } from "./workbookData";

export interface PaperWish {
  readonly table?: string;
  readonly columns?: readonly NamedColumn[];
  readonly progress: Progress;
}

export interface PaperOutcome {
  readonly assessment: Assessment;
  readonly changed: readonly CellAddress[];
  readonly problems: readonly Problem[];
}

/** 建立底稿: adds or updates 评价底稿 and 评价设置; no score is written. */
export async function makePaper(workbook: Workbook, wish: PaperWish): Promise<Result<PaperOutcome>> {
  const read = await workbook.read({ progress: wish.progress });
  if (!read.ok) return read;
  wish.progress("读取评分标准");
  const planned = planCommand(read.value, {
    ...(wish.table === undefined ? {} : { table: wish.table }),
    ...(wish.columns ? { columns: wish.columns } : {}),
    edits: [],
    writes: "paper",
    choice: () => "keep",
  });
  if (!planned.ok) return planned;
  const { assessment, patch, guards, problems } = planned.value;
  wish.progress("写入底稿");
  const applied = await workbook.apply(patch, { basis: read.value, guards });
  if (!applied.ok) return applied;
  return ok({
    assessment,
    changed: applied.value.changed,
    problems: [...problems, ...applied.value.warnings],
  });
}
