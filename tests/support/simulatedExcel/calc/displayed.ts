import { formatNumber } from "../../../../src/core/formulas/numberFormat";
import { Unsupported } from "../../../../src/core/formulas/interruption";
import { isError } from "../../../../src/core/formulas/value";
import { NotSimulated } from "../excelError";
import type { Scalar } from "../model/cell";

/** Range.values has errors as strings such as "#VALUE!" and "" for a blank cell [DOC Range.values]. */
export function asValue(value: Scalar | undefined): string | number | boolean {
  if (value === undefined) return "";
  return typeof value === "object" ? value.error : value;
}

/** Range.valueTypes. */
export function valueType(value: Scalar | undefined): string {
  switch (typeof value) {
    case "undefined":
      return "Empty";
    case "number":
      return "Double";
    case "boolean":
      return "Boolean";
    case "string":
      return "String";
    case "object":
      return "Error";
    case "bigint":
    case "symbol":
    case "function":
      throw new Error("no cell holds this");
  }
}

/** Range.text: what the cell shows, whatever its width. */
export function displayed(value: Scalar | undefined, format: string): string {
  switch (typeof value) {
    case "number":
      return displayedNumber(value, format);
    case "boolean":
      return value ? "TRUE" : "FALSE";
    case "string":
    case "object":
    case "undefined":
      return String(asValue(value));
    case "bigint":
    case "symbol":
    case "function":
      throw new Error("no cell holds this");
  }
}

function displayedNumber(value: number, format: string): string {
  if (format === "m/d/yyyy" || format === "d-mmm") return shortDate(value, format);
  try {
    const shown = formatNumber(value, withoutColours(format));
    if (typeof shown === "string") return shown;
    if (isError(shown)) return "########";
    throw new NotSimulated(`the number format ${format}`);
  } catch (thrown) {
    if (thrown instanceof Unsupported) throw new NotSimulated(`the number format ${format}`);
    throw thrown;
  }
}

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The formats Excel itself gives to typed dates. */
function shortDate(serial: number, format: "m/d/yyyy" | "d-mmm"): string {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  return format === "d-mmm" ? `${day}-${monthNames[month] ?? ""}` : `${month + 1}/${day}/${year}`;
}

/** [Red], [$¥-804] and the like change no digit that matters to a test. */
function withoutColours(format: string): string {
  return format.replace(/\[(?:[A-Za-z]+|Color\d+|[$]-?[^\]]*)\]/gi, "").replace(/\*./g, "");
}
