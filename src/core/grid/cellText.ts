import { exact } from "../number/exact";
import { toPercentText, toPlainText } from "../number/round";
import type { CellValue } from "./grid";

/** As many decimals as a cell's 15 digits can have in practice. */
const DECIMALS = 15;

/** A cell as text, the way Excel would roughly show it: 0.95 in a percent cell is "95%"; "" for a blank and an error. */
export function cellText(value: CellValue): string {
  switch (value.type) {
    case "blank":
    case "error":
      return "";
    case "text":
      return value.text;
    case "number":
      return Number.isFinite(value.number) ? numberText(value.number, value.format === "percent") : "";
    case "boolean":
      return value.boolean ? "TRUE" : "FALSE";
  }
}

/** So many characters hold no more than Excel's digits. */
const SHORT = 15;

function numberText(number: number, asPercent: boolean): string {
  if (!asPercent) {
    // the shortest text that gives the number again is its decimal, unless it has too many digits or a power
    const text = String(number);
    if (text.length <= SHORT && !text.includes("e")) return text;
  }
  return asPercent ? toPercentText(exact(number), DECIMALS) : toPlainText(exact(number), DECIMALS);
}

/** True for a blank cell without a formula, and for a text of spaces only. */
export function isBlankText(value: CellValue): boolean {
  return value.type === "blank" || (value.type === "text" && value.text.trim() === "");
}
