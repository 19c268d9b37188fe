import { Rational } from "./rational";
import { remembered } from "./remembered";

/** A rational number without any error. Make one with `exact` and combine it with other Exact values or whole numbers. */
export type Exact = Rational;

/** Excel keeps and shows this many significant digits, so 0.1+0.2 in a cell is 0.3. */
const EXCEL_DIGITS = 15;

/** An integer below this has no more than those digits. */
const EXCEL_WHOLE = 1e15;

/** Beyond Excel's own range (1E308) no cell holds a number; a larger power would only cost time. */
const LARGEST_POWER = 400;

const DECIMAL = /^([+-]?)(\d+(?:\.\d+)?|\.\d+)(?:[eE]([+-]?\d{1,6}))?$/;

/**
 * A decimal text ("-12.50", "1.2E5"), an integer, or a cell's number at Excel's 15 significant digits.
 * Throws for anything else: text from a sheet goes through `readNumber` first.
 */
export function exact(value: string | number | bigint): Exact {
  if (typeof value === "bigint") return Rational.ofBigints(value, 1n);
  if (typeof value === "string") return ofText(value);
  if (Number.isInteger(value) && Math.abs(value) < EXCEL_WHOLE) return Rational.ofNumbers(value + 0, 1);
  return ofText(Number.isFinite(value) ? value.toPrecision(EXCEL_DIGITS) : "not finite");
}

const ofText = remembered(parsed);

function parsed(text: string): Exact {
  const [, sign = "", written = "", power = "0"] = DECIMAL.exec(text) ?? [];
  const shift = Number(power);
  if (written === "" || Math.abs(shift) > LARGEST_POWER)
    throw new RangeError(`Not a decimal number: ${text}`);
  const point = written.indexOf(".");
  const digits = BigInt(point < 0 ? written : written.slice(0, point) + written.slice(point + 1));
  const places = shift - (point < 0 ? 0 : written.length - point - 1);
  const signed = sign === "-" ? -digits : digits;
  return places < 0
    ? Rational.ofBigints(signed, 10n ** BigInt(-places))
    : Rational.ofBigints(signed * 10n ** BigInt(places), 1n);
}

export const ZERO: Exact = exact(0n);
export const ONE: Exact = exact(1n);
export const HUNDRED: Exact = exact(100n);

export function min(first: Exact, ...others: readonly Exact[]): Exact {
  return others.reduce((least, value) => (value.lt(least) ? value : least), first);
}

export function max(first: Exact, ...others: readonly Exact[]): Exact {
  return others.reduce((most, value) => (value.gt(most) ? value : most), first);
}

/** The value, or the bound it lies beyond; `low` where the bounds are the wrong way round. */
export function clamp(value: Exact, low: Exact, high: Exact): Exact {
  return max(min(value, high), low);
}

/** 0 for an empty list. */
export function sum(values: Iterable<Exact>): Exact {
  let total = ZERO;
  for (const value of values) total = total.add(value);
  return total;
}

/** a/b; undefined when b is 0, because a missing denominator is a question to the evaluator, never a score. */
export function ratio(a: Exact, b: Exact): Exact | undefined {
  return b.equals(ZERO) ? undefined : a.div(b);
}

/** For sorting: negative, 0 or positive. */
export function compare(a: Exact, b: Exact): number {
  return a.compare(b);
}

export function isWhole(value: Exact): boolean {
  return value.isWhole;
}
