import { exact } from "../number/exact";
import type { Comparison } from "./expression";
import { Unsupported } from "./interruption";
import { isBlank, type ProperValue } from "./value";

/** Numbers further apart than this, relative to the larger, differ within Excel's 15 digits. */
const SURELY_APART = 1e-14;

type Plain = number | string | boolean;

/** Equal at the 15 significant digits that Excel compares: 0.1+0.2 and 0.3. */
export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  if (Math.abs(a - b) > SURELY_APART * Math.max(Math.abs(a), Math.abs(b))) return false;
  return exact(a).equals(exact(b));
}

/** Case does not matter, width does: "a" and "A" are the same, "Ａ" and "A" are not. */
export function sameText(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase();
}

/** Numbers before texts before FALSE before TRUE; a blank is 0, "" or FALSE, as the other side needs. */
export function compareValues(left: ProperValue, right: ProperValue): number {
  const a = plainBeside(left, right);
  const b = plainBeside(right, left);
  if (typeof a === "number" && typeof b === "number") return sameNumber(a, b) ? 0 : a - b;
  if (typeof a === "string" && typeof b === "string") return compareTexts(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return rank(a) - rank(b);
}

/** Whether the two are the same for `=`; unlike an order, this is known for all texts. */
export function areEqual(left: ProperValue, right: ProperValue): boolean {
  const a = plainBeside(left, right);
  const b = plainBeside(right, left);
  if (typeof a === "string" && typeof b === "string") return sameText(a, b);
  return typeof a === typeof b && compareValues(left, right) === 0;
}

export function holds(comparison: Comparison, order: number): boolean {
  switch (comparison) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}

function plainBeside(value: ProperValue, other: ProperValue): Plain {
  if (!isBlank(value)) return value;
  if (isBlank(other) || typeof other === "number") return 0;
  return typeof other === "string" ? "" : false;
}

function rank(value: Plain): number {
  return typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;
}

/** Which of two Chinese texts comes first depends on the machine (pinyin, strokes), so that we do not say. */
function compareTexts(a: string, b: string): number {
  if (sameText(a, b)) return 0;
  if (a === "" || b === "") return a.length - b.length;
  if (!/^[A-Za-z0-9]+$/.test(a) || !/^[A-Za-z0-9]+$/.test(b)) throw new Unsupported("text order");
  return a.toLowerCase() < b.toLowerCase() ? -1 : 1;
}
