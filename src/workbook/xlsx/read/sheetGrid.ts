import type { Area } from "../../../core/grid/address";
import {
  blankCell,
  type Cell,
  type CellValue,
  type ColumnCodes,
  type Grid,
  type ValueCount,
} from "../../../core/grid/grid";
import { moveFormula } from "../formula/moveFormula";
import { stored } from "./cellStore";
import { columnCodes, countValues, plainNumbers } from "./columnValues";
import type { SharedStrings } from "./sharedStrings";
import type { SheetScanner } from "./sheetScanner";

/** A scanned sheet as the core sees it. Cells are made when asked for; the store stays as compact as it is. */
export class SheetGrid implements Grid {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly Area[];
  readonly isProtected: boolean;

  readonly sheet: string;
  private readonly scanned: SheetScanner;
  private readonly strings: () => SharedStrings;

  constructor(sheet: string, scanned: SheetScanner, strings: () => SharedStrings) {
    this.sheet = sheet;
    this.scanned = scanned;
    this.strings = strings;
    this.rowCount = scanned.cells.rowCount;
    this.columnCount = scanned.cells.columnCount;
    this.merges = scanned.merges;
    this.isProtected = scanned.isProtected;
  }

  cell(row: number, column: number): Cell {
    const index = this.scanned.cells.find(row, column);
    if (index < 0) return blankCell;
    const value = this.value(index);
    const formula = this.formula(index, row, column);
    return formula === undefined ? { value } : { value, formula };
  }

  isHiddenRow(row: number): boolean {
    return this.scanned.hiddenRows.has(row);
  }

  rowHeight(row: number): number | undefined {
    return this.scanned.heights.get(row);
  }

  valuesOf(column: number, firstRow: number, lastRow: number): readonly ValueCount[] {
    const rows = { column, firstRow, lastRow };
    return countValues(this.scanned.cells, rows, (index) => this.value(index));
  }

  codesOf(column: number, firstRow: number, lastRow: number): ColumnCodes {
    const rows = { column, firstRow, lastRow };
    return columnCodes(this.scanned.cells, rows, (index) => this.value(index));
  }

  plainNumbersOf(column: number, firstRow: number, lastRow: number): Float64Array {
    return plainNumbers(this.scanned.cells, { column, firstRow, lastRow });
  }

  private value(index: number): CellValue {
    const { cells } = this.scanned;
    const number = cells.number(index);
    switch (cells.kind(index)) {
      case stored.blank:
        return { type: "blank" };
      case stored.plain:
        return { type: "number", number, format: "plain" };
      case stored.percent:
        return { type: "number", number, format: "percent" };
      case stored.date:
        return { type: "number", number, format: "date" };
      case stored.shared: {
        const text = this.strings().texts[number];
        // The cell has a text and it is lost: that must not look like an empty cell.
        return text === undefined ? { type: "error", error: "#REF!" } : { type: "text", text };
      }
      case stored.text:
        return { type: "text", text: cells.texts[number] ?? "" };
      case stored.boolean:
        return { type: "boolean", boolean: number !== 0 };
      case stored.error:
        return { type: "error", error: cells.texts[number] ?? "" };
    }
  }

  private formula(index: number, row: number, column: number): string | undefined {
    const { cells } = this.scanned;
    if (cells.formulas.size === 0) return undefined;
    const formula = cells.formulas.get(index);
    if (formula === undefined || typeof formula === "string") return formula;
    const master = cells.masters.get(formula.group);
    return master && moveFormula(master.formula, row - master.row, column - master.column);
  }
}
