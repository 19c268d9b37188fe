import { joinPieces, lastRow, piecesOf, type Piece } from "./pieces";

/** Rows put in before a row, or taken away from it on; rows count from 0. */
export interface RowEdit {
  readonly kind: "insert" | "delete";
  readonly sheet: string;
  readonly row: number;
  readonly count: number;
}

/** Where a row stands afterwards; undefined when it is deleted or pushed off the sheet. */
export function shiftRow(row: number, edit: RowEdit): number | undefined {
  if (row < edit.row) return row;
  if (edit.kind === "insert") return row + edit.count > lastRow ? undefined : row + edit.count;
  return row < edit.row + edit.count ? undefined : row - edit.count;
}

export interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * Where a run of rows stands afterwards. Rows put in between make it longer, deleted ones shorter; undefined when
 * nothing of it is left. A run that reaches the end of the sheet keeps reaching it.
 */
export function shiftSpan({ first, last }: Span, edit: RowEdit): Span | undefined {
  if (edit.kind === "insert") {
    const top = shiftRow(first, edit);
    return top === undefined ? undefined : { first: top, last: shiftRow(last, edit) ?? lastRow };
  }
  const end = edit.row + edit.count;
  if (first >= edit.row && last < end) return undefined;
  const top = first < edit.row ? first : Math.max(first, end) - edit.count;
  const bottom = last < edit.row ? last : last < end ? edit.row - 1 : last - edit.count;
  return { first: top, last: last === lastRow && first < edit.row ? lastRow : bottom };
}

/** The formula of a cell of sheet `home` as it reads after the edit. What is deleted becomes #REF!. */
export function shiftFormula(formula: string, home: string, edit: RowEdit): string {
  if (!/\d/.test(formula)) return formula;
  return joinPieces(
    piecesOf(formula).map((piece): Piece => {
      if (piece.kind !== "reference" || !concerns(piece.sheet, home, edit)) return piece;
      return { ...piece, text: shiftReference(piece.text, edit) };
    }),
  );
}

/** "A1", "$A$1:B2" or "3:4" after the edit; columns as such stay. */
function shiftReference(text: string, edit: RowEdit): string {
  const [first = "", second] = text.split(":");
  const rows = [first, second ?? first].map(rowOf);
  const [top, bottom] = rows;
  if (top === undefined || bottom === undefined) return text;
  if (second === undefined) {
    const row = shiftRow(top, edit);
    return row === undefined ? "#REF!" : withRow(first, row);
  }
  // B5:A1 is A1:B5 written backwards; the corner that stands higher stays the higher one.
  const span = shiftSpan({ first: Math.min(top, bottom), last: Math.max(top, bottom) }, edit);
  if (!span) return "#REF!";
  const isBackwards = top > bottom;
  return `${withRow(first, isBackwards ? span.last : span.first)}:${withRow(second, isBackwards ? span.first : span.last)}`;
}

function rowOf(corner: string): number | undefined {
  const digits = /\d+$/.exec(corner)?.[0];
  return digits === undefined ? undefined : Number(digits) - 1;
}

function withRow(corner: string, row: number): string {
  return corner.replace(/\d+$/, String(row + 1));
}

/**
 * Whether a reference with this before it ("", "Sheet1!", "'A sheet'!") means the edited sheet. References into other
 * workbooks do not, nor do those through several sheets: Excel leaves both as they are.
 */
function concerns(written: string, home: string, edit: RowEdit): boolean {
  const edited = edit.sheet.toLowerCase();
  if (written === "") return home.toLowerCase() === edited;
  const bare = written.slice(0, -1);
  const name = bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
  return name.toLowerCase() === edited;
}
