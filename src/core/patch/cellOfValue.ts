import type { Cell, CellValue } from "../grid/grid";
import type { CachedValue, PatchValue, TypedConstant } from "./patch";

/** A cell as it reads once the value is written. */
export function cellOfValue(value: PatchValue | TypedConstant): Cell {
  switch (value.type) {
    case "formula":
      return { value: cachedCell(value.cached), formula: value.formula };
    case "number":
      return { value: { type: "number", number: value.number, format: value.shownAs ?? "plain" } };
    case "blank":
    case "text":
    case "boolean":
    case "error":
      return { value };
  }
}

/** What must be written so that the cell reads again as it does: the way back from `cellOfValue`. */
export function valueOfCell({ value, formula }: Cell): PatchValue | TypedConstant {
  if (formula !== undefined) return { type: "formula", formula, cached: cachedOf(value) };
  return value.type === "number" ? { type: "number", number: value.number } : value;
}

function cachedCell(cached: CachedValue): CellValue {
  if (typeof cached === "number") return { type: "number", number: cached, format: "plain" };
  if (typeof cached === "boolean") return { type: "boolean", boolean: cached };
  return { type: "text", text: cached };
}

function cachedOf(value: CellValue): CachedValue {
  switch (value.type) {
    case "number":
      return value.number;
    case "boolean":
      return value.boolean;
    case "text":
      return value.text;
    case "blank":
    case "error":
      return "";
  }
}
