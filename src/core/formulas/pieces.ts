import { columnIndex } from "../grid/address";

export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** A formula cut into its references and everything else. Joined again, the pieces are the formula. */
export type Piece =
  | { readonly kind: "other"; readonly text: string }
  /** `sheet` is what stands before the reference, "!" included, as it is written; "" for none. */
  | { readonly kind: "reference"; readonly sheet: string; readonly text: string }
  /** A name of another sheet or workbook, or a dead reference: no row or column of it is known. */
  | { readonly kind: "name"; readonly sheet: string; readonly text: string }
  /** Table1[…]: a table's name and what it says of the table. */
  | { readonly kind: "table"; readonly table: string; readonly text: string };

const word = /[\p{L}\p{N}_.$\\?]+/uy;
const sheetWord = /[\p{L}\p{N}_.]+(?::[\p{L}\p{N}_.]+)?!/uy;
const after = String.raw`(?![\p{L}\p{N}_.$\\(\[!])`;
const cell = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const reference = new RegExp(
  String.raw`(?:${cell}:${cell}|${cell}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})${after}`,
  "uy",
);
const errorValue = /#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)/y;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Strings, functions, names, error values and structured references are passed over, whatever they look like. */
export function piecesOf(formula: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let other = "";
  let at = 0;
  const push = (piece: Piece): void => {
    if (other !== "") pieces.push({ kind: "other", text: other });
    other = "";
    pieces.push(piece);
  };
  const take = (sheet: string, from: number): number => {
    const found = matchAt(reference, formula, from);
    if (found === undefined || !exists(found)) return -1;
    push({ kind: "reference", sheet, text: found });
    return from + found.length;
  };
  while (at < formula.length) {
    const sheet = sheetBefore(formula, at);
    const next = sheet?.startsWith("#") ? -1 : take(sheet ?? "", at + (sheet?.length ?? 0));
    if (next >= 0) {
      at = next;
      continue;
    }
    if (sheet !== undefined) {
      const text =
        matchAt(errorValue, formula, at + sheet.length) ?? matchAt(word, formula, at + sheet.length) ?? "";
      push({ kind: "name", sheet, text });
      at += sheet.length + text.length;
      continue;
    }
    const passed = otherAt(formula, at);
    at += passed.length;
    if (formula.charAt(at) === "[" && /^[\p{L}_\\]/u.test(passed)) {
      const text = formula.slice(at, endOfBrackets(formula, at));
      push({ kind: "table", table: passed, text });
      at += text.length;
    } else {
      other += passed;
    }
  }
  if (other !== "") pieces.push({ kind: "other", text: other });
  return pieces;
}

export function joinPieces(pieces: readonly Piece[]): string {
  return pieces.map(pieceText).join("");
}

function pieceText(piece: Piece): string {
  switch (piece.kind) {
    case "other":
      return piece.text;
    case "reference":
    case "name":
      return piece.sheet + piece.text;
    case "table":
      return piece.table + piece.text;
  }
}

/** Sheet1!, 'A sheet'!, [1]Sheet1!, Sheet1:Sheet3! or #REF! at this place. */
function sheetBefore(formula: string, at: number): string | undefined {
  const first = formula.charAt(at);
  if (first === "#") return formula.startsWith("#REF!", at) ? "#REF!" : undefined;
  if (first === "'") {
    const end = endOfQuoted(formula, at, "'");
    return formula.charAt(end) === "!" ? formula.slice(at, end + 1) : undefined;
  }
  if (first === "[") {
    const book = /\[[^[\]]*\]/y;
    const found = matchAt(book, formula, at);
    const sheet = found === undefined ? undefined : matchAt(sheetWord, formula, at + found.length);
    return found !== undefined && sheet !== undefined ? found + sheet : undefined;
  }
  return matchAt(sheetWord, formula, at);
}

/** At least one character that is not part of a reference. */
function otherAt(formula: string, at: number): string {
  const first = formula.charAt(at);
  if (first === '"' || first === "'") return formula.slice(at, endOfQuoted(formula, at, first));
  if (first === "[") return formula.slice(at, endOfBrackets(formula, at));
  return matchAt(errorValue, formula, at) ?? matchAt(word, formula, at) ?? first;
}

function endOfQuoted(formula: string, start: number, quote: string): number {
  for (let at = start + 1; at < formula.length; at++) {
    if (formula.charAt(at) !== quote) continue;
    if (formula.charAt(at + 1) !== quote) return at + 1;
    at++;
  }
  return formula.length;
}

/** Structured references nest, and an apostrophe makes a bracket an ordinary sign. */
function endOfBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const sign = formula.charAt(at);
    if (sign === "'") at++;
    else if (sign === "[") depth++;
    else if (sign === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** XFE1 and A1048577 look like cells and are names. */
function exists(text: string): boolean {
  return text.split(":").every((corner) => {
    const bare = corner.replaceAll("$", "");
    const letters = /^[A-Za-z]*/.exec(bare)?.[0] ?? "";
    const digits = bare.slice(letters.length);
    return (
      (letters === "" || columnIndex(letters) <= lastColumn) &&
      (digits === "" || Number(digits) <= lastRow + 1)
    );
  });
}
