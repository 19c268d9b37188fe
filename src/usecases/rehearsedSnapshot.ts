import type { Patch } from "../core/patch/patch";
import { rehearse } from "../core/patch/rehearsal/rehearse";
import type { WorkbookSnapshot } from "../workbook/workbook";

/** The workbook as it will read after the patch; formulas that follow moved rows keep the words they had. */
export function rehearsedSnapshot(snapshot: WorkbookSnapshot, patch: Patch): WorkbookSnapshot {
  const rehearsal = rehearse(patch, snapshot);
  const grids = rehearsal.grids();
  const made = [...grids.keys()].filter((name) => !snapshot.grids.has(name));
  return {
    sheets: [
      ...snapshot.sheets,
      ...made.map((name) => ({ name, visibility: "visible", hasCells: true }) as const),
    ],
    names: rehearsal.standingNames(),
    grids,
  };
}
