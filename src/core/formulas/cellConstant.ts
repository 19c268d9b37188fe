import type { CellValue } from "../grid/grid";
import { BLANK, type CalcValue } from "./value";

/** What a cell's stored value is to a formula; percentages and dates are numbers. */
export function constantOf(value: CellValue): CalcValue {
  switch (value.type) {
    case "blank":
      return BLANK;
    case "text":
      return value.text;
    case "number":
      return value.number;
    case "boolean":
      return value.boolean;
    case "error":
      return { error: value.error };
  }
}
