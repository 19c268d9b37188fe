import { exact, type Exact } from "../../number/exact";

/** Excel keeps 15 significant digits; a longer decimal would change on entry. */
const EXCEL_DIGITS = 15;

/** A string literal in a formula holds 255 characters at most (sheets.md §1.7); longer text is joined from pieces. */
const LITERAL_LENGTH = 255;

/** A formula holds 8,192 characters at most. */
export const FORMULA_LENGTH = 8192;

/** A number as a formula writes it: 0.5 when the decimal is finite and short, otherwise a quotient "(5/3)". */
export function excelNumber(value: Exact): string {
  const decimal = value.toString();
  const isShort = /^-?\d+(?:\.\d+)?$/.test(decimal) && decimal.replace(/[-.]/g, "").length <= EXCEL_DIGITS;
  return isShort && exact(decimal).equals(value) ? decimal : `(${value.toFraction()})`;
}

/** A text as a formula writes it, quotes doubled; never splits a doubled quote or a surrogate pair. */
export function excelString(text: string): string {
  const pieces: string[] = [""];
  for (const char of text) {
    const written = char === '"' ? '""' : char;
    const last = pieces.length - 1;
    const piece = `${pieces[last] ?? ""}${written}`;
    if (piece.length <= LITERAL_LENGTH) pieces[last] = piece;
    else pieces.push(written);
  }
  return pieces.map((piece) => `"${piece}"`).join("&");
}

/** Text parts joined with &; neighbouring literals are given as text and become one. */
export function excelJoin(parts: readonly ExcelPart[]): string {
  const merged: ExcelPart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (last?.text !== undefined && part.text !== undefined)
      merged[merged.length - 1] = { text: last.text + part.text };
    else if (part.text !== "") merged.push(part);
  }
  return (
    merged.map(({ text, expression }) => (text === undefined ? expression : excelString(text))).join("&") ||
    '""'
  );
}

/** A literal text or an expression that gives text. */
export type ExcelPart =
  | { readonly text: string; readonly expression?: never }
  | { readonly expression: string; readonly text?: never };

export function text(literal: string): ExcelPart {
  return { text: literal };
}

export function shown(expression: string): ExcelPart {
  return { expression };
}

/**
 * A quantity as text, as the sentences print it: never 0.##, which Excel prints as “90.” (sheets.md §1.6).
 */
export function excelQuantity(expression: string, unit: string): ExcelPart {
  if (unit === "%") return shown(`ROUND(${expression}*100,2)&"%"`);
  if (unit === "元") return shown(`TEXT(${expression},"#,##0.00")`);
  return shown(`ROUND(${expression},4)`);
}

/** Points as text, rounded as the score is. */
export function excelPoints(expression: string): ExcelPart {
  return shown(`ROUND(${expression},2)`);
}

/** F34:F35 where the cells stand below one another, otherwise each of them. */
export function excelCells(cells: readonly string[]): string {
  const places = cells.map((cell) => /^([A-Z]{1,3})(\d+)$/.exec(cell));
  const isRun = places.every(
    (place, index) =>
      place !== null && place[1] === places[0]?.[1] && Number(place[2]) === Number(places[0]?.[2]) + index,
  );
  return isRun && cells.length > 1 ? `${cells[0] ?? ""}:${cells.at(-1) ?? ""}` : cells.join(",");
}
