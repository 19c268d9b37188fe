import { columnIndex, columnLetters } from "../../../core/grid/address";
import { joinPieces, lastColumn, lastRow, piecesOf } from "../../../core/formulas/pieces";

/** The formula as it reads when copied so many rows down and columns to the right: what is without $ moves along. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return joinPieces(
    piecesOf(formula).map((piece) => {
      if (piece.kind !== "reference") return piece;
      const corners = piece.text.split(":").map((corner) => moveCorner(corner, rows, columns));
      return { ...piece, text: corners.includes(undefined) ? "#REF!" : corners.join(":") };
    }),
  );
}

/** "B$7", "$8" or "AA"; undefined when it leaves the sheet. */
function moveCorner(corner: string, rows: number, columns: number): string | undefined {
  const found = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner);
  if (!found) return corner;
  const [, first = "", letters = "", second = "", digits = ""] = found;
  // "$8" has its only sign in the first place.
  const rowSign = letters === "" ? first : second;
  const column = letters === "" || first !== "" ? undefined : columnIndex(letters) + columns;
  const row = digits === "" || rowSign !== "" ? undefined : Number(digits) - 1 + rows;
  if (column !== undefined && (column < 0 || column > lastColumn)) return undefined;
  if (row !== undefined && (row < 0 || row > lastRow)) return undefined;
  return [
    first,
    column === undefined ? letters : columnLetters(column),
    second,
    row === undefined ? digits : String(row + 1),
  ].join("");
}
