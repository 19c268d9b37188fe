import type { Steps } from "../../core/grid/steps";
import type { Patch } from "../../core/patch/patch";
import type { WorkbookSnapshot } from "../../workbook/workbook";
import { rehearsedInSteps } from "../rehearsedSnapshot";

/**
 * The workbook as it reads after the patch, without asking for it once more. Formulas of a sheet in which rows come or
 * go are shifted, and only the workbook knows their words: undefined where that is one of `evidence`, on which scores
 * rest. It is good to look at; every command reads the workbook itself before it writes.
 */
export function* snapshotAfter(
  snapshot: WorkbookSnapshot,
  patch: Patch,
  evidence: ReadonlySet<string>,
): Steps<WorkbookSnapshot | undefined> {
  const moves = patch.some(
    (write) => (write.kind === "insertRows" || write.kind === "deleteRows") && evidence.has(write.sheet),
  );
  if (moves || patch.some(({ kind }) => kind === "deleteSheet")) return undefined;
  return yield* rehearsedInSteps(snapshot, patch);
}
