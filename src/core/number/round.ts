import { type Exact, exact, HUNDRED, isWhole, ZERO } from "./exact";

/** More than a double tells apart, so that reading the decimal back gives the nearest double. */
const DOUBLE_DIGITS = 20;

/**
 * 四舍五入: half away from zero, to `digits` decimals (0 or more). The only rounding of the program:
 * it happens once, when a value reaches a cell or a sentence. 5.625 → 5.63, −5.625 → −5.63.
 */
export function roundHalfUp(value: Exact, digits: number): Exact {
  const scale = 10n ** BigInt(digits);
  const magnitude = (value.n * scale * 2n + value.d) / (value.d * 2n);
  return exact(value.lt(ZERO) ? -magnitude : magnitude).div(exact(scale));
}

/** Rounded, with exactly `digits` decimals: "2.63", "15.00", "-0.50"; never "-0.00". */
export function toFixedText(value: Exact, digits: number): string {
  const rounded = roundHalfUp(value, digits);
  const units = ((rounded.n * 10n ** BigInt(digits)) / rounded.d).toString().padStart(digits + 1, "0");
  const point = units.length - digits;
  const text = digits === 0 ? units : `${units.slice(0, point)}.${units.slice(point)}`;
  return rounded.lt(ZERO) ? `-${text}` : text;
}

/** Rounded to at most `maxDigits` decimals, without trailing zeros: "85.2", "88". */
export function toPlainText(value: Exact, maxDigits: number): string {
  if (isWhole(value)) return value.toFraction();
  const text = toFixedText(value, maxDigits);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** A rate as a percentage: 0.8604 → "86.04%", 0.88 → "88%". */
export function toPercentText(rate: Exact, maxDigits: number): string {
  return `${toPlainText(rate.mul(HUNDRED), maxDigits)}%`;
}

/** The nearest double, for a cell. Round first where the cell is to hold a rounded value. */
export function toCellNumber(value: Exact): number {
  const missing = DOUBLE_DIGITS - value.n.toString().length + value.d.toString().length;
  const shift = Math.max(0, missing);
  const magnitude = Number(`${String((value.n * 10n ** BigInt(shift)) / value.d)}e-${String(shift)}`);
  return value.lt(ZERO) ? -magnitude : magnitude;
}
