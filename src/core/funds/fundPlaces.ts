import { cellText } from "../grid/cellText";
import type { Grid } from "../grid/grid";
import type { FundName } from "./fundArrangement";
import { readFundLabel } from "./fundLabels";

/** A label of 资金安排 in its cell. */
export interface FundLabelAt {
  readonly name: FundName;
  readonly row: number;
  readonly column: number;
  readonly unit?: string;
}

/** Labels side by side with figures below them, or below one another with figures to the right. */
export interface FundLabels {
  readonly form: "columns" | "rows";
  readonly labels: readonly FundLabelAt[];
}

/** The figures stand at the top of their sheet; a ledger of a million rows is not searched for them. */
const SEARCHED_ROWS = 40;
const SEARCHED_COLUMNS = 40;

/**
 * Undefined unless 到位数 stands with one of 上年结转, 年初预算数, 追加/调减: a 自评表 has 年初预算数 without it and a ledger
 * has 支出数 without it.
 */
export function findFundLabels(grid: Grid): FundLabels | undefined {
  const found = allLabels(grid);
  const arrived = found.filter(({ name }) => name === "arrived");
  for (const anchor of arrived) {
    const beside = found.filter((label) => isBeside(grid, anchor, label));
    // 调整预算数 over 上年结转 is a heading of its own
    const inColumns = firstOfEach(
      beside.filter((label) => !beside.some((other) => isRightBelow(other, label))),
    );
    if (isArrangement(inColumns) && areSideBySide(inColumns)) return { form: "columns", labels: inColumns };
    const inRows = firstOfEach(found.filter(({ column }) => column === anchor.column));
    if (isArrangement(inRows)) return { form: "rows", labels: inRows };
  }
  return undefined;
}

/** In the row of 到位数; in 附件4 that is merged over two header rows, and 上年结转 stands in the lower one. */
function isBeside(grid: Grid, anchor: FundLabelAt, { row, name }: FundLabelAt): boolean {
  if (row === anchor.row) return true;
  return (
    name !== "arrived" &&
    grid.merges.some(
      ({ top, left, bottom }) => top === anchor.row && left === anchor.column && row > top && row <= bottom,
    )
  );
}

function isRightBelow(lower: FundLabelAt, upper: FundLabelAt): boolean {
  return lower.column === upper.column && lower.row === upper.row + 1;
}

function allLabels(grid: Grid): readonly FundLabelAt[] {
  const found: FundLabelAt[] = [];
  for (let row = 0; row < Math.min(SEARCHED_ROWS, grid.rowCount); row++) {
    for (let column = 0; column < Math.min(SEARCHED_COLUMNS, grid.columnCount); column++) {
      const { value } = grid.cell(row, column);
      const label = value.type === "text" ? readFundLabel(cellText(value)) : undefined;
      if (label) found.push({ ...label, row, column });
    }
  }
  return found;
}

function isArrangement(labels: readonly FundLabelAt[]): boolean {
  const has = (name: FundName): boolean => labels.some((label) => label.name === name);
  return has("arrived") && (has("carried") || has("initial") || has("adjustment"));
}

function areSideBySide(labels: readonly FundLabelAt[]): boolean {
  return new Set(labels.map(({ column }) => column)).size === labels.length;
}

function firstOfEach(labels: readonly FundLabelAt[]): readonly FundLabelAt[] {
  return labels.filter((label, index) => labels.findIndex(({ name }) => name === label.name) === index);
}
