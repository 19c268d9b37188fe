import type { Area } from "../../../../src/core/grid/address";
import type { Excel } from "../excel";
import { ExcelError } from "../excelError";
import { columnsIn, holds, isSameArea, overlap, rowsIn } from "../model/area";
import { isEmpty } from "../model/cell";
import type { Sheet } from "../model/sheet";
import { requireUnprotected } from "./guards";

/** Merges the range, or each of its rows. The upper left cell keeps its content, or gets the first there is. */
export function mergeCells(
  excel: Excel,
  sheet: Sheet,
  area: Area,
  direction: "all" | "across",
  location: string,
): void {
  requireUnprotected(sheet, location);
  if (sheet.state.tables.some((table) => overlap(table.area, area)))
    throw new ExcelError("MergedRangeConflict", location);
  const rows = Array.from({ length: rowsIn(area) }, (_, index) => area.top + index);
  const areas = direction === "across" ? rows.map((row) => ({ ...area, top: row, bottom: row })) : [area];
  for (const each of areas) {
    if (rowsIn(each) * columnsIn(each) > 1 && !sheet.state.merges.some((merge) => isSameArea(merge, each)))
      mergeOne(sheet, each, location);
  }
  excel.announce({ kind: "content", sheet, area, how: "RangeEdited" });
}

function mergeOne(sheet: Sheet, area: Area, location: string): void {
  const crossing = sheet.state.merges.filter((merge) => overlap(merge, area));
  const isInside = (merge: Area): boolean =>
    holds(area, merge.top, merge.left) && holds(area, merge.bottom, merge.right);
  if (!crossing.every(isInside)) throw new ExcelError("InvalidOperation", location);
  const filled = [...sheet.cells.within(area)].filter(([, , cell]) => !isEmpty(cell));
  const kept = filled[0]?.[2];
  for (const [row, column, { style }] of filled)
    sheet.cells.set(row, column, style === undefined ? undefined : { style });
  if (kept) {
    const style = sheet.cells.get(area.top, area.left)?.style;
    const { style: _lost, ...content } = kept;
    sheet.cells.set(area.top, area.left, style === undefined ? content : { ...content, style });
  }
  sheet.change({ merges: [...sheet.state.merges.filter((merge) => !crossing.includes(merge)), area] });
}

export function unmergeCells(excel: Excel, sheet: Sheet, area: Area, location: string): void {
  requireUnprotected(sheet, location);
  sheet.change({ merges: sheet.state.merges.filter((merge) => !overlap(merge, area)) });
  excel.announce({ kind: "content", sheet, area, how: "RangeEdited" });
}
