import { constantOf } from "../cellConstant";
import type { ColumnCodes, Grid } from "../../grid/grid";
import type { Matcher } from "../criterion";
import { MOST_SOURCES } from "../provenance";
import { type CodedRows, isRange, type RangeTable, type Table } from "../table";

/** Columns are long where making every cell would be felt. */
const LONG = 20_000;

/** So many rows are read cell by cell all the same: they are where the value is said to come from. */
export const HEAD = 200;

/** A column of constants: whether the cell of a row fits, each different value looked at once. */
export type RowTest = (row: number) => boolean;

/**
 * Undefined for a range of several columns, a short one, one that holds formulas, and where the grid tells no codes: such
 * a range is read cell by cell.
 */
export function longTest(range: RangeTable, fits: Matcher): RowTest | undefined {
  const coded = longCodes(range);
  if (!coded) return undefined;
  const { codes, count, value } = coded;
  const { area } = range.cells;
  const known = new Int8Array(count);
  return (row) => {
    const code = codes[area.top + row] ?? 0;
    let answer = known[code] ?? 0;
    if (answer === 0) known[code] = answer = fits(constantOf(value(code))) ? 1 : -1;
    return answer === 1;
  };
}

function longCodes({ columns, height, cells: { grid, area } }: RangeTable): ColumnCodes | undefined {
  if (columns !== 1 || height < LONG) return undefined;
  const coded = codesOf(grid, area.left);
  if (!coded || coded.hasFormulas) return undefined;
  let filled = 0;
  for (let row = 0; row < HEAD; row += 1) if (coded.codes[area.top + row] !== 0) filled += 1;
  return filled < MOST_SOURCES ? undefined : coded;
}

/**
 * A long column by its different values, so that what a formula makes of it is worked out once for each of them. The
 * first rows are read all the same: they are where the value is said to come from.
 */
export function codedRows(table: Table): CodedRows | undefined {
  if (table.coded || !isRange(table)) return table.coded;
  const found = longCodes(table);
  if (!found) return undefined;
  for (let row = 0; row < HEAD; row += 1) table.at(row, 0);
  const { codes, value } = found;
  return { codes, top: table.cells.area.top, valueOf: (code) => constantOf(value(code)) };
}

/** The plain numbers of a long column by row of the range; NaN where the cell itself has to be read. */
export function longNumbers({ columns, height, cells }: RangeTable): ((row: number) => number) | undefined {
  const { grid, area } = cells;
  if (columns !== 1 || height < LONG) return undefined;
  const numbers = numbersOf(grid, area.left);
  return numbers && ((row) => numbers[area.top + row] ?? NaN);
}

/** Several formulas are over the same columns, and a grid does not change. */
const knownCodes = new WeakMap<Grid, Map<number, ColumnCodes>>();
const knownNumbers = new WeakMap<Grid, Map<number, Float64Array>>();

function codesOf(grid: Grid, column: number): ColumnCodes | undefined {
  return remembered(knownCodes, grid, column, () => grid.codesOf?.(column, 0, grid.rowCount - 1));
}

function numbersOf(grid: Grid, column: number): Float64Array | undefined {
  return remembered(knownNumbers, grid, column, () => grid.plainNumbersOf?.(column, 0, grid.rowCount - 1));
}

function remembered<T>(
  all: WeakMap<Grid, Map<number, T>>,
  grid: Grid,
  column: number,
  read: () => T | undefined,
): T | undefined {
  const columns = all.get(grid) ?? new Map<number, T>();
  all.set(grid, columns);
  const found = columns.get(column) ?? read();
  if (found !== undefined) columns.set(column, found);
  return found;
}
