import type { Area, CellAddress } from "../grid/address";
import type { Grid } from "../grid/grid";
import { forEachPair, forEachProperValue } from "./broadcast";
import type { Call, Expression } from "./expression";
import type { Frame } from "./frame";
import { functionNamed } from "./functions/functionNamed";
import { Unsupported } from "./interruption";
import { applyOperator, negated } from "./operators";
import { withPlacedRows } from "./placedRows";
import type { SheetArea } from "./sheetArea";
import { type Operand, type RangeTable, tableOf } from "./table";
import { BLANK, type CalcValue } from "./value";

type Binary = Extract<Expression, { readonly kind: "binary" }>;

/** What a formula may look up. */
export interface Surroundings {
  grid(sheet: string): Grid | undefined;
  name(name: string): SheetArea | undefined;
  /** A cell's value, calculated if need be. */
  read(grid: Grid, row: number, column: number): CalcValue;
}

/** Counts what stands on the stack, over all cells that are being calculated. */
export interface StackDepth {
  levels: number;
}

/** The evaluation of one formula. */
export class Evaluation implements Frame {
  readonly at: CellAddress;
  /** Of the cells in the formula. */
  private readonly rows: readonly number[];
  private readonly surroundings: Surroundings;
  private readonly depth: StackDepth;

  constructor(at: CellAddress, rows: readonly number[], surroundings: Surroundings, depth: StackDepth) {
    this.at = at;
    this.rows = rows;
    this.surroundings = surroundings;
    this.depth = depth;
  }

  evaluate(expression: Expression): Operand {
    this.depth.levels += 1;
    const operand = this.operandOf(expression);
    this.depth.levels -= 1;
    return operand;
  }

  range(grid: Grid, area: Area): RangeTable {
    return new CellRange(grid, area, this.surroundings);
  }

  private operandOf(expression: Expression): Operand {
    switch (expression.kind) {
      case "literal":
        return expression.value;
      case "omitted":
        return BLANK;
      case "array":
        return tableOf(expression.rows, BLANK);
      case "reference":
        return this.cellsOf(expression.sheet ?? this.at.sheet, withPlacedRows(expression.area, this.rows));
      case "name": {
        const place = this.surroundings.name(expression.name);
        if (!place) throw new Unsupported(expression.name);
        return this.cellsOf(place.sheet, place.area);
      }
      case "prefix": {
        const operand = this.evaluate(expression.operand);
        return expression.operator === "+"
          ? operand
          : forEachProperValue([operand], (value = 0) => negated(value));
      }
      case "binary":
        return this.binary(expression);
      case "call":
        return this.call(expression);
    }
  }

  private cellsOf(sheet: string, area: Area): RangeTable {
    const grid = this.surroundings.grid(sheet);
    if (!grid) throw new Unsupported(sheet);
    return this.range(grid, area);
  }

  /** A1+A2+…+A999 leans to the left 999 levels deep: its left side is walked down here, not on the stack. */
  private binary(expression: Binary): Operand {
    if (expression.left.kind !== "binary") return this.applied(expression, this.evaluate(expression.left));
    const spine: Binary[] = [expression];
    let first: Expression = expression.left;
    while (first.kind === "binary") {
      spine.push(first);
      first = first.left;
    }
    let result = this.evaluate(first);
    for (const each of spine.reverse()) result = this.applied(each, result);
    return result;
  }

  private applied({ operator, right }: Binary, left: Operand): Operand {
    return forEachPair(left, this.evaluate(right), (a, b) => applyOperator(operator, a, b));
  }

  private call({ name, args }: Call): Operand {
    const definition = functionNamed(name);
    if (!definition || args.length < definition.least || args.length > definition.most)
      throw new Unsupported(name);
    return definition.call(args, this);
  }
}

/** A formula has a dozen references, a workbook ten thousand formulas. */
class CellRange implements RangeTable {
  readonly kind = "table";
  readonly rest = BLANK;
  readonly rows: number;
  readonly columns: number;
  readonly height: number;
  readonly width: number;
  readonly grid: Grid;
  readonly area: Area;
  private readonly surroundings: Surroundings;

  constructor(grid: Grid, area: Area, surroundings: Surroundings) {
    this.grid = grid;
    this.area = area;
    this.surroundings = surroundings;
    this.rows = area.bottom - area.top + 1;
    this.columns = area.right - area.left + 1;
    this.height = used(area.top, area.bottom, grid.rowCount);
    this.width = used(area.left, area.right, grid.columnCount);
  }

  get cells(): RangeTable["cells"] {
    return this;
  }

  at(row: number, column: number): CalcValue {
    return this.surroundings.read(this.grid, this.area.top + row, this.area.left + column);
  }
}

function used(first: number, last: number, count: number): number {
  return Math.max(0, Math.min(last, count - 1) - first + 1);
}
