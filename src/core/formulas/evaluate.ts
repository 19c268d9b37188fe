import type { Area, CellAddress } from "../grid/address";
import type { Grid } from "../grid/grid";
import { forEachProperValue, forEachValue } from "./broadcast";
import type { Call, Expression } from "./expression";
import type { Frame } from "./frame";
import { functionNamed } from "./functions/functionNamed";
import { Unsupported } from "./interruption";
import { applyOperator, negated } from "./operators";
import type { SheetArea } from "./sheetArea";
import { type Operand, type RangeTable, tableOf } from "./table";
import { BLANK, type CalcValue } from "./value";

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
  private readonly surroundings: Surroundings;
  private readonly depth: StackDepth;

  constructor(at: CellAddress, surroundings: Surroundings, depth: StackDepth) {
    this.at = at;
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
    const used = (first: number, last: number, count: number) =>
      Math.max(0, Math.min(last, count - 1) - first + 1);
    return {
      kind: "table",
      rows: area.bottom - area.top + 1,
      columns: area.right - area.left + 1,
      height: used(area.top, area.bottom, grid.rowCount),
      width: used(area.left, area.right, grid.columnCount),
      rest: BLANK,
      at: (row, column) => this.surroundings.read(grid, area.top + row, area.left + column),
      cells: { grid, area },
    };
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
        return this.cellsOf(expression.sheet ?? this.at.sheet, expression.area);
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
  private binary(expression: Extract<Expression, { readonly kind: "binary" }>): Operand {
    const spine = [expression];
    let first = expression.left;
    while (first.kind === "binary") {
      spine.push(first);
      first = first.left;
    }
    let result = this.evaluate(first);
    for (const { operator, right } of spine.reverse())
      result = forEachValue([result, this.evaluate(right)], (a = 0, b = 0) => applyOperator(operator, a, b));
    return result;
  }

  private call({ name, args }: Call): Operand {
    const definition = functionNamed(name);
    if (!definition || args.length < definition.least || args.length > definition.most)
      throw new Unsupported(name);
    return definition.call(args, this);
  }
}
