import type { Patch, Write } from "../../core/patch/patch";
import { rehearse } from "../../core/patch/rehearsal/rehearse";
import type { WorkbookSnapshot } from "../../workbook/workbook";

/**
 * The workbook as it reads after the patch, without asking for it once more; undefined where rows or sheets come or
 * go, because then formulas are shifted and only the workbook knows their words.
 */
export function snapshotAfter(snapshot: WorkbookSnapshot, patch: Patch): WorkbookSnapshot | undefined {
  if (patch.some(({ kind }) => movesCells.has(kind))) return undefined;
  const rehearsal = rehearse(patch, snapshot);
  return { sheets: snapshot.sheets, names: rehearsal.standingNames(), grids: rehearsal.grids() };
}

const movesCells: ReadonlySet<Write["kind"]> = new Set<Write["kind"]>([
  "insertRows",
  "deleteRows",
  "addSheet",
  "deleteSheet",
]);
