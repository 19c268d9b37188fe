import type { Grid } from "../grid/grid";
import type { MoneyUnit } from "../number/money";
import { type AmountCell, readAmountCell, wholeFenOf } from "./amountCell";

/** The amounts of a column by row; the usual ones of a long ledger are read without making their cells. */
export function amountColumn(grid: Grid, column: number, unit: MoneyUnit): (row: number) => AmountCell {
  const { sheet } = grid;
  const numbers = unit === "元" ? grid.plainNumbersOf?.(column, 0, grid.rowCount - 1) : undefined;
  return (row) => {
    const amount = numbers && wholeFenOf(numbers[row] ?? NaN);
    return amount === undefined
      ? readAmountCell(grid.cell(row, column), unit, { sheet, row, column })
      : { state: "amount", amount, isWhole: true, form: "number" };
  };
}
