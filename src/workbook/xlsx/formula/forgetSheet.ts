import { joinPieces, piecesOf, type Piece } from "../../../core/formulas/pieces";

/** A sheet that is no longer there. */
export interface GoneSheet {
  readonly name: string;
  /** The names of all tabs as they stood, in order, the sheet itself among them. */
  readonly tabs: readonly string[];
  /** The tables that went with it. */
  readonly tables: readonly string[];
}

/** The formula as it reads without the sheet: whatever meant it, its names or its tables is #REF!. */
export function forgetSheet(formula: string, gone: GoneSheet): string {
  return joinPieces(piecesOf(formula).map((piece) => forgetPiece(piece, gone)));
}

const dead: Piece = { kind: "other", text: "#REF!" };

function forgetPiece(piece: Piece, gone: GoneSheet): Piece {
  switch (piece.kind) {
    case "other":
      return piece;
    case "table":
      return gone.tables.some((table) => isSame(table, piece.table)) ? dead : piece;
    case "reference":
    case "name": {
      const sheet = forgetPlace(piece.sheet, gone);
      return sheet === undefined ? dead : { ...piece, sheet };
    }
  }
}

/** "Sheet1!", "'A sheet'!" or "Sheet1:Sheet3!" without the sheet; undefined when nothing is left of it. */
function forgetPlace(written: string, gone: GoneSheet): string | undefined {
  const isQuoted = written.startsWith("'");
  const bare = isQuoted ? written.slice(1, -2).replaceAll("''", "'") : written.slice(0, -1);
  if (isSame(bare, gone.name)) return undefined;
  // A run of sheets loses an end: the next sheet inwards takes its place. No name of a sheet has a colon.
  const [first = "", last, ...more] = bare.split(":");
  if (last === undefined || more.length > 0) return written;
  const at = gone.tabs.findIndex((tab) => isSame(tab, gone.name));
  const others = [first, last].map((tab) => gone.tabs.findIndex((each) => isSame(each, tab)));
  const [begin = -1, end = -1] = others;
  if (begin < 0 || end < 0 || (begin !== at && end !== at)) return written;
  if (begin === end) return undefined;
  const inwards = Math.sign(end - begin);
  const run = [begin === at ? at + inwards : begin, end === at ? at - inwards : end];
  const names = run.map((index) => gone.tabs[index] ?? "");
  const [one = "", other = ""] = names;
  const left = one === other ? one : `${one}:${other}`;
  const needsQuotes = isQuoted || !names.every((name) => /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name));
  return needsQuotes ? `'${left.replaceAll("'", "''")}'!` : `${left}!`;
}

/** Excel tells no capitals apart in names of sheets and tables. */
function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
