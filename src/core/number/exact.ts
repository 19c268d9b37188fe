import Fraction from "fraction.js";

/**
 * A rational number without any error. Make one with `exact` and combine it only with other Exact values or integers:
 * fraction.js takes a JavaScript number like 0.3 too, but approximates it.
 */
export type Exact = Fraction;

/** Excel keeps and shows this many significant digits, so 0.1+0.2 in a cell is 0.3. */
const EXCEL_DIGITS = 15;

/** Beyond Excel's own range (1E308) no cell holds a number; a larger power would only cost time. */
const LARGEST_POWER = 400;

const DECIMAL = /^([+-]?)(\d+(?:\.\d+)?|\.\d+)(?:[eE]([+-]?\d{1,6}))?$/;

/**
 * A decimal text ("-12.50", "1.2E5"), an integer, or a cell's number at Excel's 15 significant digits.
 * Throws for anything else: text from a sheet goes through `readNumber` first.
 */
export function exact(value: string | number | bigint): Exact {
  if (typeof value === "bigint") return new Fraction(value);
  if (typeof value === "number")
    return exact(Number.isFinite(value) ? value.toPrecision(EXCEL_DIGITS) : "not finite");
  const [, sign = "", digits = "", power = "0"] = DECIMAL.exec(value) ?? [];
  const shift = Number(power);
  if (digits === "" || Math.abs(shift) > LARGEST_POWER)
    throw new RangeError(`Not a decimal number: ${value}`);
  const unscaled = new Fraction(`${sign}${digits.startsWith(".") ? "0" : ""}${digits}`);
  const factor = new Fraction(10n ** BigInt(Math.abs(shift)));
  return shift < 0 ? unscaled.div(factor) : unscaled.mul(factor);
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
  return value.d === 1n;
}
