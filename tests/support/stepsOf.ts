import type { Grid } from "../../src/core/grid/grid";
import type { Steps } from "../../src/core/grid/steps";

/** A sheet that counts how many cells are looked at, one by one or a column at once. */
export interface WatchedGrid {
  readonly grid: Grid;
  readonly looked: () => number;
}

export function watchedGrid(grid: Grid): WatchedGrid {
  let looked = 0;
  return {
    grid: {
      ...grid,
      cell: (row, column) => {
        looked += 1;
        return grid.cell(row, column);
      },
    },
    looked: () => looked,
  };
}

/** What the steps come to, how many there were, and the most that `meter` went up by in one of them. */
export function stepped<T>(
  steps: Steps<T>,
  meter: () => number,
): { readonly value: T; readonly count: number; readonly most: number } {
  let [count, most] = [0, 0];
  for (;;) {
    const before = meter();
    const step = steps.next();
    most = Math.max(most, meter() - before);
    if (step.done === true) return { value: step.value, count, most };
    count += 1;
  }
}
