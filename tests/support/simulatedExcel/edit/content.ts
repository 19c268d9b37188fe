import type { Area } from "../../../../src/core/grid/address";
import { type Entry, enteredText } from "../calc/enter";
import type { Excel } from "../excel";
import { ExcelError } from "../excelError";
import { columnsIn, overlap, rowsIn } from "../model/area";
import type { Cell } from "../model/cell";
import type { Sheet } from "../model/sheet";
import type { Style } from "../model/style";
import { requireWritable } from "./guards";

/** One value or rows of values, as the API takes them. */
export type Values = unknown;

/**
 * Writes what the API or a person enters. null leaves a cell as it is, "" empties it [DOC blank and null values];
 * cells covered by a merge take nothing.
 */
export function enterValues(excel: Excel, sheet: Sheet, area: Area, values: Values, location: string): void {
  requireSize(area, values, location);
  requireWritable(sheet, area, location);
  const isSingle = rowsIn(area) === 1 && columnsIn(area) === 1;
  const before = isSingle ? excel.calculation.value(sheet, area.top, area.left) : undefined;
  forEachCell(area, values, (row, column, value) => {
    if (value === null || value === undefined || sheet.isCovered(row, column)) return;
    const style = sheet.style(row, column);
    const entry = entryOf(value, style.numberFormat, location, excel.year);
    sheet.cells.set(row, column, entered(entry, sheet.cells.get(row, column), style));
  });
  // formulas are calculated anew before the value of a single cell is told
  excel.workbook.touch(sheet, area);
  if (!isSingle) {
    excel.announce({ kind: "content", sheet, area, how: "RangeEdited" });
    return;
  }
  const after = excel.calculation.value(sheet, area.top, area.left);
  excel.announce({ kind: "content", sheet, area, how: "RangeEdited", detail: { before, after } });
}

function entryOf(value: unknown, format: string, location: string, year: number): Entry {
  switch (typeof value) {
    case "string":
      return enteredText(value, format, location, year);
    case "number":
    case "boolean":
      // a number that meets the text format is kept as its text
      return { value: format === "@" ? String(value).toUpperCase() : value };
    case "bigint":
    case "symbol":
    case "undefined":
    case "object":
    case "function":
      throw new ExcelError("InvalidArgument", location);
  }
}

function entered(entry: Entry, before: Cell | undefined, style: Style): Cell {
  const { format, ...content } = entry;
  const takesFormat = format !== undefined && style.numberFormat === "General";
  const own = takesFormat ? { ...style, numberFormat: format } : before?.style;
  return { ...content, ...(own === undefined ? {} : { style: own }) };
}

/** Range.values and the like [ISS office-js 1025]: rows and columns must match; a scalar fills the range. */
export function requireSize(area: Area, values: Values, location: string): void {
  if (values === null || values === undefined) throw new ExcelError("InvalidArgument", location);
  if (!Array.isArray(values)) return;
  const isRight =
    values.length === rowsIn(area) &&
    values.every((row: unknown) => Array.isArray(row) && row.length === columnsIn(area));
  if (isRight) return;
  throw new ExcelError(
    "InvalidArgument",
    location,
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

export function forEachCell(
  area: Area,
  values: Values,
  act: (row: number, column: number, value: unknown) => void,
): void {
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: unknown = Array.isArray(values) ? values[row - area.top] : values;
    for (let column = area.left; column <= area.right; column++) {
      act(row, column, Array.isArray(cells) ? cells[column - area.left] : cells);
    }
  }
}

/** Empties cells and leaves their look. */
export function clearContents(excel: Excel, sheet: Sheet, area: Area, location: string): void {
  requireWritable(sheet, overlap(area, sheet.used("all") ?? area) ?? area, location);
  for (const [row, column, { style }] of [...sheet.cells.within(area)])
    sheet.cells.set(row, column, style === undefined ? undefined : { style });
  excel.announce({ kind: "content", sheet, area, how: "RangeEdited" });
}
