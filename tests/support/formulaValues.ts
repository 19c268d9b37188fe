import type { Grid } from "../../src/core/grid/grid";

/** Formula cells whose values differ, as "F34: 413550 / 0". */
export function otherValues(ours: Grid, theirs: Grid): readonly string[] {
  const found: string[] = [];
  for (let row = 0; row < ours.rowCount; row += 1) {
    for (let column = 0; column < ours.columnCount; column += 1) {
      const [mine, other] = [ours.cell(row, column), theirs.cell(row, column)];
      if (mine.formula === undefined) continue;
      if (!alike(mine.value, other.value))
        found.push(
          `${ours.sheet} ${row + 1},${column + 1}: ${JSON.stringify(mine.value)} / ${JSON.stringify(other.value)}`,
        );
    }
  }
  return found;
}

type Value = ReturnType<Grid["cell"]>["value"];

function alike(mine: Value, other: Value): boolean {
  if (mine.type === "number" && other.type === "number") return Math.abs(mine.number - other.number) < 1e-9;
  const text = (value: Value): string =>
    value.type === "text" ? value.text : value.type === "blank" ? "" : JSON.stringify(value);
  return text(mine) === text(other);
}

export function formulaCount(grid: Grid): number {
  let formulas = 0;
  for (let row = 0; row < grid.rowCount; row += 1)
    for (let column = 0; column < grid.columnCount; column += 1)
      if (grid.cell(row, column).formula !== undefined) formulas += 1;
  return formulas;
}
