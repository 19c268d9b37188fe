import type { CellValue, ColumnCodes, ValueCount } from "../../../core/grid/grid";
import { type CellStore, stored } from "./cellStore";

/** Rows of one column of a sheet. */
export interface ColumnRows {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/**
 * The different values of a column and how often each occurs, without making a cell: shared texts are counted by their
 * number. Blanks are left out.
 */
export function countValues(
  cells: CellStore,
  { column, firstRow, lastRow }: ColumnRows,
  valueAt: (index: number) => CellValue,
): readonly ValueCount[] {
  const shared = new Int32Array(cells.highestShared + 1);
  const firstOf = new Int32Array(cells.highestShared + 1);
  const others = new Map<string, { readonly index: number; count: number }>();
  const last = Math.min(lastRow, cells.rowCount - 1);
  for (let row = firstRow; row <= last; row++) {
    const index = cells.find(row, column);
    if (index < 0) continue;
    const kind = cells.kind(index);
    const number = cells.number(index);
    if (kind === stored.shared) {
      if (shared[number] === 0) firstOf[number] = index;
      shared[number] = (shared[number] ?? 0) + 1;
    } else if (kind !== stored.blank) {
      const key = `${String(kind)} ${String(number)}`;
      const known = others.get(key);
      if (known) known.count += 1;
      else others.set(key, { index, count: 1 });
    }
  }
  const found: ValueCount[] = [];
  for (let number = 0; number < shared.length; number++) {
    const count = shared[number] ?? 0;
    if (count > 0) found.push({ value: valueAt(firstOf[number] ?? -1), count });
  }
  for (const { index, count } of others.values()) found.push({ value: valueAt(index), count });
  return found;
}

/** Which value each row holds, by number: equal texts of a file that shares none have several numbers. */
export function columnCodes(
  cells: CellStore,
  { column, firstRow, lastRow }: ColumnRows,
  valueAt: (index: number) => CellValue,
): ColumnCodes {
  const codes = new Int32Array(Math.max(0, lastRow - firstRow + 1));
  // where each value stands for the first time; 0 is a blank
  const places: number[] = [-1];
  const sharedCodes = new Int32Array(cells.highestShared + 1);
  const others = new Map<number, Map<number, number>>();
  const last = Math.min(lastRow, cells.rowCount - 1);
  const mayHaveFormulas = cells.formulas.size > 0;
  let hasFormulas = false;
  for (let row = firstRow; row <= last; row++) {
    const index = cells.find(row, column);
    if (index < 0) continue;
    if (mayHaveFormulas && cells.formulas.has(index)) hasFormulas = true;
    const kind = cells.kind(index);
    if (kind === stored.blank) continue;
    const number = cells.number(index);
    let code: number | undefined;
    if (kind === stored.shared) {
      code = sharedCodes[number] ?? 0;
      if (code === 0) sharedCodes[number] = code = places.push(index) - 1;
    } else {
      const ofKind = others.get(kind) ?? new Map<number, number>();
      if (ofKind.size === 0) others.set(kind, ofKind);
      code = ofKind.get(number);
      if (code === undefined) ofKind.set(number, (code = places.push(index) - 1));
    }
    codes[row - firstRow] = code;
  }
  return {
    codes,
    count: places.length,
    value: (code) => (code === 0 ? { type: "blank" } : valueAt(places[code] ?? -1)),
    hasFormulas,
  };
}

/** Numbers that stand in their cells as such; NaN for everything else. */
export function plainNumbers(cells: CellStore, { column, firstRow, lastRow }: ColumnRows): Float64Array {
  const numbers = new Float64Array(Math.max(0, lastRow - firstRow + 1)).fill(NaN);
  const last = Math.min(lastRow, cells.rowCount - 1);
  for (let row = firstRow; row <= last; row++) {
    const index = cells.find(row, column);
    if (index < 0 || cells.kind(index) !== stored.plain) continue;
    if (cells.formulas.size > 0 && cells.formulas.has(index)) continue;
    numbers[row - firstRow] = cells.number(index);
  }
  return numbers;
}
