import { columnIndex, columnLetters, quotedSheet, type Area } from "../../../../src/core/grid/address";
import { joinPieces, piecesOf, type Piece } from "../../../../src/core/formulas/pieces";
import { columnLimit, rowLimit } from "../model/area";

/** Rows or columns put in before a place, or taken away from it on. */
export interface Shift {
  readonly axis: "rows" | "columns";
  readonly kind: "insert" | "delete";
  readonly at: number;
  readonly count: number;
}

/** Where a row or column stands afterwards; undefined when it is deleted or pushed off the sheet. */
export function shiftedPlace(place: number, { axis, kind, at, count }: Shift): number | undefined {
  if (place < at) return place;
  const limit = axis === "rows" ? rowLimit : columnLimit;
  if (kind === "insert") return place + count < limit ? place + count : undefined;
  return place < at + count ? undefined : place - count;
}

/** Where a run stands afterwards: what is put in between makes it longer, what is taken away shorter. */
function shiftedRun(first: number, last: number, shift: Shift): readonly [number, number] | undefined {
  const { axis, kind, at, count } = shift;
  const end = axis === "rows" ? rowLimit - 1 : columnLimit - 1;
  if (kind === "insert") {
    const from = shiftedPlace(first, shift);
    return from === undefined ? undefined : [from, shiftedPlace(last, shift) ?? end];
  }
  if (first >= at && last < at + count) return undefined;
  if (first === 0 && last === end) return [first, last];
  const from = first < at ? first : Math.max(first, at + count) - count;
  const to = last < at ? last : Math.max(last, at + count - 1) - count;
  return [from, to];
}

export function shiftedArea(area: Area, shift: Shift): Area | undefined {
  if (shift.axis === "rows") {
    const rows = shiftedRun(area.top, area.bottom, shift);
    return rows && { ...area, top: rows[0], bottom: rows[1] };
  }
  const columns = shiftedRun(area.left, area.right, shift);
  return columns && { ...area, left: columns[0], right: columns[1] };
}

/** The formula of a cell of sheet `home` after the shift on sheet `sheet`; what is gone becomes #REF!. */
export function shiftedFormula(formula: string, home: string, sheet: string, shift: Shift): string {
  return mapReferences(formula, home, sheet, (piece) => ({
    ...piece,
    text: shiftedReference(piece.text, shift),
  }));
}

export function renamedFormula(formula: string, before: string, after: string): string {
  return mapReferences(formula, "", before, (piece) => ({ ...piece, sheet: `${quotedSheet(after)}!` }));
}

/** References to a deleted sheet. */
export function orphanedFormula(formula: string, sheet: string): string {
  return mapReferences(formula, "", sheet, (piece) => ({ ...piece, sheet: "", text: "#REF!" }));
}

type ReferencePiece = Extract<Piece, { readonly kind: "reference" }>;

function mapReferences(
  formula: string,
  home: string,
  sheet: string,
  change: (piece: ReferencePiece) => ReferencePiece,
): string {
  return joinPieces(
    piecesOf(formula).map((piece) => {
      if (piece.kind !== "reference") return piece;
      return sheetMeant(piece.sheet, home).toLowerCase() === sheet.toLowerCase() ? change(piece) : piece;
    }),
  );
}

function sheetMeant(written: string, home: string): string {
  if (written === "") return home;
  const bare = written.slice(0, -1);
  return bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
}

interface Corner {
  readonly columnSign: string;
  readonly column: number | undefined;
  readonly rowSign: string;
  readonly row: number | undefined;
}

function shiftedReference(text: string, shift: Shift): string {
  const [first = "", second] = text.split(":");
  const from = readCorner(first);
  const to = readCorner(second ?? first);
  const along = (corner: Corner): number | undefined => (shift.axis === "rows" ? corner.row : corner.column);
  const [start, end] = [along(from), along(to)];
  if (start === undefined || end === undefined) return text;
  const run =
    second === undefined
      ? [shiftedPlace(start, shift)]
      : shiftedRun(Math.min(start, end), Math.max(start, end), shift);
  const [low] = run ?? [];
  if (low === undefined) return "#REF!";
  const high = run?.[1] ?? low;
  const isBackwards = start > end;
  const corners = [withPlace(from, shift, isBackwards ? high : low)];
  if (second !== undefined) corners.push(withPlace(to, shift, isBackwards ? low : high));
  return corners.join(":");
}

/** "$8" has its only sign in the first place. */
function readCorner(text: string): Corner {
  const [, first = "", letters = "", second = "", digits = ""] =
    /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  return {
    columnSign: letters === "" ? "" : first,
    column: letters === "" ? undefined : columnIndex(letters),
    rowSign: letters === "" ? first : second,
    row: digits === "" ? undefined : Number(digits) - 1,
  };
}

function withPlace(corner: Corner, { axis }: Shift, place: number): string {
  const column = axis === "columns" ? place : corner.column;
  const row = axis === "rows" ? place : corner.row;
  return [
    column === undefined ? "" : corner.columnSign + columnLetters(column),
    row === undefined ? "" : `${corner.rowSign}${row + 1}`,
  ].join("");
}
