import type { Area } from "../../../../src/core/grid/address";
import type { Excel } from "../excel";
import { areaOf, columnsIn, rowsIn } from "../model/area";
import { asValue } from "../calc/displayed";
import type { ChartSeries } from "../model/chart";
import type { Sheet } from "../model/sheet";
import { absoluteArea } from "../../../../src/workbook/xlsx/formula/absoluteArea";
import { columnIndex, quotedSheet } from "../../../../src/core/grid/address";

/** The series Excel makes of a block: texts at its left or top become categories and names. */
export function seriesOfBlock(
  excel: Excel,
  sheet: Sheet,
  area: Area,
  by: "Auto" | "Columns" | "Rows",
): readonly ChartSeries[] {
  const isByColumns = by === "Columns" || (by === "Auto" && rowsIn(area) >= columnsIn(area));
  const isText = (row: number, column: number): boolean =>
    typeof excel.calculation.value(sheet, row, column) === "string";
  const isWide = columnsIn(area) > 1;
  const isHigh = rowsIn(area) > 1;
  const hasLeft = isWide && isText(area.bottom, area.left);
  const hasTop = isHigh && isText(area.top, area.right);
  const body = { ...area, top: area.top + (hasTop ? 1 : 0), left: area.left + (hasLeft ? 1 : 0) };
  const count = isByColumns ? columnsIn(body) : rowsIn(body);
  const hasCategories = isByColumns ? hasLeft : hasTop;
  const hasNames = isByColumns ? hasTop : hasLeft;
  const categories = isByColumns
    ? { ...body, left: area.left, right: area.left }
    : { ...body, top: area.top, bottom: area.top };
  return Array.from({ length: count }, (_, index) => {
    const values = isByColumns
      ? { ...body, left: body.left + index, right: body.left + index }
      : { ...body, top: body.top + index, bottom: body.top + index };
    const name = isByColumns ? areaOf(area.top, values.left, 1, 1) : areaOf(values.top, area.left, 1, 1);
    return {
      name: hasNames ? `=${reference(sheet, name)}` : `系列${index + 1}`,
      values: reference(sheet, values),
      ...(hasCategories ? { categories: reference(sheet, categories) } : {}),
      looks: {},
    };
  });
}

export function reference(sheet: Sheet, area: Area): string {
  return `${quotedSheet(sheet.name)}!${absoluteArea(area)}`;
}

/** A series' name is a text or a cell. */
export function shownName(excel: Excel, name: string): string {
  const found = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$([A-Z]+)\$(\d+)$/.exec(name);
  const sheet = found && excel.workbook.find((found[1] ?? found[2] ?? "").replaceAll("''", "'"));
  if (!found || !sheet) return name;
  const column = columnIndex(found[3] ?? "");
  return String(asValue(excel.calculation.value(sheet, Number(found[4]) - 1, column)));
}
