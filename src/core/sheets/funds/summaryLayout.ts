import type { CellStyle } from "../../patch/style";
import { inputCell, type PlannedCell } from "../planned";
import type { DrawnRow } from "../report/reportLine";

/** First and last column of a place. */
export type Place = readonly [from: number, to: number];

/**
 * Columns of 附件4-1. Months have two columns more than payees (sheets.md §8), so a ledger with dates is drawn on a
 * finer grid in which several columns make one place.
 */
export interface SummaryLayout {
  readonly widths: readonly number[];
  /** 序号 收款方 笔数 金额 占比 */
  readonly sums: readonly Place[];
  /** 序号 月份 笔数 金额 累计金额 累计进度; without 累计金额 where the sheet stands on the coarse grid. */
  readonly months: readonly Place[];
  /** 项目 金额 比率 */
  readonly checks: readonly Place[];
  readonly last: number;
}

export const coarseLayout: SummaryLayout = {
  widths: [34, 223, 50, 95, 65],
  sums: [
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
  ],
  months: [
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
  ],
  checks: [
    [0, 1],
    [2, 3],
    [4, 4],
  ],
  last: 4,
};

export const fineLayout: SummaryLayout = {
  widths: [34, 93, 50, 80, 15, 35, 65, 30, 65],
  sums: [
    [0, 0],
    [1, 3],
    [4, 5],
    [6, 7],
    [8, 8],
  ],
  months: [
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 4],
    [5, 6],
    [7, 8],
  ],
  checks: [
    [0, 3],
    [4, 7],
    [8, 8],
  ],
  last: 8,
};

/** A row of cells in their places, merged where a place has several columns. */
export function placed(places: readonly Place[], cells: readonly PlannedCell[]): DrawnRow {
  const row: PlannedCell[] = [];
  cells.forEach((cell, index) => {
    const [from, to] = places[index] ?? [index, index];
    row[from] = cell;
    for (let column = from + 1; column <= to; column += 1) row[column] = covered(cell.style);
  });
  return { cells: row, spans: places.slice(0, cells.length).filter(([from, to]) => to > from) };
}

function covered(style: CellStyle): PlannedCell {
  return inputCell({ type: "blank" }, style);
}
