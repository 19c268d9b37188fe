import type { Area, CellAddress } from "./address";
import { cellText } from "./cellText";
import type { Cell, Grid } from "./grid";

/** A sheet as a reader sees it: every cell of a merged area shows what its first cell holds. */
export interface MergedGrid {
  readonly grid: Grid;
  /** The cell that holds what is shown here: the upper left one of a merged area, else the cell itself. */
  anchor(row: number, column: number): CellAddress;
  /** The merged area around a cell, a single cell where nothing is merged. */
  area(row: number, column: number): Area;
  /** The cell at the anchor. */
  cell(row: number, column: number): Cell;
  /** The anchor's text, trimmed; "" for a blank cell and for an error value. */
  text(row: number, column: number): string;
}

/** Looks merged areas up by column and then by row, so that a sheet with thousands of them stays quick. */
export function mergedGrid(grid: Grid): MergedGrid {
  const byColumn = areasByColumn(grid);

  const area = (row: number, column: number): Area =>
    lastStartingAtOrAbove(byColumn.get(column) ?? [], row) ?? {
      top: row,
      left: column,
      bottom: row,
      right: column,
    };
  const anchor = (row: number, column: number): CellAddress => {
    const { top, left } = area(row, column);
    return { sheet: grid.sheet, row: top, column: left };
  };
  const cell = (row: number, column: number): Cell => {
    if (!byColumn.has(column)) return grid.cell(row, column);
    const at = anchor(row, column);
    return grid.cell(at.row, at.column);
  };

  return { grid, area, anchor, cell, text: (row, column) => cellText(cell(row, column).value).trim() };
}

function areasByColumn(grid: Grid): ReadonlyMap<number, readonly Area[]> {
  const byColumn = new Map<number, Area[]>();
  for (const area of [...grid.merges].sort((a, b) => a.top - b.top)) {
    for (let column = area.left; column <= Math.min(area.right, grid.columnCount - 1); column++) {
      const areas = byColumn.get(column);
      if (areas) areas.push(area);
      else byColumn.set(column, [area]);
    }
  }
  return byColumn;
}

/** Merged areas do not overlap, so only the last one that starts at or above a row can contain it. */
function lastStartingAtOrAbove(areas: readonly Area[], row: number): Area | undefined {
  let low = 0;
  let high = areas.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((areas[middle]?.top ?? Infinity) <= row) low = middle + 1;
    else high = middle;
  }
  const found = areas[low - 1];
  return found && found.bottom >= row ? found : undefined;
}
