import { type Area, columnIndex } from "../grid/address";

/** Excel's last row and column, from 0. */
const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** One end of a reference: a cell has both, $A of A:A only a column, 1 of 1:3 only a row. From 0. */
export interface ReferenceEnd {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

/** Reads A1, $A$1, A, $A, 1 and $1; undefined for any other word and beyond the last row or column. */
export function readEnd(word: string): ReferenceEnd | undefined {
  const [, letters, digits] = /^(?:\$?([A-Za-z]{1,3}))?(?:\$?(\d{1,7}))?$/.exec(word) ?? [];
  if (letters === undefined && digits === undefined) return undefined;
  const column = letters === undefined ? undefined : columnIndex(letters);
  const row = digits === undefined ? undefined : Number(digits) - 1;
  if (column !== undefined && column > LAST_COLUMN) return undefined;
  if (row !== undefined && (row < 0 || row > LAST_ROW)) return undefined;
  return { row, column };
}

export function isCell(end: ReferenceEnd): boolean {
  return end.row !== undefined && end.column !== undefined;
}

/** The rectangle between two ends in either order; undefined when they are of different kinds, as in A:B2. */
export function areaBetween(first: ReferenceEnd, last: ReferenceEnd): Area | undefined {
  if ((first.row === undefined) !== (last.row === undefined)) return undefined;
  if ((first.column === undefined) !== (last.column === undefined)) return undefined;
  const [top, bottom] = inOrder(first.row, last.row, LAST_ROW);
  const [left, right] = inOrder(first.column, last.column, LAST_COLUMN);
  return { top, left, bottom, right };
}

function inOrder(a: number | undefined, b: number | undefined, whole: number): readonly [number, number] {
  return a === undefined || b === undefined ? [0, whole] : [Math.min(a, b), Math.max(a, b)];
}
