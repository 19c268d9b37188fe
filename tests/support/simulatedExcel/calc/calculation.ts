import type { Area, CellAddress } from "../../../../src/core/grid/address";
import { columnIndex } from "../../../../src/core/grid/address";
import { createCalculator, type CalcSource, type Calculator } from "../../../../src/core/formulas/calculate";
import type { Calculated } from "../../../../src/core/formulas/calculated";
import type { SheetArea } from "../../../../src/core/formulas/sheetArea";
import { isBlank } from "../../../../src/core/formulas/value";
import { blankCell, type Cell as GridCell, type CellValue, type Grid } from "../../../../src/core/grid/grid";
import { NotSimulated } from "../excelError";
import { readArea, splitSheet, wholeSheet } from "../model/area";
import type { Cell, Scalar } from "../model/cell";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { unknownWords } from "./unknownWords";

/** What formulas come to, calculated anew after every change and kept until the next. */
export class Calculation {
  private readonly workbook: Workbook;
  private calculator: Calculator | undefined;
  private at = -1;
  /** Set by suspendApiCalculationUntilNextSync: formulas keep what they came to before. */
  isSuspended = false;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  /** What a cell shows; undefined for a blank one. */
  value(sheet: Sheet, row: number, column: number): Scalar | undefined {
    const cell = sheet.cells.get(row, column);
    if (cell?.formula === undefined) return cell?.value;
    const isStale = this.workbook.calculationMode === "Manual" || this.isSuspended;
    return isStale && cell.value !== undefined ? cell.value : this.fresh(sheet, row, column, cell.formula);
  }

  /** What the formula of a cell comes to now, in every mode. */
  fresh(sheet: Sheet, row: number, column: number, formula: string): Scalar {
    const at = { sheet: sheet.name, row, column };
    const result = this.current().cell(at);
    if (result.state === "value" && result.basis === "computed")
      return isBlank(result.value) ? 0 : result.value;
    return this.otherwise(result, at, formula, sheet.cells.get(row, column));
  }

  /** Keeps in every formula cell what it comes to now, as Excel does when it calculates. */
  store(): void {
    for (const sheet of this.workbook.sheets) {
      for (const [row, column, cell] of [...sheet.cells.within(wholeSheet)]) {
        if (cell.formula === undefined) continue;
        const value = this.fresh(sheet, row, column, cell.formula);
        if (!isSame(value, cell.value)) sheet.cells.set(row, column, { ...cell, value });
      }
    }
  }

  /** The filled cells a formula cell depends on; empty where that is not known. */
  sources(sheet: Sheet, row: number, column: number): readonly CellAddress[] {
    const result = this.current().cell({ sheet: sheet.name, row, column });
    return result.state === "value" ? result.sources : [];
  }

  private current(): Calculator {
    if (this.calculator && this.at === this.workbook.version) return this.calculator;
    this.at = this.workbook.version;
    this.calculator = createCalculator(sourceOf(this.workbook));
    return this.calculator;
  }

  private otherwise(result: Calculated, at: CellAddress, formula: string, cell: Cell | undefined): Scalar {
    if (result.state === "value") {
      // The file's own value was taken for a formula beyond the calculator.
      if (!isBlank(result.value)) return result.value;
    } else if (result.reason === "circular") return 0;
    else if (unknownWords(formula, this.workbook).length > 0) return { error: "#NAME?" };
    else if (cell?.value !== undefined) return cell.value;
    throw new NotSimulated(`the formula ${formula} in ${at.sheet}!${at.row + 1}:${at.column + 1}`);
  }
}

export function isSame(a: Scalar | undefined, b: Scalar | undefined): boolean {
  return typeof a === "object" && typeof b === "object" ? a.error === b.error : a === b;
}

function sourceOf(workbook: Workbook): CalcSource {
  return {
    grid: (name) => {
      const sheet = workbook.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
      return sheet && gridOf(sheet);
    },
    name: (name) => areaOfName(workbook, name),
  };
}

/** The cells a name stands for; undefined for a name that is a formula or a constant. */
export function areaOfName(workbook: Workbook, name: string): SheetArea | undefined {
  const found = workbook.named(name);
  if (!found) return undefined;
  const { sheet, area } = splitSheet(found.formula.replace(/^=/, ""));
  const read = readArea(area);
  return sheet !== undefined && read ? { sheet, area: read } : undefined;
}

function gridOf(sheet: Sheet): Grid {
  const used: Area | undefined = sheet.used("values");
  return {
    sheet: sheet.name,
    rowCount: (used?.bottom ?? -1) + 1,
    columnCount: (used?.right ?? -1) + 1,
    merges: sheet.state.merges,
    isProtected: sheet.state.isProtected,
    cell: (row, column) => gridCell(sheet.cells.get(row, column)),
    isHiddenRow: (row) => sheet.state.rows.get(row)?.isHidden === true,
    rowHeight: (row) => sheet.state.rows.get(row)?.size,
  };
}

function gridCell(cell: Cell | undefined): GridCell {
  if (!cell) return blankCell;
  const value = cellValue(cell.value);
  return cell.formula === undefined ? { value } : { value, formula: cell.formula.slice(1) };
}

function cellValue(value: Scalar | undefined): CellValue {
  switch (typeof value) {
    case "undefined":
      return { type: "blank" };
    case "number":
      return { type: "number", number: value, format: "plain" };
    case "boolean":
      return { type: "boolean", boolean: value };
    case "string":
      return { type: "text", text: value };
    case "object":
      return { type: "error", error: value.error };
    case "bigint":
    case "symbol":
    case "function":
      throw new Error("no cell holds this");
  }
}

export function isCellWord(word: string): boolean {
  const found = /^\$?([A-Za-z]{1,3})\$?\d{1,7}$/.exec(word);
  return found !== null && columnIndex(found[1] ?? "") < 16_384;
}
