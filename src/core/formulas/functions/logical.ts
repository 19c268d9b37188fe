import { forEachValue } from "../broadcast";
import { toLogical } from "../coerce";
import type { Expression } from "../expression";
import type { Frame } from "../frame";
import { Unsupported } from "../interruption";
import { isSingle, isTable, type Operand, visitValues } from "../table";
import { type CalcValue, isBlank, isError, NOT_AVAILABLE, WRONG_VALUE } from "../value";
import { type FunctionFamily, lazy, ofMany, ofValues, onlyValue } from "./definition";

const MOST_ARGUMENTS = 254;

export const logicalFunctions = {
  IF: lazy(2, 3, chosen),
  IFERROR: lazy(2, 2, (args, frame) => replaced(args, frame, isError)),
  IFNA: lazy(2, 2, (args, frame) =>
    replaced(args, frame, (value) => isError(value) && value.error === NOT_AVAILABLE.error),
  ),
  IFS: lazy(2, MOST_ARGUMENTS, firstThatHolds),
  AND: ofMany((operands) => combined(operands, (all, one) => all && one)),
  OR: ofMany((operands) => combined(operands, (any, one) => any || one)),
  NOT: ofValues(1, 1, (value = false) => {
    const logical = toLogical(value);
    return isError(logical) ? logical : !logical;
  }),
  TRUE: lazy(0, 0, () => true),
  FALSE: lazy(0, 0, () => false),
} as const satisfies FunctionFamily;

/** Only the branch taken is calculated, unless the condition is a range: then value by value, as in an array formula. */
function chosen(args: readonly Expression[], frame: Frame): Operand {
  const [test, yes, no = { kind: "literal", value: false } as const] = args;
  if (!test || !yes) return WRONG_VALUE;
  const condition = frame.evaluate(test);
  if (isTable(condition) && !isSingle(condition))
    return forEachValue(
      [condition, frame.evaluate(yes), frame.evaluate(no)],
      (value = false, a = 0, b = 0) => {
        const logical = toLogical(value);
        return isError(logical) ? logical : logical ? a : b;
      },
    );
  const logical = toLogical(onlyValue(condition));
  return isError(logical) ? logical : frame.evaluate(logical ? yes : no);
}

function replaced(
  args: readonly Expression[],
  frame: Frame,
  isReplaced: (value: CalcValue) => boolean,
): Operand {
  const [tried, instead] = args;
  if (!tried || !instead) return WRONG_VALUE;
  const operand = frame.evaluate(tried);
  if (isTable(operand) && !isSingle(operand))
    return forEachValue([operand, frame.evaluate(instead)], (value = 0, other = 0) =>
      isReplaced(value) ? other : value,
    );
  return isReplaced(onlyValue(operand)) ? frame.evaluate(instead) : operand;
}

function firstThatHolds(args: readonly Expression[], frame: Frame): Operand {
  if (args.length % 2 !== 0) throw new Unsupported("IFS");
  for (let place = 0; place < args.length; place += 2) {
    const [test, result] = args.slice(place, place + 2);
    if (!test || !result) break;
    const logical = toLogical(onlyValue(frame.evaluate(test)));
    if (isError(logical)) return logical;
    if (logical) return frame.evaluate(result);
  }
  return NOT_AVAILABLE;
}

/** Every argument is calculated, so that an error in any is the result. Texts and blanks in cells do not count. */
function combined(operands: readonly Operand[], combine: (a: boolean, b: boolean) => boolean): CalcValue {
  let result: boolean | undefined;
  let error: CalcValue | undefined;
  for (const operand of operands) {
    visitValues(operand, (value) => {
      if (isBlank(value) || (typeof value === "string" && isTable(operand))) return;
      const logical = toLogical(value);
      if (isError(logical)) error ??= logical;
      else result = result === undefined ? logical : combine(result, logical);
    });
  }
  return error ?? result ?? WRONG_VALUE;
}
