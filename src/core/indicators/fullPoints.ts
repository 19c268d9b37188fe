import type { CellAddress } from "../grid/address";
import { type CellNumber, readCellNumber } from "../grid/cellNumber";
import { cellText } from "../grid/cellText";
import type { Cell } from "../grid/grid";
import type { MergedGrid } from "../grid/mergedGrid";
import { type Exact, exact, ZERO } from "../number/exact";
import { type Points, points } from "../number/quantities";
import { type Problem, problem } from "../problems/problem";
import type { IndicatorRows } from "./indicatorRows";
import type { TableColumns } from "./indicatorTable";
import { startsHere } from "./tableRow";

/** An indicator's 分值, or why there is none. */
export interface FullPoints {
  readonly full?: Points;
  readonly problems: readonly Problem[];
}

/** Points come as 3, "3", "３", "3分", 三; as 5% only in a 权重 column, where it means 5 of 100 points. */
export function readFull(view: MergedGrid, columns: TableColumns, group: IndicatorRows): FullPoints {
  const at = view.anchor(group.row, columns.full);
  if (columns.levels.includes(columns.full)) return fromName(at, group);
  const again = rowsAfter(group).find((row) => startsHere(view, row, columns.full));
  if (again !== undefined) {
    const second = view.anchor(again, columns.full);
    return { problems: [problem("full-several", second, { indicator: group.own.name })] };
  }
  const cell = view.cell(group.row, columns.full);
  return judge(readCellNumber(cell), at, cellText(cell.value), columns, group.own.name);
}

/** The cell is for Excel the very number of points, so that a formula may point at it: not 17分, not 3% or 0.03 of 100. */
export function holdsPoints({ value }: Cell, full: Exact | undefined): boolean {
  return value.type === "number" && full !== undefined && full.equals(exact(value.number));
}

function rowsAfter({ row, lastRow }: IndicatorRows): readonly number[] {
  return Array.from({ length: lastRow - row }, (_, index) => row + 1 + index);
}

/** A table whose header says 三级指标及分值 keeps the points in the name's own cell. */
function fromName(at: CellAddress, { own }: IndicatorRows): FullPoints {
  if (own.points?.gt(ZERO)) return { full: points(own.points), problems: [] };
  return { problems: [problem("full-not-in-name", at, { indicator: own.name })] };
}

function judge(
  found: CellNumber,
  at: CellAddress,
  text: string,
  { fullIsWeight }: TableColumns,
  indicator: string,
): FullPoints {
  switch (found.state) {
    case "blank":
      return { problems: [problem("full-missing", at, { indicator })] };
    case "uncomputed":
      return { problems: [problem("full-uncomputed", at)] };
    case "error":
      return { problems: [problem("full-error", at, { error: found.error })] };
    case "date":
      return { problems: [problem("full-date", at)] };
    case "notNumber":
      return { problems: [problem("full-not-a-number", at, { found: found.found })] };
    case "number": {
      const { unit, written } = found.reading;
      if (unit === "%" && !fullIsWeight) return { problems: [problem("full-percent", at, { found: text })] };
      if (!["", "分", "%"].includes(unit)) {
        return { problems: [problem("full-not-a-number", at, { found: text.trim() })] };
      }
      if (written.lte(ZERO)) return { problems: [problem("full-not-positive", at, { found: text.trim() })] };
      return { full: points(written), problems: [] };
    }
  }
}
