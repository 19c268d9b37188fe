/** Stands where a row number was; no file can hold it (XML 1.0, 2.2). */
const ROW = "\uffff";

const LAST_ROW = 1_048_576;

/** A formula without the row numbers of its cells: filled down a column it is the same formula in every row. */
export interface RowShape {
  readonly shape: string;
  /** The row numbers taken out, in order, from 1. */
  readonly rows: readonly number[];
}

/** Takes out the row numbers of words that look like a cell; strings, quoted sheets, functions and numbers stay. */
export function rowShapeOf(formula: string): RowShape {
  // no formula, then
  if (formula.includes(ROW)) return { shape: "", rows: [] };
  const rows: number[] = [];
  let shape = "";
  let taken = 0;
  let place = 0;
  while (place < formula.length) {
    const code = formula.charCodeAt(place);
    if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
      place = endOfQuotes(formula, place);
      continue;
    }
    if (isDigit(code)) {
      place = endOfNumber(formula, place);
      continue;
    }
    if (!beginsWord(code)) {
      place += 1;
      continue;
    }
    const end = endOfWord(formula, place);
    const digits = rowDigits(formula, place, end);
    if (digits >= 0) {
      const row = Number(formula.slice(digits, end));
      if (row >= 1 && row <= LAST_ROW && !isFunctionOrSheet(formula, end)) {
        rows.push(row);
        shape += formula.slice(taken, digits) + ROW;
        taken = end;
      }
    }
    place = end;
  }
  return { shape: taken === 0 ? formula : shape + formula.slice(taken), rows };
}

/** The shape with other row numbers. */
export function withRows(shape: string, rowAt: (index: number) => number): string {
  return shape
    .split(ROW)
    .map((piece, index) => (index === 0 ? piece : `${String(rowAt(index - 1))}${piece}`))
    .join("");
}

const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const DOLLAR = 0x24;
const POINT = 0x2e;
const QUESTION_MARK = 0x3f;
const BACKSLASH = 0x5c;
const UNDERSCORE = 0x5f;
const SPACE = 0x20;

function endOfQuotes(formula: string, place: number): number {
  const end = formula.indexOf(formula.charAt(place), place + 1);
  return end < 0 ? formula.length : end + 1;
}

/** 1E5 is a number and no cell. */
function endOfNumber(formula: string, place: number): number {
  let end = place;
  while (isDigit(formula.charCodeAt(end)) || formula.charCodeAt(end) === POINT) end += 1;
  const power = EXPONENT.exec(formula.slice(end, end + 12))?.[0] ?? "";
  return end + power.length;
}

const EXPONENT = /^[eE][+-]?\d+/;

function endOfWord(formula: string, place: number): number {
  let end = place + 1;
  for (; end < formula.length; end += 1) {
    const code = formula.charCodeAt(end);
    if (!beginsWord(code) && !isDigit(code) && code !== POINT && code !== QUESTION_MARK) break;
  }
  return end;
}

/** Where the row of A1, $A$1 begins; −1 for any other word. */
function rowDigits(formula: string, from: number, end: number): number {
  let digits = end;
  while (digits > from && isDigit(formula.charCodeAt(digits - 1))) digits -= 1;
  if (digits === end || end - digits > 7) return -1;
  let letters = digits > from && formula.charCodeAt(digits - 1) === DOLLAR ? digits - 1 : digits;
  const lettersEnd = letters;
  while (letters > from && isLetter(formula.charCodeAt(letters - 1))) letters -= 1;
  if (letters === lettersEnd || lettersEnd - letters > 3) return -1;
  const begin = letters > from && formula.charCodeAt(letters - 1) === DOLLAR ? letters - 1 : letters;
  return begin === from ? digits : -1;
}

function isFunctionOrSheet(formula: string, end: number): boolean {
  let next = end;
  while (formula.charCodeAt(next) <= SPACE) next += 1;
  const sign = formula.charAt(next);
  return sign === "(" || sign === "!";
}

function beginsWord(code: number): boolean {
  return isLetter(code) || code === DOLLAR || code === UNDERSCORE || code === BACKSLASH || code >= 0x80;
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
