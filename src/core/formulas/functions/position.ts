import type { Expression } from "../expression";
import type { Frame } from "../frame";
import { Unsupported } from "../interruption";
import { isRange, isTable, type Operand, type Table } from "../table";
import { type FunctionFamily, lazy, ofTables } from "./definition";

export const positionFunctions = {
  ROW: lazy(0, 1, (args, frame) => positions(args, frame, "row")),
  COLUMN: lazy(0, 1, (args, frame) => positions(args, frame, "column")),
  ROWS: ofTables(1, 1, ([operand = 0]) => (isTable(operand) ? operand.rows : 1)),
  COLUMNS: ofTables(1, 1, ([operand = 0]) => (isTable(operand) ? operand.columns : 1)),
} as const satisfies FunctionFamily;

/** Of the formula itself without an argument, otherwise one number for each row or column of the range. */
function positions([reference]: readonly Expression[], frame: Frame, direction: "row" | "column"): Operand {
  if (!reference) return frame.at[direction] + 1;
  const range = frame.evaluate(reference);
  if (!isRange(range)) throw new Unsupported("position of a value");
  const { top, left } = range.cells.area;
  return direction === "row"
    ? counted(range.rows, 1, (row) => top + row + 1)
    : counted(1, range.columns, (_row, column) => left + column + 1);
}

function counted(rows: number, columns: number, at: (row: number, column: number) => number): Table {
  return { kind: "table", rows, columns, height: rows, width: columns, rest: 0, at };
}
