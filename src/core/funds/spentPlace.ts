import type { CellAddress } from "../grid/address";
import type { Grid } from "../grid/grid";
import type { MoneyUnit } from "../number/money";
import type { FundArrangement } from "./fundArrangement";
import { findFundLabels, type FundLabels } from "./fundPlaces";

/** Where 支出数 can be written beside the other figures of 资金安排. */
export interface SpentPlace {
  readonly at: CellAddress;
  readonly unit: MoneyUnit;
  /** Blank too: the label is written with the figure. */
  readonly label?: CellAddress;
}

/** Its own cell where that is blank, else the next place if nothing stands there; undefined where there is none. */
export function spentPlace({ sheet, figures }: FundArrangement, grid: Grid): SpentPlace | undefined {
  const standing = figures.get("spent");
  if (standing) return standing.state === "blank" ? { at: standing.at, unit: standing.unit } : undefined;
  const arrived = figures.get("arrived");
  const labels = findFundLabels(grid);
  if (!arrived || !labels) return undefined;
  const { label, figure } = nextTo(labels, arrived.at);
  if (!isFree(grid, label) || !isFree(grid, figure)) return undefined;
  return { at: { sheet, ...figure }, unit: arrived.unit, label: { sheet, ...label } };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function nextTo(
  { form, labels }: FundLabels,
  arrived: Place,
): { readonly label: Place; readonly figure: Place } {
  if (form === "columns") {
    const column = Math.max(...labels.map((each) => each.column)) + 1;
    const row = Math.max(...labels.map((each) => each.row));
    return { label: { row, column }, figure: { row: arrived.row, column } };
  }
  const last = labels.reduce((one, other) => (other.row > one.row ? other : one));
  const row = last.row + 1;
  return { label: { row, column: last.column }, figure: { row, column: arrived.column } };
}

function isFree(grid: Grid, { row, column }: Place): boolean {
  const { value, formula } = grid.cell(row, column);
  const isMerged = grid.merges.some(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return value.type === "blank" && formula === undefined && !isMerged;
}
