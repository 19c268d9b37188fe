import type { Exact } from "../../number/exact";
import { showWan, showYuan, wan, yuan, yuanToFen } from "../../number/money";
import { toFixedText, toPercentText, toPlainText } from "../../number/round";

/** Counts are whole; where a measured number is not, this many decimals are printed. */
const NUMBER_DIGITS = 4;

/** Rates are printed with at most two decimals (domain.md, Wording of 扣分原因). */
export const RATE_DIGITS = 2;

/** Points in a sentence, without trailing zeros: "0.58", "1". */
export function showPoints(points: Exact): string {
  return toPlainText(points, 2);
}

/** Points as a standard states them, exactly: "0.5", "1/3". */
export function sayPoints(points: Exact): string {
  const text = points.toString();
  return text.includes("(") ? points.toFraction() : text;
}

/** Points in the right-hand column of the trace: "3.00". */
export function showFigure(points: Exact): string {
  return toFixedText(points, 2);
}

/** "+0.50" for points earned. */
export function showGain(points: Exact): string {
  return `+${showFigure(points)}`;
}

/** A number in its unit: 413,550.00 in 元, 24.355 in 万元, 87.51% for a rate (held as a fraction), 36 for anything else. */
export function showQuantity(value: Exact, unit: string, digits = RATE_DIGITS): string {
  if (unit === "%") return toPercentText(value, digits);
  if (unit === "元") {
    const amount = yuanToFen(yuan(value));
    return amount === undefined ? toPlainText(value, 2) : showYuan(amount);
  }
  if (unit === "万元" || unit === "亿元") return showWan(wan(value));
  return toPlainText(value, Math.max(NUMBER_DIGITS, digits));
}
