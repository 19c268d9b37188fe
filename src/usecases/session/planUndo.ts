import { sheetOfWrite } from "../../core/patch/sheetOfWrite";
import { allAtOnce } from "../../core/grid/steps";
import type { CellAddress } from "../../core/grid/address";
import type { Patch } from "../../core/patch/patch";
import { rehearse } from "../../core/patch/rehearsal/rehearse";
import type { WorkbookSnapshot } from "../../workbook/workbook";
import { finishReports } from "../finishReports";
import type { Appraisal } from "../planCommand";
import { logSheetOf, planScoreLog } from "../scoreLog";
import { workbookData } from "../workbookData";
import type { StoredCommand } from "./restoreStore";
import { undoPatch } from "./undoPatch";

/** The part of a command that 撤销 takes back: 评分变更记录 only grows (pane.md, 8). */
export function withoutLog(patch: Patch, snapshot: WorkbookSnapshot): Patch {
  const log = logSheetOf(snapshot);
  return patch.filter((write) => sheetOfWrite(write) !== log);
}

export interface LoggedChange {
  readonly appraisal: Appraisal | undefined;
  /** "2024-11-21 15:40" */
  readonly time: string;
  /** "撤销“重新评分”" */
  readonly cause: string;
}

/** Takes a command back and says so in 评分变更记录 where scores change by it. */
export function planUndo(
  snapshot: WorkbookSnapshot,
  { point }: StoredCommand,
  stay: readonly CellAddress[],
  change: LoggedChange,
): Patch {
  return withScoreLog(snapshot, undoPatch(point, stay), change);
}

/** The patch, and what it does to scores added to 评分变更记录. */
export function withScoreLog(
  snapshot: WorkbookSnapshot,
  back: Patch,
  { appraisal, time, cause }: LoggedChange,
): Patch {
  if (!appraisal || !snapshot.grids.has(logSheetOf(snapshot))) return back;
  const { assessment } = appraisal;
  const table = assessment.reading.table.sheet;
  const scores = back.filter((write) => write.kind === "setCell" && write.at.sheet === table);
  const log = planScoreLog(assessment, { writes: scores }, { time, edits: [], grids: snapshot.grids, cause });
  const after = rehearse(back, snapshot);
  const data = workbookData({ ...snapshot, names: after.standingNames(), grids: after.grids() });
  return [...back, ...allAtOnce(finishReports(data, log, [])).patch];
}
