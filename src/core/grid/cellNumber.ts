import { exact } from "../number/exact";
import { type Reading, readingOf, readNumber } from "../number/read";
import { cellText, isBlankText } from "./cellText";
import type { Cell } from "./grid";

/** What a cell is when a number is wanted of it. Each state has its own way out for the evaluator. */
export type CellNumber =
  | { readonly state: "number"; readonly reading: Reading }
  /** Empty, or only spaces. */
  | { readonly state: "blank" }
  /** A formula whose result the file does not keep: Excel has to compute and save it once. */
  | { readonly state: "uncomputed"; readonly formula: string }
  /** #REF!, #DIV/0! and so on. */
  | { readonly state: "error"; readonly error: string }
  /** Excel took the entry for a date (3-5 becomes 5 March); `serial` is its day number. */
  | { readonly state: "date"; readonly serial: number }
  /** Words, a dash, TRUE or FALSE. */
  | { readonly state: "notNumber"; readonly found: string };

/**
 * A number at Excel's 15 digits, or a text that is a number (`readNumber`). The unit is "%" where the cell's format
 * shows a percentage, so that 0.95 and 95% stay distinguishable.
 */
export function readCellNumber(cell: Cell): CellNumber {
  const { value } = cell;
  if (isBlankText(value)) {
    return cell.formula === undefined || value.type === "text"
      ? { state: "blank" }
      : { state: "uncomputed", formula: cell.formula };
  }
  switch (value.type) {
    case "blank":
      return { state: "blank" };
    case "error":
      return { state: "error", error: value.error };
    case "boolean":
      return { state: "notNumber", found: cellText(value) };
    case "number":
      if (!Number.isFinite(value.number)) return { state: "notNumber", found: String(value.number) };
      if (value.format === "date") return { state: "date", serial: value.number };
      return {
        state: "number",
        reading: readingOf(exact(value.number), value.format === "percent" ? "%" : ""),
      };
    case "text": {
      const reading = readNumber(value.text);
      return reading ? { state: "number", reading } : { state: "notNumber", found: value.text.trim() };
    }
  }
}
