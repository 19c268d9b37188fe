import type { Area, CellAddress } from "../grid/address";
import type { Grid } from "../grid/grid";
import type { Expression } from "./expression";
import type { Operand, RangeTable } from "./table";

/** What a function may ask while a formula is calculated. */
export interface Frame {
  /** Where the formula stands. */
  readonly at: CellAddress;
  /** What an argument comes to. Functions that do not need one (IF, IFERROR, CHOOSE) leave it alone. */
  evaluate(expression: Expression): Operand;
  /** The cells of an area, each calculated when it is asked for. */
  range(grid: Grid, area: Area): RangeTable;
}
