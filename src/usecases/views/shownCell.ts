import { formatNumber } from "../../core/formulas/numberFormat";
import { cellText } from "../../core/grid/cellText";
import type { Cell } from "../../core/grid/grid";
import type { CachedValue } from "../../core/patch/patch";
import type { PlannedCell } from "../../core/sheets/planned";

/** What a cell of ours will show: its text, or what it comes to in its number format. */
export function shownPlanned({ value, style }: PlannedCell): string {
  switch (value.type) {
    case "blank":
      return "";
    case "text":
      return value.text;
    case "number":
      return shownValue(value.number, style.numberFormat);
    case "formula":
      return shownValue(value.cached, style.numberFormat);
  }
}

/** What a standing cell shows, in the number format that we give its place. */
export function shownStanding({ value }: Cell, format: string | undefined): string {
  if (value.type === "error") return value.error;
  return value.type === "number" && format !== undefined && format !== "General"
    ? shownValue(value.number, format)
    : cellText(value);
}

export function isFigure({ value }: PlannedCell): boolean {
  return value.type === "number" || (value.type === "formula" && typeof value.cached === "number");
}

function shownValue(value: CachedValue, format: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  if (format === "General" || format === "@")
    return cellText({ type: "number", number: value, format: "plain" });
  const shown = formatNumber(value, format);
  return typeof shown === "string" ? shown : String(value);
}
