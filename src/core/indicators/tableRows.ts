import type { MergedGrid } from "../grid/mergedGrid";
import { chooseColumns } from "./chooseColumns";
import { holdsKnownHeader, readHeaders } from "./headerBlock";
import { readTableRow, type RowColumns, startsHere, type TableRow } from "./tableRow";

/** So many blank rows in a row end a table; sheets pretend to have a million. */
const BLANK_RUN = 10;

/**
 * The rows of a table from `firstRow` on, up to its end: a note, the next table's header, a long blank run, or, after
 * 合计 or a blank row, the first row that is no scored indicator. Trailing rows that hold no indicator are left out.
 */
export function tableRows(view: MergedGrid, columns: RowColumns, firstRow: number): readonly TableRow[] {
  const rows: TableRow[] = [];
  let blanks = 0;
  for (let row = firstRow; row < view.grid.rowCount && blanks < BLANK_RUN; row++) {
    const found = settle(view, columns, readTableRow(view, columns, row));
    const last = rows.at(-1);
    const isGap = blanks > 0 || last?.kind === "total";
    if (found.kind === "blank") {
      blanks++;
      continue;
    }
    if (found.kind === "note") break;
    if (found.kind === "pageTurn") continue;
    if (isHeader(view, row)) {
      if (isGap || last?.kind === "heading" || !repeatsHeader(view, firstRow, row)) break;
      continue;
    }
    if (isGap && !goesOn(view, columns, found)) break;
    blanks = 0;
    if (found.kind === "continuation" && !last) continue;
    rows.push(found);
  }
  return withoutTrailing(rows);
}

/** A row above the deepest level is a heading only when what follows goes deeper; else it is an indicator itself. */
function settle(view: MergedGrid, columns: RowColumns, row: TableRow): TableRow {
  if (row.kind !== "heading" || !startsHere(view, row.row, columns.full)) return row;
  const next = nextFilled(view, columns, row.row + 1);
  const own = row.ownLevels.at(-1) ?? 0;
  const goesDeeper = next?.ownLevels[0] !== undefined && next.ownLevels[0] > own;
  return goesDeeper ? row : { ...row, kind: "indicator" };
}

function nextFilled(view: MergedGrid, columns: RowColumns, from: number): TableRow | undefined {
  for (let row = from; row < Math.min(view.grid.rowCount, from + BLANK_RUN); row++) {
    const found = readTableRow(view, columns, row);
    if (found.kind !== "blank" && found.kind !== "pageTurn") return found;
  }
  return undefined;
}

function goesOn(view: MergedGrid, columns: RowColumns, row: TableRow): boolean {
  if (row.kind === "subtotal" || row.kind === "total") return true;
  if (row.kind === "heading") {
    const next = nextFilled(view, columns, row.row + 1);
    return next?.kind === "indicator" && !isHeader(view, next.row) && goesOn(view, columns, next);
  }
  const { full, standard = full } = columns;
  return row.kind === "indicator" && (startsHere(view, row.row, full) || startsHere(view, row.row, standard));
}

function isHeader(view: MergedGrid, row: number): boolean {
  if (!holdsKnownHeader(view, row)) return false;
  const { levels, full, others } = chooseColumns(readHeaders(view, row, row));
  return levels.length > 0 && (full ?? others.standard) !== undefined;
}

/** Printed tables repeat the header on every page; the same texts then stand right below the data. */
function repeatsHeader(view: MergedGrid, firstRow: number, row: number): boolean {
  const known = (at: number): string =>
    chooseColumns(readHeaders(view, at, at))
      .reasons.map(({ column, role }) => `${String(column)}${role}`)
      .join();
  for (let above = firstRow - 1; above >= Math.max(0, firstRow - 3); above--) {
    if (known(above) === known(row)) return true;
  }
  return false;
}

function withoutTrailing(rows: readonly TableRow[]): readonly TableRow[] {
  const belongs = new Set<TableRow["kind"]>(["indicator", "subtotal", "total", "nameless"]);
  const last = rows.findLastIndex(({ kind }) => belongs.has(kind));
  const after = rows.slice(last + 1).findIndex(({ kind }) => kind !== "continuation");
  return after < 0 ? rows : rows.slice(0, last + 1 + after);
}
