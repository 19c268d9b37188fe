import type { Present } from "../core/evidence/presentCell";
import type { Cell, Grid } from "../core/grid/grid";
import { withCells } from "./withCells";

/** The sheet with its formulas recomputed: the results in a file may be stale, or missing. */
export function presentGrid(grid: Grid, present: Present): Grid {
  const { sheet } = grid;
  const cell = (row: number, column: number): Cell => {
    const stored = grid.cell(row, column);
    if (stored.formula === undefined) return stored;
    const found = present({ sheet, row, column });
    return found.state === "cell" ? found.cell : stored;
  };
  return withCells(grid, cell);
}
