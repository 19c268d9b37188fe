import { from1904 } from "../dayCount";
import type { NumberKind } from "../../../core/grid/grid";

/** What a stored cell is; the number beside it is the value or the place of its text. */
export const stored = {
  blank: 0,
  plain: 1,
  percent: 2,
  date: 3,
  shared: 4,
  text: 5,
  boolean: 6,
  error: 7,
} as const;

export type Stored = (typeof stored)[keyof typeof stored];

export const storedNumber: Readonly<Record<NumberKind, Stored>> = {
  plain: stored.plain,
  percent: stored.percent,
  date: stored.date,
};

/** A formula as a cell holds it; a dependent of a shared formula knows only its group. */
export type StoredFormula = string | { readonly group: string };

/** The first cell of a shared formula. */
export interface SharedMaster {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * The cells of one sheet in columns of numbers, 11 bytes a cell, row after row as the file has them; a ledger of a
 * million rows fits. Cells that stand out of order (rare, but allowed by no rule and written by some) go to `strays`.
 */
export class CellStore {
  /** Days are kept as the file counts them and told as Excel usually does. */
  private readonly countsFrom1904: boolean;
  private columns = new Uint16Array(1024);
  private kinds = new Uint8Array(1024);
  private numbers = new Float64Array(1024);
  private starts = new Int32Array(256).fill(-1);
  private ends = new Int32Array(256);
  private count = 0;
  private previousRow = -1;
  private previousColumn = -1;
  private readonly strays = new Map<number, number>();
  readonly texts: string[] = [];
  readonly formulas = new Map<number, StoredFormula>();
  readonly masters = new Map<string, SharedMaster>();
  rowCount = 0;
  columnCount = 0;
  /** The highest number of a shared text that a cell asks for; −1 for none. */
  highestShared = -1;

  constructor(countsFrom1904 = false) {
    this.countsFrom1904 = countsFrom1904;
  }

  /** Makes room for so many cells at once; more are still taken. */
  reserve(cells: number): void {
    if (cells > this.columns.length) this.resize(cells);
  }

  /** Adds a cell and returns its index. */
  add(row: number, column: number, kind: Stored, number: number): number {
    if (this.count === this.columns.length) this.resize(this.columns.length * 2);
    if (kind === stored.shared && !(number <= this.highestShared)) this.highestShared = number;
    const index = this.count++;
    this.columns[index] = column;
    this.kinds[index] = kind;
    this.numbers[index] = number;
    if (row === this.previousRow && column > this.previousColumn) this.ends[row] = index + 1;
    else if (row > this.previousRow) this.beginRow(row, index);
    else {
      this.strays.set(row * 16384 + column, index);
      if (column >= this.columnCount) this.columnCount = column + 1;
      return index;
    }
    this.previousRow = row;
    this.previousColumn = column;
    if (column >= this.columnCount) this.columnCount = column + 1;
    return index;
  }

  private beginRow(row: number, index: number): void {
    if (row >= this.starts.length) {
      const length = Math.max(row + 1, this.starts.length * 2);
      const starts = new Int32Array(length).fill(-1);
      starts.set(this.starts);
      this.starts = starts;
      this.ends = extended(this.ends, new Int32Array(length));
    }
    this.starts[row] = index;
    this.ends[row] = index + 1;
    this.rowCount = row + 1;
  }

  private resize(length: number): void {
    this.columns = extended(this.columns, new Uint16Array(length));
    this.kinds = extended(this.kinds, new Uint8Array(length));
    this.numbers = extended(this.numbers, new Float64Array(length));
  }

  /** The index of a cell; −1 where the sheet has none. */
  find(row: number, column: number): number {
    if (this.strays.size > 0) {
      const stray = this.strays.get(row * 16384 + column);
      if (stray !== undefined) return stray;
    }
    const start = row >= 0 && row < this.starts.length ? (this.starts[row] ?? 0) : -1;
    if (start < 0) return -1;
    const end = this.ends[row] ?? 0;
    // Rows without gaps are the rule: the cell is then as far from the first as its column.
    const guess = start + column - (this.columns[start] ?? 0);
    if (guess >= start && guess < end && this.columns[guess] === column) return guess;
    let low = start;
    let high = end - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.columns[middle] ?? 0;
      if (found === column) return middle;
      if (found < column) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Whether cells stood out of order, or one of them twice. */
  hasStrays(): boolean {
    return this.strays.size > 0;
  }

  kind(index: number): Stored {
    return (this.kinds[index] ?? 0) as Stored;
  }

  number(index: number): number {
    const number = this.numbers[index] ?? 0;
    return this.countsFrom1904 && this.kinds[index] === stored.date ? from1904(number) : number;
  }
}

function extended<T extends Uint8Array | Uint16Array | Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
