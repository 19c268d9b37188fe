import type { CellAddress } from "../grid/address";
import { cellText } from "../grid/cellText";
import type { Grid } from "../grid/grid";
import { unitInTitle } from "./amountHeader";

/** The unit that a title row above the header states for the whole table, and where. */
export function unitAbove(
  grid: Grid,
  headerRow: number,
): { readonly unit: string; readonly at: CellAddress } | undefined {
  for (let row = headerRow - 1; row >= 0; row--) {
    for (let column = 0; column < grid.columnCount; column++) {
      const unit = unitInTitle(cellText(grid.cell(row, column).value));
      if (unit !== undefined) return { unit, at: { sheet: grid.sheet, row, column } };
    }
  }
  return undefined;
}
