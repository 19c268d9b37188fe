import { exact, HUNDRED } from "../../../../core/number/exact";
import { toFixedText, toPlainText } from "../../../../core/number/round";

/** Excel shows so many signs of a number in a cell without a format. */
const signs = 11;

/** A number as “常规” shows it in a cell that is wide enough. */
export function generalText(number: number): string {
  if (!Number.isFinite(number)) return "#NUM!";
  const magnitude = Math.abs(number);
  if (magnitude !== 0 && (magnitude >= 1e11 || magnitude < 1e-9)) return scientific(number, 5, 0);
  const whole = String(Math.trunc(magnitude)).length;
  const text = toPlainText(exact(number), Math.max(0, signs - 1 - whole));
  return text === "-0" ? "0" : text;
}

/** 1.23E+05, with `least` to `most` decimals. */
export function scientific(number: number, most: number, least: number): string {
  const magnitude = Math.abs(number);
  let power = magnitude === 0 ? 0 : Math.floor(Math.log10(magnitude));
  let digits = scaled(magnitude, power, most);
  if (digits.startsWith("10")) {
    power += 1;
    digits = scaled(magnitude, power, most);
  }
  const [whole = "", fraction = ""] = digits.split(".");
  const kept = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/, "");
  const sign = number < 0 ? "-" : "";
  const size = String(Math.abs(power)).padStart(2, "0");
  return `${sign}${whole}${kept === "" ? "" : `.${kept}`}E${power < 0 ? "-" : "+"}${size}`;
}

function scaled(magnitude: number, power: number, decimals: number): string {
  const value = exact(magnitude);
  const factor = exact(`1E${String(Math.abs(power))}`);
  return toFixedText(power < 0 ? value.mul(factor) : value.div(factor), decimals);
}

/** The digits of a number: units before the point and decimals, rounded once. */
export function fixedDigits(
  number: number,
  decimals: number,
  scale: { readonly percents: number; readonly thousands: number },
): readonly [units: string, fraction: string] {
  let value = exact(Math.abs(number));
  for (let each = 0; each < scale.percents; each += 1) value = value.mul(HUNDRED);
  for (let each = 0; each < scale.thousands; each += 1) value = value.div(exact(1000));
  const [units = "0", fraction = ""] = toFixedText(value, decimals).split(".");
  return [units, fraction];
}
