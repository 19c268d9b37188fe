import { toNumber } from "../coerce";
import { Unsupported } from "../interruption";
import { isRange, isSingle, isTable, type Operand, valueIn } from "../table";
import { BLANK, type CalcValue, isBlank, isError, NOT_AVAILABLE } from "../value";
import { type FunctionDefinition, type FunctionFamily, ofAnyValues, ofTables } from "./definition";

export const informationFunctions = {
  ISNUMBER: whether((value) => typeof value === "number"),
  ISTEXT: whether((value) => typeof value === "string"),
  ISNONTEXT: whether((value) => typeof value !== "string"),
  ISLOGICAL: whether((value) => typeof value === "boolean"),
  ISBLANK: whether(isBlank),
  ISERROR: whether(isError),
  ISERR: whether((value) => isError(value) && value.error !== NOT_AVAILABLE.error),
  ISNA: whether((value) => isError(value) && value.error === NOT_AVAILABLE.error),
  ISFORMULA: ofTables(1, 1, ([operand = 0]) => {
    if (!isRange(operand) || !isSingle(operand)) throw new Unsupported("ISFORMULA");
    const { grid, area } = operand.cells;
    return grid.cell(area.top, area.left).formula !== undefined;
  }),
  N: ofTables(1, 1, ([operand = 0]) => {
    const value = firstValue(operand);
    return typeof value === "string" ? 0 : toNumber(value);
  }),
  T: ofTables(1, 1, ([operand = 0]) => {
    const value = firstValue(operand);
    return typeof value === "string" || isError(value) ? value : "";
  }),
} as const satisfies FunctionFamily;

function whether(holds: (value: CalcValue) => boolean): FunctionDefinition {
  return ofAnyValues(1, 1, (value = BLANK) => holds(value));
}

/** Of a range, N and T look at the first cell only. */
function firstValue(operand: Operand): CalcValue {
  return isTable(operand) ? valueIn(operand, 0, 0) : operand;
}
