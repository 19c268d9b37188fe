import { type Area, columnLetters, quotedSheet } from "../grid/address";
import { FORMULA_LENGTH } from "../standards/kinds/excelText";

/** Rows of a sheet. */
const ROWS = 1_048_576;

const STEP = 1000;

/**
 * The rows of one column as a formula counts them, absolute: to the next full thousand with at least 500 rows to spare.
 * An answer appended below the last one is then counted (sheets.md §16), and SUMPRODUCT, which builds an array over
 * every row named, does not go through a million blanks for each of a hundred formulas.
 */
export function columnWithRoom(sheet: string, column: number, firstRow: number, lastRow: number): string {
  const end = Math.min(ROWS, Math.ceil((Math.max(lastRow, firstRow) + 1 + STEP / 2) / STEP) * STEP);
  return absoluteArea(sheet, { top: firstRow, left: column, bottom: end - 1, right: column });
}

/** To the sheet's last row: for SUM, SUMIF and COUNTIF, which stop at the last row used. */
export function columnToTheEnd(sheet: string, column: number, firstRow: number): string {
  return absoluteArea(sheet, { top: firstRow, left: column, bottom: ROWS - 1, right: column });
}

/** 资金安排!$D$2. */
export function absoluteCell(sheet: string, row: number, column: number): string {
  return `${quotedSheet(sheet)}!$${columnLetters(column)}$${row + 1}`;
}

/** 资金安排!$A$2:$C$2. */
export function absoluteArea(sheet: string, { top, left, bottom, right }: Area): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  return `${quotedSheet(sheet)}!${corner(top, left)}:${corner(bottom, right)}`;
}

/** The formula, unless it is longer than Excel takes. */
export function withinLimit(formula: string): string | undefined {
  return formula.length <= FORMULA_LENGTH ? formula : undefined;
}
