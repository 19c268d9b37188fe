import { exact } from "../number/exact";
import { toCellNumber } from "../number/round";
import { Unsupported } from "./interruption";
import { readTextNumber } from "./textNumber";
import { type CalcValue, type ErrorValue, isBlank, isError, NOT_A_NUMBER, WRONG_VALUE } from "./value";

/** A smaller number is written as 1E-10. */
const SMALLEST_WRITTEN_OUT = 1e-9;

/** As arithmetic takes it: "12" is 12, TRUE 1, a blank 0, "abc" and "" #VALUE!. */
export function toNumber(value: CalcValue): number | ErrorValue {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return Number(value);
  if (typeof value === "string") return textToNumber(value);
  return isBlank(value) ? 0 : value;
}

function textToNumber(text: string): number | ErrorValue {
  const read = readTextNumber(text);
  switch (read.state) {
    case "number":
      return read.number;
    case "no-number":
      return WRONG_VALUE;
    case "machine-dependent":
      throw new Unsupported(text);
  }
}

/** As & takes it: a number in General format with at most 15 digits, TRUE as a word, a blank as "". */
export function toText(value: CalcValue): string | ErrorValue {
  if (typeof value === "string") return value;
  if (typeof value === "number") return numberToText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return isBlank(value) ? "" : value;
}

/** As IF takes it: any number but 0 is TRUE, so are the texts "true" and "TRUE". */
export function toLogical(value: CalcValue): boolean | ErrorValue {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (typeof value === "string") {
    if (/^true$/i.test(value)) return true;
    return /^false$/i.test(value) ? false : WRONG_VALUE;
  }
  return isBlank(value) ? false : value;
}

/** The result of a calculation: an infinite or undefined number is #NUM!, −0 is 0. */
export function checked(number: number): number | ErrorValue {
  return Number.isFinite(number) ? number + 0 : NOT_A_NUMBER;
}

/** `calculate` of the values as numbers; the first error among them instead, if there is one. */
export function withNumbers(
  values: readonly CalcValue[],
  calculate: (...numbers: readonly number[]) => CalcValue,
): CalcValue {
  const numbers: number[] = [];
  for (const value of values) {
    const number = toNumber(value);
    if (typeof number !== "number") return number;
    numbers.push(number);
  }
  return calculate(...numbers);
}

export function firstError(values: readonly CalcValue[]): ErrorValue | undefined {
  return values.find((value) => isError(value));
}

function numberToText(number: number): string {
  const digits = String(toCellNumber(exact(number)));
  const [, sign = "", first = "", rest = "", power = "0"] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(digits) ?? [];
  if (first === "") return digits;
  if (Math.abs(number) < 1 && Math.abs(number) >= SMALLEST_WRITTEN_OUT)
    return `${sign}0.${"0".repeat(-Number(power) - 1)}${first}${rest}`;
  const mantissa = rest === "" ? first : `${first}.${rest}`;
  return `${sign}${mantissa}E${power.slice(0, 1)}${power.slice(1).padStart(2, "0")}`;
}
