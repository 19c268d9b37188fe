import type { Area } from "./address";

/** What a cell holds, as the file or Excel says it; never coerced. */
export type CellValue =
  | { readonly type: "blank" }
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "number"; readonly number: number; readonly format: NumberKind }
  | { readonly type: "boolean"; readonly boolean: boolean }
  | { readonly type: "error"; readonly error: string };

/** What the number format makes of a number: 0.95 shown as 95% is a percentage, 45123 shown as a date a date. */
export type NumberKind = "plain" | "percent" | "date";

export interface Cell {
  readonly value: CellValue;
  /** Without the leading "="; the value is then the cached result, blank where the file has none. */
  readonly formula?: string;
}

/** A sheet as plain data. Rows and columns count from 0; a cell outside the used range is blank. */
export interface Grid {
  readonly sheet: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly Area[];
  /** The sheet is protected: writing to it would fail in Excel. */
  readonly isProtected: boolean;
  cell(row: number, column: number): Cell;
  isHiddenRow(row: number): boolean;
  /** Points; undefined where the sheet states none. */
  rowHeight(row: number): number | undefined;
  /** The different values of a column's rows, blanks left out, where the grid can tell them without making every cell. */
  valuesOf?(column: number, firstRow: number, lastRow: number): readonly ValueCount[];
  /** Which of a few different values each row of a column holds, where the grid can tell that as quickly. */
  codesOf?(column: number, firstRow: number, lastRow: number): ColumnCodes;
  /** The numbers of a column by row, neither dates nor percentages nor results of a formula; NaN for all the rest. */
  plainNumbersOf?(column: number, firstRow: number, lastRow: number): Float64Array;
}

/** codes[row − firstRow] says which value the cell holds, 0 for a blank; equal values may have several codes. */
export interface ColumnCodes {
  readonly codes: Int32Array;
  /** Codes go from 0 to count − 1. */
  readonly count: number;
  readonly value: (code: number) => CellValue;
  /** Some of the cells hold a formula, and are told by its stored value. */
  readonly hasFormulas: boolean;
}

/** A value and in how many cells it stands. */
export interface ValueCount {
  readonly value: CellValue;
  readonly count: number;
}

export const blankCell: Cell = { value: { type: "blank" } };
