import type { Patch } from "../../core/patch/patch";
import { rehearse } from "../../core/patch/rehearsal/rehearse";
import type { WorkbookSnapshot } from "../../workbook/workbook";
import { assess, type Assessment } from "../assess";
import { tableName } from "../chooseTable";
import { workbookData } from "../workbookData";

/** What everything would come to with the cells an evaluator is typing into; nothing is written. */
export function draftAssessment(snapshot: WorkbookSnapshot, standing: Assessment, edits: Patch): Assessment {
  if (edits.length === 0) return standing;
  const grids = rehearse(edits, snapshot).grids();
  const drafted = assess(workbookData({ ...snapshot, grids }), tableName(standing.reading.table));
  return drafted.ok ? drafted.value : standing;
}
