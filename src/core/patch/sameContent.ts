import { canonicalFormula } from "../formulas/canonicalFormula";
import type { Cell } from "../grid/grid";

/** The same formula or the same constant; what a formula comes to and how a number is shown do not count. */
export function sameContent(one: Cell, other: Cell): boolean {
  if (one.formula !== undefined && other.formula !== undefined)
    return one.formula === other.formula || canonicalFormula(one.formula) === canonicalFormula(other.formula);
  if (one.formula !== undefined || other.formula !== undefined) return false;
  const [a, b] = [one.value, other.value];
  switch (a.type) {
    case "blank":
      return b.type === "blank" || (b.type === "text" && b.text === "");
    case "text":
      return b.type === "text" ? lines(a.text) === lines(b.text) : a.text === "" && b.type === "blank";
    case "number":
      return b.type === "number" && a.number === b.number;
    case "boolean":
      return b.type === "boolean" && a.boolean === b.boolean;
    case "error":
      return b.type === "error" && a.error === b.error;
  }
}

/** Excel and files end lines in several ways. */
function lines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}
