import type { Comparison } from "./expression";
import { Unsupported } from "./interruption";
import { compareValues, holds, sameNumber, sameText } from "./order";
import { textMatcher } from "./textPattern";
import { readTextNumber } from "./textNumber";
import { type CalcValue, ERROR_LITERALS, isBlank, isError } from "./value";

export type Matcher = (value: CalcValue) => boolean;

/**
 * What COUNTIF and its like look for: 5, "5", ">=60", "<>", "张*", "~*". A blank criterion is 0, "" finds blanks and
 * empty texts, "=" only blanks.
 */
export function criterionMatcher(criterion: CalcValue): Matcher {
  if (isBlank(criterion)) return equalsNumber(0);
  if (isError(criterion)) return (value) => isError(value) && value.error === criterion.error;
  if (typeof criterion === "number") return equalsNumber(criterion);
  if (typeof criterion === "boolean") return (value) => value === criterion;
  const [, sign, operand = ""] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  if (sign === undefined) return operand === "" ? (value) => isBlank(value) || value === "" : equals(operand);
  if (sign === "=") return operand === "" ? isBlank : equals(operand);
  if (sign === "<>") return not(operand === "" ? isBlank : equals(operand));
  return ordered(sign as Comparison, operand);
}

function not(matcher: Matcher): Matcher {
  return (value) => !matcher(value);
}

function equals(operand: string): Matcher {
  const read = readTextNumber(operand);
  if (read.state === "number") return equalsNumber(read.number);
  if (/^(?:true|false)$/i.test(operand)) return (value) => value === /^true$/i.test(operand);
  if (ERROR_LITERALS.includes(operand.toUpperCase()))
    return (value) => isError(value) && sameText(value.error, operand);
  const fits = textMatcher(operand);
  if (read.state === "no-number") return (value) => typeof value === "string" && fits(value);
  return (value) => {
    if (typeof value === "string" && fits(value)) return true;
    const couldBeSame =
      typeof value === "number" || (typeof value === "string" && readTextNumber(value).state !== "no-number");
    if (couldBeSame) throw new Unsupported(operand);
    return false;
  };
}

/** A text that is the same number is found, too. */
function equalsNumber(number: number): Matcher {
  return (value) => {
    if (typeof value === "number") return sameNumber(value, number);
    if (typeof value !== "string") return false;
    const read = readTextNumber(value);
    return read.state === "number" && sameNumber(read.number, number);
  };
}

/** An order finds only values of its own kind: ">3" no texts, ">b" no numbers. */
function ordered(sign: Comparison, operand: string): Matcher {
  const read = readTextNumber(operand);
  if (read.state === "number")
    return (value) => typeof value === "number" && holds(sign, compareValues(value, read.number));
  if (read.state === "machine-dependent") throw new Unsupported(operand);
  return (value) => typeof value === "string" && holds(sign, compareValues(value, operand));
}
