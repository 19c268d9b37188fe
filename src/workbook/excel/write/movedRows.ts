import { showAddress, type CellAddress } from "../../../core/grid/address";
import type { RowEdit } from "../../../core/formulas/shiftRows";
import { shiftRow } from "../../../core/formulas/shiftRows";
import { blankCell, type Cell, type Grid } from "../../../core/grid/grid";
import { cellOfValue, valueOfCell } from "../../../core/patch/cellOfValue";
import type { Write } from "../../../core/patch/patch";
import { sameContent } from "../../../core/patch/sameContent";
import type { LeftContent } from "../../../core/patch/rehearsal/rehearse";
import { placedNow } from "../../../core/patch/rehearsal/takeBack";
import { isLanded } from "./expectations";
import { cellAt, type Expected, type Seen } from "./seenCells";

/** Rows that somebody moved since the workbook was read: before we wrote, or afterwards. */
export interface Moves {
  readonly early: readonly RowEdit[];
  readonly late: readonly RowEdit[];
}

interface Command {
  /** What stood in the cells to be written and in the guards when the workbook was read. */
  readonly read: readonly Expected[];
  /** What stood there right before the write, where that is known. */
  readonly seen: Seen;
  readonly after: readonly LeftContent[];
}

/**
 * Rows moved before we wrote had moved what was seen then. Where nothing was seen, rows moved afterwards took along what
 * we had written, and before, it landed where it was planned.
 */
export function movesOf(
  moved: readonly RowEdit[],
  { read, seen, after }: Command,
  now: ReadonlyMap<string, Grid>,
): Moves {
  const isUnmoved = ({ sheet }: RowEdit): boolean =>
    read.every(({ at, cell }) => {
      const found = seen.get(showAddress(at));
      return !found || !isAbout(sheet, at, cell) || sameContent(found, cell);
    });
  const tookAlong = (edit: RowEdit): boolean => {
    const ours = after.filter(({ at, cell }) => at.sheet === edit.sheet && cell.formula === undefined);
    const inPlace = ours.filter(({ at, cell }) => isLanded(cellAt(now, at), cell)).length;
    const along = ours.filter(({ at, cell }) => {
      const row = shiftRow(at.row, edit);
      return row !== undefined && isLanded(cellAt(now, { ...at, row }), cell);
    }).length;
    return along >= inPlace;
  };
  const isLate = (edit: RowEdit): boolean => (seen.size > 0 ? isUnmoved(edit) : tookAlong(edit));
  return { early: moved.filter((edit) => !isLate(edit)), late: moved.filter(isLate) };
}

function isAbout(sheet: string, at: CellAddress, { formula }: Cell): boolean {
  return at.sheet === sheet || formula?.includes(sheet.replaceAll("'", "''")) === true;
}

export type SetCell = Extract<Write, { readonly kind: "setCell" }>;

/**
 * What is to stand again, and where it is to be written now; undefined where its row is gone. What was seen right before
 * we wrote had followed the early moves already; what had been read follows all of them.
 */
export function stoodThere(
  write: SetCell,
  seen: Seen,
  { grids }: { readonly grids: ReadonlyMap<string, Grid> },
  { early, late }: Moves,
): SetCell | undefined {
  const found = seen.get(showAddress(write.at));
  const value = valueOfCell(found ?? readThere(write, grids, early));
  const words = found ? late : [...early, ...late];
  const placed = placedNow({ ...write, value }, late, words);
  return placed?.kind === "setCell" ? placed : undefined;
}

/** What had been read, of the row that stood in this place when we wrote. */
function readThere(write: SetCell, grids: ReadonlyMap<string, Grid>, early: readonly RowEdit[]): Cell {
  const own = early.filter(({ sheet }) => sheet === write.at.sheet);
  const row = own.reduceRight<number | undefined>(
    (place, edit) => (place === undefined ? place : unshiftRow(place, edit)),
    write.at.row,
  );
  if (row === undefined) return blankCell;
  const at: CellAddress = { ...write.at, row };
  return row === write.at.row ? cellOfValue(write.value) : cellAt(grids, at);
}

/** Where a row stood before; undefined for one that was put in. */
function unshiftRow(row: number, { kind, row: from, count }: RowEdit): number | undefined {
  if (row < from) return row;
  if (kind === "delete") return row + count;
  return row < from + count ? undefined : row - count;
}
