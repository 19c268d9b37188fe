import type { Grid } from "../../grid/grid";

/** Rows that share more than half of what either holds, column by column, are taken to look alike. */
const ALIKE = 0.5;

/** Tables of ours repeat their kinds of rows within so many. */
const NEARBY = 40;

/**
 * The row that looks like one that goes, told by what its cells hold, the nearest of several; undefined where none does.
 * `stays`: whether a row is there afterwards.
 */
export function rowLike(grid: Grid, row: number, stays: (row: number) => boolean): number | undefined {
  const own = kindsIn(grid, row);
  let best: { readonly row: number; readonly likeness: number } | undefined;
  for (let away = 1; away <= NEARBY; away += 1)
    for (const other of [row - away, row + away]) {
      if (other < 0 || other >= grid.rowCount || !stays(other)) continue;
      const found = likeness(own, kindsIn(grid, other)) + (isAsHigh(grid, row, other) ? TALLER : 0);
      if (found > ALIKE && found > (best?.likeness ?? 0)) best = { row: other, likeness: found };
    }
  return best?.row;
}

/** Of two rows that hold the same, the one of the same height. */
const TALLER = 0.01;

function isAsHigh(grid: Grid, one: number, other: number): boolean {
  return grid.rowHeight(one) === grid.rowHeight(other);
}

/** "3 text", "5 formula": the columns that hold something, and what. */
function kindsIn(grid: Grid, row: number): ReadonlySet<string> {
  const kinds = new Set<string>();
  for (let column = 0; column < grid.columnCount; column += 1) {
    const { value, formula } = grid.cell(row, column);
    if (formula !== undefined) kinds.add(`${String(column)} formula`);
    else if (value.type !== "blank") kinds.add(`${String(column)} ${value.type}`);
  }
  return kinds;
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((kind) => other.has(kind)).length;
  const either = one.size + other.size - both;
  return either === 0 ? 0 : both / either;
}
