import { allAtOnce } from "../../core/sheets/steps";
import type { CellAddress } from "../../core/grid/address";
import type { Patch, Write } from "../../core/patch/patch";
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
  return patch.filter((write) => sheetOf(write) !== log);
}

/** Takes a command back and says so in 评分变更记录 where scores change by it. */
export function planUndo(
  snapshot: WorkbookSnapshot,
  { point, title }: StoredCommand,
  stay: readonly CellAddress[],
  { appraisal, time }: { readonly appraisal: Appraisal | undefined; readonly time: string },
): Patch {
  const back = undoPatch(point, stay);
  if (!appraisal || !snapshot.grids.has(logSheetOf(snapshot))) return back;
  const { assessment } = appraisal;
  const table = assessment.reading.table.sheet;
  const scores = back.filter((write) => write.kind === "setCell" && write.at.sheet === table);
  const log = planScoreLog(
    assessment,
    { writes: scores },
    { time, edits: [], grids: snapshot.grids, cause: `撤销“${title}”` },
  );
  const after = rehearse(back, snapshot);
  const data = workbookData({ ...snapshot, names: after.standingNames(), grids: after.grids() });
  return [...back, ...allAtOnce(finishReports(data, log, [])).patch];
}

function sheetOf(write: Write): string | undefined {
  switch (write.kind) {
    case "setCell":
    case "setLink":
      return write.at.sheet;
    case "addSheet":
      return write.sheet.name;
    case "removeName":
      return undefined;
    case "insertRows":
    case "deleteRows":
    case "setRowHeight":
    case "setColumnWidth":
    case "merge":
    case "unmerge":
    case "setPageBreaks":
    case "setSheetRules":
    case "setPrint":
    case "setChart":
    case "deleteSheet":
    case "defineName":
      return write.sheet;
  }
}
