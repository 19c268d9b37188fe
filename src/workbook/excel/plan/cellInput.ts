import type { PatchValue, TypedConstant } from "../../../core/patch/patch";
import { isMisread } from "./protectedText";

/** What is put into Range.formulas for one cell; "" empties it. */
export type Entry = string | number | boolean;

/** A cell formatted as text takes whatever is typed for text, so that numbers and formulas come before the format. */
export type FormatAtEntry = "text" | "other";

export function entryOf(value: PatchValue | TypedConstant, format: FormatAtEntry): Entry {
  switch (value.type) {
    case "blank":
      return "";
    case "text":
      // Excel keeps line feeds only; in a cell that is text already an apostrophe would be one more character.
      return format === "other" && isMisread(value.text) ? `'${value.text}` : value.text;
    case "number":
      return value.number;
    case "boolean":
      return value.boolean;
    case "error":
      return value.error;
    case "formula":
      return `=${shownFormula(value.formula)}`;
  }
}

/** Files mark newer functions with _xlfn.; in Excel itself they go by their own names. */
export function shownFormula(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, place) => (place % 2 === 1 ? part : part.replace(/_xlfn\.(?:_xlws\.)?/gi, "")))
    .join("");
}

/** Formulas and numbers typed into a cell formatted as text would become texts. */
export function needsOtherFormat({ type }: PatchValue | TypedConstant): boolean {
  switch (type) {
    case "number":
    case "boolean":
    case "error":
    case "formula":
      return true;
    case "blank":
    case "text":
      return false;
  }
}
