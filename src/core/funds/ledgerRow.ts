import { cellText } from "../grid/cellText";
import type { Grid } from "../grid/grid";
import type { LedgerColumns } from "./ledger";
import { readRowLabel, type RowLabel } from "./ledgerLabels";

/** A label of the row, as its cell has it. */
export interface FoundLabel extends RowLabel {
  readonly column: number;
  readonly text: string;
  /** Another cell of the row is a label too. */
  readonly isRepeated: boolean;
}

/** The columns that say what a row is. */
export function tellingColumns(columns: LedgerColumns): readonly number[] {
  const { item, voucher, payee, date, category } = columns;
  return [item, voucher, payee, date, category].filter((column) => column !== undefined);
}

/** Trimmed; "" for a blank cell and for a column the ledger does not have. */
export function textAt(grid: Grid, row: number, column: number | undefined): string {
  return column === undefined ? "" : cellText(grid.cell(row, column).value).trim();
}

export function hasText(grid: Grid, row: number, columns: readonly number[]): boolean {
  return columns.some((column) => textAt(grid, row, column) !== "");
}

/** What takes a row out of the total: its label, where it has one. */
export function labelIn(grid: Grid, row: number, columns: readonly number[]): FoundLabel | undefined {
  const found = columns.flatMap((column) => {
    const { value } = grid.cell(row, column);
    const label = value.type === "text" ? readRowLabel(value.text) : undefined;
    return label && value.type === "text" ? [{ ...label, column, text: value.text }] : [];
  });
  const certain = found.find((label) => label.isCertain) ?? found[0];
  if (!certain) return undefined;
  // 云南电网合计 with a voucher, an item and so on is a payment
  const saysMore = hasText(
    grid,
    row,
    columns.filter((column) => column !== certain.column && column !== columns[0]),
  );
  return certain.isCertain || !saysMore ? { ...certain, isRepeated: found.length > 1 } : undefined;
}
