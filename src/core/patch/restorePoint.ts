import type { CellAddress } from "../grid/address";
import type { Grid } from "../grid/grid";
import { allAtOnce, type Steps } from "../grid/steps";
import type { Anchor } from "./anchor";
import type { Patch } from "./patch";
import { type LeftContent, type MadeRow, rehearseInSteps } from "./rehearsal/rehearse";
import type { Standing } from "./rehearsal/standing";
import { sameContent } from "./sameContent";

/** How one command is taken back, as plain data that can be kept on this computer and read again. */
export interface RestorePoint {
  readonly inverse: Patch;
  /** What the command left in each cell it wrote. */
  readonly left: readonly LeftContent[];
  readonly made: { readonly sheets: readonly string[]; readonly rows: readonly MadeRow[] };
  /** Words that say what stands where: while they read so, the places above are still right. */
  readonly anchors: readonly Anchor[];
}

/** `guards`: cells, where they stand before the patch, whose words say what the cells beside them are about. */
export function restorePointOf(
  patch: Patch,
  standing: Standing,
  guards: readonly CellAddress[],
): RestorePoint {
  return allAtOnce(restorePointInSteps(patch, standing, guards));
}

/** The same, in pieces. */
export function* restorePointInSteps(
  patch: Patch,
  standing: Standing,
  guards: readonly CellAddress[],
): Steps<RestorePoint> {
  const rehearsal = yield* rehearseInSteps(patch, standing);
  const grids = rehearsal.grids();
  const left = yield* rehearsal.leftInSteps();
  yield;
  // sheets that are made have many cells and no guards
  const guarded = new Set(guards.map(({ sheet }) => sheet));
  const written = new Set(left.flatMap(({ at }) => (guarded.has(at.sheet) ? [keyOf(at)] : [])));
  yield;
  const anchors = guards.flatMap((guard): readonly Anchor[] => {
    const at = rehearsal.placeNow(guard);
    const cell = at && grids.get(at.sheet)?.cell(at.row, at.column);
    const says = cell && cell.formula === undefined && cell.value.type !== "blank";
    return says && !written.has(keyOf(at)) ? [{ at, cell }] : [];
  });
  yield;
  return { inverse: rehearsal.inverse(), left, made: rehearsal.made(), anchors };
}

/**
 * Cells that no longer hold what the command left in them, and cells somebody filled in rows and sheets that it made:
 * taking it back would lose what stands there now. A sheet that is gone counts with all its cells.
 */
export function changedSince(
  { left, made }: RestorePoint,
  grids: ReadonlyMap<string, Grid>,
): readonly CellAddress[] {
  const known = new Set(left.map(({ at }) => keyOf(at)));
  const changed = left
    .filter(({ at, cell, isShifted }) => {
      const now = grids.get(at.sheet)?.cell(at.row, at.column);
      if (isShifted && now?.formula !== undefined) return false;
      return !now || !sameContent(now, cell);
    })
    .map(({ at }) => at);
  const filled = (sheet: string, row: number): readonly CellAddress[] => {
    const grid = grids.get(sheet);
    if (!grid) return [];
    return Array.from({ length: grid.columnCount }, (_, column) => ({ sheet, row, column })).filter((at) => {
      const cell = grid.cell(at.row, at.column);
      return !known.has(keyOf(at)) && (cell.value.type !== "blank" || cell.formula !== undefined);
    });
  };
  const wholeSheets = made.sheets.flatMap((sheet) =>
    Array.from({ length: grids.get(sheet)?.rowCount ?? 0 }, (_, row) => ({ sheet, row })),
  );
  return [...changed, ...[...wholeSheets, ...made.rows].flatMap(({ sheet, row }) => filled(sheet, row))];
}

function keyOf({ sheet, row, column }: CellAddress): string {
  return `${sheet}\n${String(row)} ${String(column)}`;
}
