import type { RowEdit } from "../../formulas/shiftRows";
import { shiftRow } from "../../formulas/shiftRows";
import type { Grid } from "../../grid/grid";
import { sameContent } from "../sameContent";

/** People insert and delete few rows in the moment between two requests. */
const MOST_ROWS = 5;

/**
 * The rows that somebody put in or took away since a sheet was to read so: told by the constants that nobody was to
 * write. Undefined where rows stand as expected, or as well so as otherwise.
 */
export function movedMeanwhile(
  expected: Grid,
  found: Grid,
  isWritten: (row: number, column: number) => boolean,
): RowEdit | undefined {
  const telling = tellingRows(expected, isWritten);
  const isSameRow = (row: number, now: number): boolean =>
    telling.get(row)?.every((column) => isSameCell(expected, row, found, now, column)) ?? false;
  const unmoved = [...telling.keys()].filter((row) => isSameRow(row, row));
  const first = [...telling.keys()].find((row) => !isSameRow(row, row));
  if (first === undefined) return undefined;
  let best: { readonly edit: RowEdit | undefined; readonly matches: number } = {
    edit: undefined,
    matches: unmoved.length,
  };
  for (const kind of ["insert", "delete"] as const)
    for (let count = 1; count <= MOST_ROWS; count += 1) {
      const edit: RowEdit = { kind, sheet: expected.sheet, row: first, count };
      const matches = [...telling.keys()].filter((row) => {
        const now = shiftRow(row, edit);
        return now !== undefined && isSameRow(row, now);
      }).length;
      if (matches > best.matches) best = { edit, matches };
    }
  return best.edit;
}

/** Rows with constants that stay, and the columns these stand in. */
function tellingRows(
  grid: Grid,
  isWritten: (row: number, column: number) => boolean,
): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, readonly number[]>();
  for (let row = 0; row < grid.rowCount; row += 1) {
    const columns: number[] = [];
    for (let column = 0; column < grid.columnCount; column += 1) {
      const { value, formula } = grid.cell(row, column);
      if (formula === undefined && value.type !== "blank" && !isWritten(row, column)) columns.push(column);
    }
    if (columns.length > 0) rows.set(row, columns);
  }
  return rows;
}

function isSameCell(expected: Grid, row: number, found: Grid, now: number, column: number): boolean {
  return sameContent(expected.cell(row, column), found.cell(now, column));
}
