import type { Area } from "../grid/address";
import type { Grid } from "../grid/grid";
import type { CalcValue } from "./value";

/**
 * A rectangle of values: a range of cells or what a formula made of one. Whole columns have a million rows, of which
 * a sheet uses few: only the block at the top left is held, every value outside it is `rest`.
 */
export interface Table {
  readonly kind: "table";
  /** As the formula says: 1,048,576 for A:A. */
  readonly rows: number;
  readonly columns: number;
  /** Of the block. */
  readonly height: number;
  readonly width: number;
  readonly rest: CalcValue;
  /** Inside the block only; see `valueIn`. */
  at(row: number, column: number): CalcValue;
  /** The cells it is, if it is a range and not the result of a calculation. */
  readonly cells?: { readonly grid: Grid; readonly area: Area };
  /** Of a long column in which the same values come again and again, and of what is made of one. */
  readonly coded?: CodedRows;
}

/** codes[top + row] says which value a row of the table has. */
export interface CodedRows {
  readonly codes: Int32Array;
  readonly top: number;
  readonly valueOf: (code: number) => CalcValue;
}

/** A range; never the result of a calculation. */
export interface RangeTable extends Table {
  readonly cells: { readonly grid: Grid; readonly area: Area };
}

/** What an argument of a function or an operand comes to. */
export type Operand = CalcValue | Table;

export function isTable(operand: Operand): operand is Table {
  return typeof operand === "object" && "kind" in operand;
}

export function isRange(operand: Operand): operand is RangeTable {
  return isTable(operand) && operand.cells !== undefined;
}

export function isSingle(table: Table): boolean {
  return table.rows === 1 && table.columns === 1;
}

/** The value at a place of the table, row and column from 0. */
export function valueIn(table: Table, row: number, column: number): CalcValue {
  return row < table.height && column < table.width ? table.at(row, column) : table.rest;
}

export function tableOf(rows: readonly (readonly CalcValue[])[], rest: CalcValue): Table {
  const width = rows[0]?.length ?? 0;
  return {
    kind: "table",
    rows: rows.length,
    columns: width,
    height: rows.length,
    width,
    rest,
    at: (row, column) => rows[row]?.[column] ?? rest,
  };
}

/** Visits every value, row by row; the values outside the block in one visit with their number. */
export function visitValues(operand: Operand, visit: (value: CalcValue, times: number) => void): void {
  if (!isTable(operand)) {
    visit(operand, 1);
    return;
  }
  for (let row = 0; row < operand.height; row += 1) {
    for (let column = 0; column < operand.width; column += 1) visit(operand.at(row, column), 1);
  }
  const outside = operand.rows * operand.columns - operand.height * operand.width;
  if (outside > 0) visit(operand.rest, outside);
}
