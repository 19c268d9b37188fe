import { showAddress, type CellAddress } from "../../../core/grid/address";
import { cellText } from "../../../core/grid/cellText";
import { blankCell, type Cell, type Grid } from "../../../core/grid/grid";
import { allAtOnce, type Steps } from "../../../core/grid/steps";
import type { Patch } from "../../../core/patch/patch";
import { cellOfValue } from "../../../core/patch/cellOfValue";
import { type LeftContent, rehearseInSteps } from "../../../core/patch/rehearsal/rehearse";
import { sameContent } from "../../../core/patch/sameContent";
import type { Standing } from "../../../core/patch/rehearsal/standing";
import { problem, type Problem } from "../../../core/problems/problem";
import { cellAt, type Seen } from "./seenCells";

/** What must stand in the cells of a plan before it is written, where they stood then, and afterwards. */
export interface Expectations {
  readonly before: readonly { readonly at: CellAddress; readonly cell: Cell }[];
  readonly after: readonly LeftContent[];
}

export function expectationsOf(patch: Patch, standing: Standing): Expectations {
  return allAtOnce(expectationsInSteps(patch, standing));
}

/** The same, in pieces. */
export function* expectationsInSteps(patch: Patch, standing: Standing): Steps<Expectations> {
  const rehearsal = yield* rehearseInSteps(patch, standing);
  const before = new Map<string, { readonly at: CellAddress; readonly cell: Cell }>();
  const inverse = rehearsal.inverse();
  yield;
  for (const write of inverse)
    if (write.kind === "setCell")
      before.set(showAddress(write.at), { at: write.at, cell: cellOfValue(write.value) });
  return { before: [...before.values()], after: yield* rehearsal.leftInSteps() };
}

/** Cells to be written that somebody changed after they were read; an unseen one says nothing. */
export function changedBefore({ before }: Expectations, seen: Seen): readonly Problem[] {
  return before.flatMap(({ at, cell }) => {
    const found = seen.get(showAddress(at));
    if (!found || sameContent(found, cell)) return [];
    return [problem("excel-cell-changed", at, { before: shownContent(cell), found: shownContent(found) })];
  });
}

/** Headers and indicator names that read otherwise now: then the places of the writes are in doubt. */
export function changedGuards(
  guards: readonly CellAddress[],
  grids: ReadonlyMap<string, Grid>,
  seen: Seen,
): readonly Problem[] {
  return guards.flatMap((at) => {
    const [cell, found] = [cellAt(grids, at), seen.get(showAddress(at))];
    if (!found || sameContent(found, cell)) return [];
    return [problem("excel-guard-changed", at, { before: shownContent(cell), found: shownContent(found) })];
  });
}

/** Cells that do not hold what was written into them. */
export function notLanded(expectations: Expectations, seen: Seen): readonly LeftContent[] {
  return allAtOnce(notLandedInSteps(expectations, seen));
}

/** The same, some cells at a time. */
export function* notLandedInSteps({ after }: Expectations, seen: Seen): Steps<readonly LeftContent[]> {
  const missing: LeftContent[] = [];
  for (const [place, left] of after.entries()) {
    if (place % CELLS_IN_A_STEP === 0) yield;
    if (!hasLanded(left, seen)) missing.push(left);
  }
  return missing;
}

function hasLanded({ at, cell, isShifted }: LeftContent, seen: Seen): boolean {
  const found = seen.get(showAddress(at)) ?? blankCell;
  return isShifted && cell.formula !== undefined ? found.formula !== undefined : isLanded(found, cell);
}

/** So many cells are compared between two turns of the pane. */
const CELLS_IN_A_STEP = 500;

/** Excel keeps 15 digits of a number, and may write a formula in another form. */
export function isLanded(found: Cell, wanted: Cell): boolean {
  if (sameContent(found, wanted)) return true;
  if (found.formula !== undefined || wanted.formula !== undefined) return false;
  const [a, b] = [found.value, wanted.value];
  if (a.type !== "number" || b.type !== "number") return false;
  return Math.abs(a.number - b.number) <= 1e-14 * Math.abs(b.number);
}

/** As a message quotes it: a formula with its sign, an empty cell by a word. */
export function shownContent({ value, formula }: Cell): string {
  const text = formula !== undefined ? `=${formula}` : value.type === "error" ? value.error : cellText(value);
  if (text === "") return "空";
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Long reasons and formulas would drown the sentence. */
const LONGEST = 60;
