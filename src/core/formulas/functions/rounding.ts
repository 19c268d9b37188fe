import { type Exact, exact, ZERO } from "../../number/exact";
import { roundHalfUp, toCellNumber } from "../../number/round";
import { checked, withNumbers } from "../coerce";
import { type CalcValue, DIVISION_BY_ZERO, NOT_A_NUMBER } from "../value";
import { type FunctionDefinition, type FunctionFamily, ofValues } from "./definition";

/** Beyond these a double has no digits left to round, or none to keep. */
const MOST_DECIMALS = 30;
const MOST_ZEROS = 310;

export const roundingFunctions = {
  ROUND: toDigits(2, (scaled) => roundHalfUp(scaled, 0)),
  ROUNDUP: toDigits(2, (scaled) => (scaled.lt(ZERO) ? scaled.floor() : scaled.ceil())),
  ROUNDDOWN: toDigits(2, towardsZero),
  TRUNC: toDigits(1, towardsZero),
  INT: ofNumbers(1, (number = 0) => Math.floor(number)),
  CEILING: ofNumbers(2, (number = 0, step = 0) =>
    step === 0 ? 0 : toMultiple(number, step, (quotient) => quotient.ceil()),
  ),
  FLOOR: ofNumbers(2, (number = 0, step = 0) => {
    if (step === 0) return number === 0 ? 0 : DIVISION_BY_ZERO;
    return toMultiple(number, step, (quotient) => quotient.floor());
  }),
  MOD: ofNumbers(2, (number = 0, divisor = 0) =>
    divisor === 0 ? DIVISION_BY_ZERO : checked(number - divisor * Math.floor(number / divisor)),
  ),
  ABS: ofNumbers(1, (number = 0) => Math.abs(number)),
  SIGN: ofNumbers(1, (number = 0) => Math.sign(number)),
  SQRT: ofNumbers(1, (number = 0) => (number < 0 ? NOT_A_NUMBER : Math.sqrt(number))),
} as const satisfies FunctionFamily;

function ofNumbers(
  count: number,
  calculate: (...numbers: readonly number[]) => CalcValue,
): FunctionDefinition {
  return ofValues(count, count, (...values) => withNumbers(values, calculate));
}

/**
 * Rounds the 15 digits that Excel shows, not the binary number behind them: ROUND(2.675,2) is 2.68 and
 * ROUND(1.005,2) is 1.01. Half goes away from zero; digits below 0 round to tens and hundreds.
 */
function toDigits(least: number, round: (scaled: Exact) => Exact): FunctionDefinition {
  return ofValues(least, 2, (...values) =>
    withNumbers(values, (number = 0, wanted = 0) => {
      const digits = Math.trunc(wanted);
      if (digits > MOST_DECIMALS) return number;
      if (digits < -MOST_ZEROS) return 0;
      const scale = exact(10n ** BigInt(Math.abs(digits)));
      const value = exact(number);
      const rounded = round(digits < 0 ? value.div(scale) : value.mul(scale));
      return checked(toCellNumber(digits < 0 ? rounded.mul(scale) : rounded.div(scale)));
    }),
  );
}

function towardsZero(scaled: Exact): Exact {
  return scaled.lt(ZERO) ? scaled.ceil() : scaled.floor();
}

/** CEILING(-2.5,2) is −2, CEILING(-2.5,-2) is −4; a positive number has no negative multiples. */
function toMultiple(number: number, step: number, round: (quotient: Exact) => Exact): CalcValue {
  if (number > 0 && step < 0) return NOT_A_NUMBER;
  const unit = exact(step);
  return checked(toCellNumber(round(exact(number).div(unit)).mul(unit)));
}
