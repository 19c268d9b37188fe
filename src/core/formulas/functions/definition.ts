import { forEachProperValue, forEachValue } from "../broadcast";
import type { Expression } from "../expression";
import type { Frame } from "../frame";
import { Unsupported } from "../interruption";
import { isSingle, isTable, type Operand, valueIn } from "../table";
import type { CalcValue } from "../value";

/** A worksheet function. */
export interface FunctionDefinition {
  /** How many arguments it takes; with another number the formula is none that Excel would accept. */
  readonly least: number;
  readonly most: number;
  call(args: readonly Expression[], frame: Frame): Operand;
}

export type FunctionFamily = Readonly<Record<string, FunctionDefinition>>;

type OfValues = (...values: readonly CalcValue[]) => CalcValue;

const MOST_ARGUMENTS = 255;

/** A function that decides itself which arguments to evaluate. */
export function lazy(least: number, most: number, call: FunctionDefinition["call"]): FunctionDefinition {
  return { least, most, call };
}

/** A function of whole ranges. */
export function ofTables(
  least: number,
  most: number,
  call: (operands: readonly Operand[], frame: Frame) => Operand,
): FunctionDefinition {
  return {
    least,
    most,
    call: (args, frame) =>
      call(
        args.map((arg) => frame.evaluate(arg)),
        frame,
      ),
  };
}

/** A function of any number of ranges and values. */
export function ofMany(call: (operands: readonly Operand[], frame: Frame) => Operand): FunctionDefinition {
  return ofTables(1, MOST_ARGUMENTS, call);
}

/** A function of single values, calculated for each one of a range; an error among them is its result. */
export function ofValues(least: number, most: number, calculate: OfValues): FunctionDefinition {
  return ofTables(least, most, (operands) => forEachProperValue(operands, calculate));
}

/** The same for a function that takes errors as values. */
export function ofAnyValues(least: number, most: number, calculate: OfValues): FunctionDefinition {
  return ofTables(least, most, (operands) => forEachValue(operands, calculate));
}

/** The one value of an operand; where a range stands Excel would fill several cells, which is not calculated. */
export function onlyValue(operand: Operand): CalcValue {
  if (!isTable(operand)) return operand;
  if (!isSingle(operand)) throw new Unsupported("array");
  return valueIn(operand, 0, 0);
}
