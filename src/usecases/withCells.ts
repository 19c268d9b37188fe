import type { Cell, Grid } from "../core/grid/grid";

/** The sheet with other cells; what it tells of whole columns is left out, since that speaks of the stored ones. */
export function withCells(grid: Grid, cell: (row: number, column: number) => Cell): Grid {
  const { sheet, rowCount, columnCount, merges, isProtected } = grid;
  return {
    sheet,
    rowCount,
    columnCount,
    merges,
    isProtected,
    cell,
    isHiddenRow: (row) => grid.isHiddenRow(row),
    rowHeight: (row) => grid.rowHeight(row),
  };
}
