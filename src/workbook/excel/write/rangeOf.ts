import type { Area } from "../../../core/grid/address";

export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/** Whole rows. */
export function rowsOf(sheet: Excel.Worksheet, first: number, count: number): Excel.Range {
  return sheet.getRange(`${String(first + 1)}:${String(first + count)}`);
}
