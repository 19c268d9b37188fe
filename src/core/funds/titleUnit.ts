import type { CellAddress } from "../grid/address";
import { cellText } from "../grid/cellText";
import type { Grid } from "../grid/grid";
import { readAmountHeader, unitInTitle } from "./amountHeader";

/** The unit that a title row above the header states for the whole table, and where. */
export function unitAbove(
  grid: Grid,
  headerRow: number,
): { readonly unit: string; readonly at: CellAddress } | undefined {
  const named = unitInTitle(grid.sheet);
  for (let row = headerRow - 1; row >= 0; row--) {
    for (let column = 0; column < grid.columnCount; column++) {
      const unit = unitInTitle(cellText(grid.cell(row, column).value));
      if (unit !== undefined) return { unit, at: { sheet: grid.sheet, row, column } };
    }
  }
  return named === undefined
    ? undefined
    : { unit: named, at: { sheet: grid.sheet, row: headerRow, column: 0 } };
}

/** 发生额（万元） merged over 借方 and 贷方, or 资金（万元） over 年初预算数 and 到位数. */
export function unitOver(grid: Grid, row: number, column: number): string | undefined {
  const over = grid.merges.find(
    ({ left, right, bottom }) => bottom === row - 1 && left <= column && column <= right && left < right,
  );
  return over && readAmountHeader(cellText(grid.cell(over.top, over.left).value).trim()).unit;
}
