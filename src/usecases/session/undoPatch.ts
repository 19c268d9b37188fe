import { type CellAddress, showAddress } from "../../core/grid/address";
import type { Grid } from "../../core/grid/grid";
import type { Patch, Write } from "../../core/patch/patch";
import { changedSince, type RestorePoint } from "../../core/patch/restorePoint";

/** What taking a command back would lose, and whether the rest can be taken back without losing it. */
export interface UndoRisk {
  readonly changed: readonly CellAddress[];
  readonly canKeep: boolean;
}

export function undoRisk(point: RestorePoint, grids: ReadonlyMap<string, Grid>): UndoRisk {
  const changed = changedSince(point, grids);
  const rows = new Set(point.made.rows.map(({ sheet, row }) => `${sheet}\n${String(row)}`));
  const isInMadeRow = changed.some(({ sheet, row }) => rows.has(`${sheet}\n${String(row)}`));
  const sheetIsGone = changed.some(({ sheet }) => !grids.has(sheet));
  return { changed, canKeep: !isInMadeRow && !sheetIsGone };
}

/** The inverse without the cells that are to stay as they are; a sheet of ours in which one stands stays too. */
export function undoPatch(point: RestorePoint, stay: readonly CellAddress[]): Patch {
  const cells = new Set(stay.map(showAddress));
  const sheets = new Set(stay.map(({ sheet }) => sheet));
  // Sheets made together refer to each other: they stay together.
  const isKept = point.made.sheets.some((sheet) => sheets.has(sheet));
  const keptSheets = new Set(isKept ? point.made.sheets : []);
  const named = (write: Write): boolean => write.kind === "removeName" && keptSheets.size > 0;
  return point.inverse.filter(
    (write) =>
      !(write.kind === "setCell" && cells.has(showAddress(write.at))) &&
      !(write.kind === "deleteSheet" && keptSheets.has(write.sheet)) &&
      !named(write),
  );
}
