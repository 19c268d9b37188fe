import { remembered } from "../number/remembered";

/** A cell of a named sheet; row and column count from 0. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells of one sheet, both corners included, counted from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "AA" → 26; letters only, either case; −1 for anything else. */
export function columnIndex(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return -1;
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** "B7" without the sheet. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${String(row + 1)}`;
}

/** A sheet's name as a formula writes it: quoted unless it is a plain word. */
export const quotedSheet = remembered((sheet): string => {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_]*$/u.test(sheet) &&
    !/^[A-Za-z]{1,3}\d+$|^[Rr]\d*[Cc]\d*$|^(true|false)$/i.test(sheet);
  return plain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
});

/** '附件3 指标体系'!B7, as a formula and as a message show it. */
export function showAddress(at: CellAddress): string {
  return `${quotedSheet(at.sheet)}!${cellName(at.row, at.column)}`;
}

/** "A1:C3" (or "A1" for a single cell). */
export function areaName(area: Area): string {
  const first = cellName(area.top, area.left);
  const last = cellName(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** Reads "B7", "$B$7" or "A1:C3"; undefined for anything else. */
export function parseArea(text: string): Area | undefined {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(text);
  if (!found) return undefined;
  const [, firstColumn = "", firstRow = "", lastColumn = firstColumn, lastRow = firstRow] = found;
  const area = {
    top: Number(firstRow) - 1,
    left: columnIndex(firstColumn),
    bottom: Number(lastRow) - 1,
    right: columnIndex(lastColumn),
  };
  return area.top < 0 || area.bottom < area.top || area.right < area.left ? undefined : area;
}
