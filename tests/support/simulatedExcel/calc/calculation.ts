import { cellName, type Area, type CellAddress } from "../../../../src/core/grid/address";
import { createCalculator, type CalcSource, type Calculator } from "../../../../src/core/formulas/calculate";
import type { UnknownResult } from "../../../../src/core/formulas/calculated";
import type { UnknownReason } from "../../../../src/core/formulas/interruption";
import type { SheetArea } from "../../../../src/core/formulas/sheetArea";
import { type CalcValue, isBlank } from "../../../../src/core/formulas/value";
import { blankCell, type Cell as GridCell, type CellValue, type Grid } from "../../../../src/core/grid/grid";
import { NotSimulated } from "../excelError";
import { readArea, splitSheet, wholeSheet } from "../model/area";
import type { Cell, Scalar } from "../model/cell";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { Results } from "./results";
import { unknownWords } from "./unknownWords";

/** What formulas come to, calculated anew after every change and kept until the next. */
export class Calculation {
  private readonly workbook: Workbook;
  private calculator: Calculator | undefined;
  private at = -1;
  /** Set by suspendApiCalculationUntilNextSync: formulas keep what they came to before. */
  isSuspended = false;
  private readonly results: Results;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
    this.results = new Results(workbook, (name) => areaOfName(workbook, name));
  }

  /**
   * What a cell shows; undefined for a blank one. For a formula beyond the calculator, its own or one it refers to, the
   * value the file came with is taken.
   */
  value(sheet: Sheet, row: number, column: number): Scalar | undefined {
    const cell = sheet.cells.get(row, column);
    if (cell?.formula === undefined) return cell?.value;
    const isStale = this.workbook.calculationMode === "Manual" || this.isSuspended;
    return isStale && cell.value !== undefined ? cell.value : this.fresh(sheet, row, column, cell.formula);
  }

  /** What the formula of a cell comes to now, in every mode. */
  fresh(sheet: Sheet, row: number, column: number, formula: string): Scalar {
    const kept = this.keptResult(sheet, row, column);
    if (kept !== undefined) return kept;
    const result = this.current().cell({ sheet: sheet.name, row, column });
    const value =
      result.state === "value"
        ? scalarOf(result.value)
        : this.otherwise(result, { sheet, row, column, formula });
    this.results.keep(sheet, row, column, value);
    return value;
  }

  private keptResult(sheet: Sheet, row: number, column: number): Scalar | undefined {
    this.current();
    return this.results.get(sheet, row, column);
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

  private current(): Calculator {
    if (this.calculator && this.at === this.workbook.version) return this.calculator;
    this.at = this.workbook.version;
    this.results.forget(this.workbook.takeTouched());
    this.calculator = createCalculator(this.source());
    return this.calculator;
  }

  private source(): CalcSource {
    const { workbook, results } = this;
    return {
      grid: (name) => {
        const sheet = workbook.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
        return sheet && gridOf(sheet, results);
      },
      name: (name) => areaOfName(workbook, name),
    };
  }

  /** What Excel shows where the calculator has no answer of its own. */
  private otherwise(result: UnknownResult, cell: FormulaCell): Scalar {
    const { sheet, row, column, formula } = cell;
    const culprit = this.formulaAt(result.at);
    const isOwn =
      culprit === undefined || (culprit.sheet === sheet && culprit.row === row && culprit.column === column);
    if (!isOwn) {
      this.results.keep(culprit.sheet, culprit.row, culprit.column, this.unanswered(culprit, result.reason));
      this.calculator = createCalculator(this.source());
      return this.fresh(sheet, row, column, formula);
    }
    return this.unanswered(cell, result.reason);
  }

  /** A circle shows 0, an unknown word #NAME?, and what the file says stands for a formula beyond the calculator. */
  private unanswered(cell: FormulaCell, reason: UnknownReason): Scalar {
    if (reason === "circular") return 0;
    if (unknownWords(cell.formula, this.workbook).length > 0) return { error: "#NAME?" };
    if (this.meansNothing(cell.formula)) return { error: "#REF!" };
    return cell.sheet.cells.get(cell.row, cell.column)?.value ?? lacking(cell);
  }

  /** A name whose cells were deleted stands for #REF!. */
  private meansNothing(formula: string): boolean {
    const gone = this.workbook.names.filter((name) => name.formula.includes("#REF!"));
    return gone.some(({ name }) => formula.toLowerCase().includes(name.toLowerCase()));
  }

  private formulaAt({ sheet: name, row, column }: CellAddress): FormulaCell | undefined {
    const sheet = this.workbook.sheets.find((each) => each.name === name);
    const formula = sheet?.cells.get(row, column)?.formula;
    return sheet && formula !== undefined ? { sheet, row, column, formula } : undefined;
  }
}

interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

function scalarOf(value: CalcValue): Scalar {
  return isBlank(value) ? 0 : value;
}

function lacking({ sheet, row, column, formula }: FormulaCell): never {
  throw new NotSimulated(`the formula ${formula} in ${sheet.name}!${cellName(row, column)}`);
}

export function isSame(a: Scalar | undefined, b: Scalar | undefined): boolean {
  return typeof a === "object" && typeof b === "object" ? a.error === b.error : a === b;
}

/** The cells a name stands for; undefined for a name that is a formula or a constant. */
export function areaOfName(workbook: Workbook, name: string): SheetArea | undefined {
  const found = workbook.named(name);
  if (!found) return undefined;
  const { sheet, area } = splitSheet(found.formula.replace(/^=/, ""));
  const read = readArea(area);
  return sheet !== undefined && read ? { sheet, area: read } : undefined;
}

function gridOf(sheet: Sheet, results: Results): Grid {
  const used: Area | undefined = sheet.used("values");
  return {
    sheet: sheet.name,
    rowCount: (used?.bottom ?? -1) + 1,
    columnCount: (used?.right ?? -1) + 1,
    merges: sheet.state.merges,
    isProtected: sheet.state.isProtected,
    cell: (row, column) => gridCell(sheet.cells.get(row, column), results.get(sheet, row, column)),
    isHiddenRow: (row) => sheet.state.rows.get(row)?.isHidden === true,
    rowHeight: (row) => sheet.state.rows.get(row)?.size,
  };
}

/** A formula that is calculated already stands there as one that just says its result. */
function gridCell(cell: Cell | undefined, result: Scalar | undefined): GridCell {
  if (!cell) return blankCell;
  const value = cellValue(cell.value);
  if (cell.formula === undefined) return { value };
  return { value, formula: result === undefined ? cell.formula.slice(1) : saying(result) };
}

function saying(value: Scalar): string {
  if (typeof value === "object") return value.error;
  return typeof value === "string" ? `"${value.replaceAll('"', '""')}"` : String(value).toUpperCase();
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
