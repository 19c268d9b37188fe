import type { CellValue, ColumnCodes, Grid } from "../grid/grid";
import { type Fen, fen } from "../number/money";

/** Payments with the same value in one column. */
export interface LedgerGroup {
  readonly value: CellValue;
  readonly count: number;
  readonly amount: Fen;
}

/** Payments by the value of a column, in the order in which the values first appear. */
export function groupRows(
  grid: Grid,
  column: number,
  rows: readonly number[],
  amounts: readonly Fen[],
): readonly LedgerGroup[] {
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return [];
  const coded = grid.codesOf?.(column, first, last);
  const { codes, count: size, value } = coded ?? cellCodes(grid, column, rows, first, last);
  const counts = new Float64Array(size);
  const sums = new Float64Array(size);
  const order: number[] = [];
  for (let entry = 0; entry < rows.length; entry++) {
    const code = codes[(rows[entry] ?? first) - first] ?? 0;
    const count = counts[code] ?? 0;
    if (count === 0) order.push(code);
    counts[code] = count + 1;
    sums[code] = (sums[code] ?? 0) + (amounts[entry] ?? 0);
  }
  return order.map((code) => ({
    value: value(code),
    count: counts[code] ?? 0,
    amount: fen(sums[code] ?? 0),
  }));
}

/** Cell by cell, for a grid that has no codes of its own. */
function cellCodes(
  grid: Grid,
  column: number,
  rows: readonly number[],
  first: number,
  last: number,
): ColumnCodes {
  const codes = new Int32Array(last - first + 1);
  const values: CellValue[] = [];
  const known = new Map<string | number, number>();
  for (const row of rows) {
    const { value } = grid.cell(row, column);
    const key =
      value.type === "text" ? value.text : value.type === "number" ? value.number : JSON.stringify(value);
    let code = known.get(key);
    if (code === undefined) {
      code = values.length;
      known.set(key, code);
      values.push(value);
    }
    codes[row - first] = code;
  }
  const value = (code: number): CellValue => values[code] ?? { type: "blank" };
  return { codes, count: values.length, value, hasFormulas: true };
}
