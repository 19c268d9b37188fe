import type { Present } from "../core/evidence/presentCell";
import type { Cell, CellValue, Grid, ValueCount } from "../core/grid/grid";
import { withCells } from "./withCells";

/** What cannot be computed and has no result is no blank answer: it is reported where it is counted. */
const unknownResult: CellValue = { type: "error", error: "#N/A" };

/** A sheet of answers with the formulas computed that its file keeps without a result; otherwise they would be blank. */
export function answersGrid(grid: Grid, present: Present): Grid {
  const { sheet } = grid;
  const cell = (row: number, column: number): Cell => {
    const stored = grid.cell(row, column);
    if (stored.formula === undefined || stored.value.type !== "blank") return stored;
    const found = present({ sheet, row, column });
    return found.state === "cell" ? found.cell : { formula: stored.formula, value: unknownResult };
  };
  const valuesOf = (column: number, firstRow: number, lastRow: number): readonly ValueCount[] => {
    const isStored = grid.codesOf?.(column, firstRow, lastRow).hasFormulas === false;
    const told = isStored ? grid.valuesOf?.(column, firstRow, lastRow) : undefined;
    if (told) return told;
    const found: ValueCount[] = [];
    for (let row = firstRow; row <= lastRow; row++) {
      const { value } = cell(row, column);
      if (value.type !== "blank") found.push({ value, count: 1 });
    }
    return found;
  };
  return { ...withCells(grid, cell), valuesOf };
}
