import type { Area } from "../../../../src/core/grid/address";
import type { Excel } from "../excel";
import { ExcelError } from "../excelError";
import { columnsIn, isEntireColumns, isEntireRows, rowsIn } from "../model/area";
import type { Json } from "./json";
import { areaIn } from "./rangeAt";
import type { RangeReference } from "../model/reference";

/** [DOC resource limits] A read of more than five million cells is refused. */
const mostCells = 5_000_000;

/**
 * One value for each cell of a range. An unbounded range, whole rows or columns, has no cells to list: null [DOC "Read
 * or write to an unbounded range"].
 */
export function cellGrid(
  range: RangeReference,
  excel: Excel,
  location: string,
  of: (row: number, column: number) => Json,
): Json {
  const area = areaIn(range, excel, location);
  if (isEntireRows(area) || isEntireColumns(area)) return null;
  if (rowsIn(area) * columnsIn(area) > mostCells) throw new ExcelError("RangeExceedsLimit", location);
  return rowsOf(area, of);
}

export function rowsOf<T>(area: Area, of: (row: number, column: number) => T): readonly (readonly T[])[] {
  const columns = Array.from({ length: columnsIn(area) }, (_, index) => area.left + index);
  return Array.from({ length: rowsIn(area) }, (_, index) =>
    columns.map((column) => of(area.top + index, column)),
  );
}

/** A property of several cells: the one they share, else null [DOC blank and null values]. */
export function shared<T extends Json>(values: Iterable<T>): T | null {
  let first: T | undefined;
  for (const value of values) {
    if (first === undefined) first = value;
    else if (value !== first) return null;
  }
  return first ?? null;
}
