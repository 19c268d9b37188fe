import { blankCell, type Grid } from "../grid/grid";
import { cellOfValue } from "../patch/cellOfValue";
import type { PatchValue, TypedConstant } from "../patch/patch";
import type { PlannedSheet } from "./planned";
import { keepsStanding } from "./secondRun";

/** The sheet as it will stand once the plan is carried out, so that its formulas can be calculated before. */
export function plannedGrid(planned: PlannedSheet, standing: Grid | undefined): Grid {
  let columnCount = standing?.columnCount ?? 0;
  for (const { cells } of planned.rows)
    for (const column of cells.keys()) columnCount = Math.max(columnCount, column + 1);
  return {
    sheet: planned.name,
    rowCount: planned.rows.length,
    columnCount,
    merges: planned.merges,
    isProtected: false,
    isHiddenRow: () => false,
    rowHeight: (row) => planned.rows[row]?.height,
    cell: (row, column) => {
      const plannedRow = planned.rows[row];
      if (!plannedRow) return blankCell;
      const cell = plannedRow.cells.get(column);
      const found =
        standing && plannedRow.existing !== undefined
          ? standing.cell(plannedRow.existing, column)
          : undefined;
      if (!cell) return found ?? blankCell;
      return found && keepsStanding(found, cell) ? found : cellOfValue(cell.value);
    },
  };
}

/** Cells of a standing sheet as they will be after single writes. */
export function overlaidGrid(grid: Grid, writes: ReadonlyMap<string, PatchValue | TypedConstant>): Grid {
  return {
    ...grid,
    rowCount: grid.rowCount,
    columnCount: grid.columnCount,
    merges: grid.merges,
    isHiddenRow: (row) => grid.isHiddenRow(row),
    rowHeight: (row) => grid.rowHeight(row),
    cell: (row, column) => {
      const write = writes.get(overlayKey(row, column));
      return write ? cellOfValue(write) : grid.cell(row, column);
    },
  };
}

export function overlayKey(row: number, column: number): string {
  return `${String(row)} ${String(column)}`;
}
