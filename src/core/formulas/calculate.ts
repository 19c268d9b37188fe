import type { CellAddress } from "../grid/address";
import type { Grid } from "../grid/grid";
import type { Calculated, KnownResult } from "./calculated";
import { constantOf } from "./cellConstant";
import { CellStack } from "./cellStack";
import { Evaluation } from "./evaluate";
import { onlyValue } from "./functions/definition";
import { UnknownValue, Unsupported } from "./interruption";
import { CellKeys } from "./cellKeys";
import { parseFormula } from "./parse";
import { Provenance } from "./provenance";
import type { SheetArea } from "./sheetArea";
import { type CalcValue, isBlank } from "./value";

/** The workbook as the calculator sees it; it must not change while a calculator is in use. */
export interface CalcSource {
  /** Undefined for a sheet that is not there or holds no cells. */
  grid(sheet: string): Grid | undefined;
  /** The cells a defined name stands for; undefined for other names. */
  name(name: string): SheetArea | undefined;
}

export interface Calculator {
  /** What a cell holds: its constant, or what its formula comes to now, whatever value the file has stored for it. */
  cell(at: CellAddress): Calculated;
  /** What a formula, with or without "=", comes to where `at` is; it must not refer to that cell itself. */
  formula(text: string, at: CellAddress): Calculated;
}

/**
 * Calculates formulas as Excel does, each cell once. Where a formula goes beyond that (INDIRECT, other workbooks,
 * results of several cells) the value stored in the file is taken and marked as such; without one the result is
 * unknown. Errors such as #DIV/0! are values, as they are in Excel. A range inside a formula is calculated value by
 * value, as in an array formula: the formulas of a file do not say whether they are one.
 */
export function createCalculator(source: CalcSource): Calculator {
  return new CellCalculator(source);
}

class CellCalculator implements Calculator {
  private readonly source: CalcSource;
  private readonly grids = new Map<string, Grid | undefined>();
  private readonly places = new CellKeys();
  private readonly results = new Map<number, Calculated>();
  private readonly stack = new CellStack<Calculated>();

  constructor(source: CalcSource) {
    this.source = source;
  }

  cell(at: CellAddress): Calculated {
    return this.settle(() => this.cellResult(at));
  }

  formula(text: string, at: CellAddress): Calculated {
    return this.settle(() => {
      const result = this.evaluated(text, at, at);
      return result === "unsupported" ? { state: "unknown", reason: "unsupported", at, text } : result;
    });
  }

  private settle(attempt: () => Calculated): Calculated {
    return this.stack.settle(attempt, (at) => this.cellResult(at));
  }

  private cellResult(at: CellAddress): Calculated {
    const grid = this.gridOf(at.sheet);
    if (!grid) return { state: "unknown", reason: "unsupported", at, text: "" };
    const cell = grid.cell(at.row, at.column);
    if (cell.formula !== undefined) return this.formulaResult(cell.formula, constantOf(cell.value), at);
    const value = constantOf(cell.value);
    return { state: "value", value, basis: "computed", sources: isBlank(value) ? [] : [at] };
  }

  private formulaResult(text: string, stored: CalcValue, at: CellAddress): Calculated {
    const key = this.places.keyOf(at);
    const known = this.results.get(key);
    if (known) return known;
    if (this.stack.isUnderway(key)) return { state: "unknown", reason: "circular", at, text };
    const result = this.stack.during(key, at, () => {
      const evaluated = this.evaluated(text, at);
      return evaluated === "unsupported" ? storedResult(stored, at, text) : evaluated;
    });
    this.results.set(key, result);
    return result;
  }

  /** `forbidden` is a cell that the formula must not read. */
  private evaluated(text: string, at: CellAddress, forbidden?: CellAddress): Calculated | "unsupported" {
    const parsed = parseFormula(text);
    if (parsed.state === "unsupported") return "unsupported";
    const provenance = new Provenance();
    const read = (grid: Grid, row: number, column: number): CalcValue => {
      if (row === forbidden?.row && column === forbidden.column && grid.sheet === forbidden.sheet)
        throw new UnknownValue("circular", at, text);
      return this.read(grid, row, column, provenance);
    };
    try {
      const workbook = { read, grid: this.gridOf, name: this.nameOf };
      const evaluation = new Evaluation(at, parsed.rows, workbook, this.stack);
      const value = onlyValue(evaluation.evaluate(parsed.expression));
      // a formula that points to an empty cell shows 0
      const shown = isBlank(value) ? 0 : value;
      return { state: "value", value: shown, basis: provenance.basis(), sources: provenance.sources() };
    } catch (thrown) {
      if (thrown instanceof Unsupported) return "unsupported";
      if (!(thrown instanceof UnknownValue)) throw thrown;
      return { state: "unknown", reason: thrown.reason, at: thrown.at, text: thrown.formula };
    }
  }

  private read(grid: Grid, row: number, column: number, provenance: Provenance): CalcValue {
    const cell = grid.cell(row, column);
    if (cell.formula === undefined) {
      const value = constantOf(cell.value);
      if (!isBlank(value)) provenance.addLeaf(grid.sheet, row, column);
      return value;
    }
    const at = { sheet: grid.sheet, row, column };
    const result = this.formulaResult(cell.formula, constantOf(cell.value), at);
    if (result.state === "unknown") throw new UnknownValue(result.reason, result.at, result.text);
    provenance.addResult(result);
    return result.value;
  }

  private readonly gridOf = (sheet: string): Grid | undefined => {
    if (!this.grids.has(sheet)) this.grids.set(sheet, this.source.grid(sheet));
    return this.grids.get(sheet);
  };

  private readonly nameOf = (name: string): SheetArea | undefined => this.source.name(name);
}

function storedResult(stored: CalcValue, at: CellAddress, text: string): Calculated {
  if (isBlank(stored)) return { state: "unknown", reason: "no-cached-value", at, text };
  return { state: "value", value: stored, basis: "cached", sources: [at] } satisfies KnownResult;
}
