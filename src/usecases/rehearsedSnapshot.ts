import { allAtOnce, type Steps } from "../core/grid/steps";
import type { Patch } from "../core/patch/patch";
import { followedInSteps } from "../core/patch/rehearsal/followed";
import type { WorkbookSnapshot } from "../workbook/workbook";

/** The workbook as it will read after the patch. */
export function rehearsedSnapshot(snapshot: WorkbookSnapshot, patch: Patch): WorkbookSnapshot {
  return allAtOnce(rehearsedInSteps(snapshot, patch));
}

/** The same, in pieces. */
export function* rehearsedInSteps(snapshot: WorkbookSnapshot, patch: Patch): Steps<WorkbookSnapshot> {
  const { grids, names } = yield* followedInSteps(patch, snapshot);
  const made = [...grids.keys()].filter((name) => !snapshot.grids.has(name));
  return {
    sheets: [
      ...snapshot.sheets,
      ...made.map((name) => ({ name, visibility: "visible", hasCells: true }) as const),
    ],
    names,
    grids,
  };
}
