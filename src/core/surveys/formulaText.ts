import { type Area, columnLetters, quotedSheet } from "../grid/address";

/** Excel takes no longer string literal in a formula. */
const LONGEST_LITERAL = 255;

/** Excel takes no longer formula. */
const LONGEST_FORMULA = 8192;

/** Rows of a sheet. */
const ROWS = 1_048_576;

const STEP = 1000;

/**
 * A text as a formula writes it: quotes doubled, and cut where it passes 255 characters. A cut never parts a
 * surrogate pair, which would be no valid text in the file.
 */
export function literal(text: string): string {
  const parts: string[] = [];
  for (let rest = text; rest !== "" || parts.length === 0;) {
    let length = Math.min(rest.length, LONGEST_LITERAL);
    if (length < rest.length && /[\ud800-\udbff]$/.test(rest.slice(0, length))) length -= 1;
    parts.push(`"${rest.slice(0, length).replaceAll('"', '""')}"`);
    rest = rest.slice(length);
  }
  return parts.join("&");
}

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
  return formula.length < LONGEST_FORMULA ? formula : undefined;
}
