import { checked, toText, withNumbers } from "./coerce";
import type { Arithmetic, BinaryOperator } from "./expression";
import { areEqual, compareValues, holds, sameNumber } from "./order";
import { type CalcValue, DIVISION_BY_ZERO, isError, NOT_A_NUMBER } from "./value";

/** One operator on two values; an error on the left, then one on the right, is the result. */
export function applyOperator(operator: BinaryOperator, left: CalcValue, right: CalcValue): CalcValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case "+":
    case "-":
    case "*":
    case "/":
    case "^":
      return withNumbers([left, right], (a = 0, b = 0) => arithmetic(operator, a, b));
    case "&":
      return joined(left, right);
    case "=":
      return areEqual(left, right);
    case "<>":
      return !areEqual(left, right);
    case "<":
    case "<=":
    case ">":
    case ">=":
      return holds(operator, compareValues(left, right));
  }
}

export function negated(value: CalcValue): CalcValue {
  return withNumbers([value], (number = 0) => checked(-number));
}

function arithmetic(operator: Arithmetic, a: number, b: number): CalcValue {
  switch (operator) {
    case "+":
      return checked(difference(a, -b));
    case "-":
      return checked(difference(a, b));
    case "*":
      return checked(a * b);
    case "/":
      return b === 0 ? DIVISION_BY_ZERO : checked(a / b);
    case "^":
      return power(a, b);
  }
}

/** What Excel takes for equal differs by 0: 1.1−1−0.1 leaves no 8E-17 behind. */
function difference(a: number, b: number): number {
  return sameNumber(a, b) ? 0 : a - b;
}

function power(base: number, exponent: number): CalcValue {
  if (base === 0 && exponent === 0) return NOT_A_NUMBER;
  if (base === 0 && exponent < 0) return DIVISION_BY_ZERO;
  return checked(base ** exponent);
}

function joined(left: CalcValue, right: CalcValue): CalcValue {
  const a = toText(left);
  const b = toText(right);
  if (typeof a !== "string") return a;
  return typeof b === "string" ? a + b : b;
}
