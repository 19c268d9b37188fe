import { canonicalFormula } from "../formulas/canonicalFormula";

/** The same formula, however a program has rewritten it. */
export function sameFormula(one: string, other: string): boolean {
  return one === other || canonicalFormula(one) === canonicalFormula(other);
}

/**
 * The formula's shape: references without their row numbers, literals without their numbers, so that one of ours that
 * points at rows that have moved, or carries last month's points, is still known as ours.
 */
export function shapeOf(formula: string): string {
  return canonicalFormula(formula, (code) => code.replace(/\d+(?:\.\d+)?/g, "0"));
}
