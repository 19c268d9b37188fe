import type { CellAddress } from "../grid/address";

/** More columns than Excel has, times more rows. */
const COLUMNS = 2 ** 15;
const CELLS = COLUMNS * 2 ** 21;

/** A number for every cell of a workbook: found faster than a text made of its address. */
export class CellKeys {
  private readonly sheets = new Map<string, number>();

  keyOf({ sheet, row, column }: CellAddress): number {
    let number = this.sheets.get(sheet);
    if (number === undefined) this.sheets.set(sheet, (number = this.sheets.size));
    return number * CELLS + row * COLUMNS + column;
  }
}
