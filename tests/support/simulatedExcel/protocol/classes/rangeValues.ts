import { asValue, displayed, valueType } from "../../calc/displayed";
import { enterValues, forEachCell, requireSize } from "../../edit/content";
import { requireUnprotected } from "../../edit/guards";
import { changeStyles } from "../../edit/styles";
import { columnsIn, isEntireColumns, isEntireRows, rowsIn, showSheetArea } from "../../model/area";
import { booleanOf, textOf } from "../arguments";
import { cellGrid, shared } from "../cellGrid";
import type { ExcelClass } from "../excelClass";
import { areaIn } from "../rangeAt";
import { linkAt, setLink } from "../../edit/links";
import { bandValues, setHidden } from "../../edit/bands";
import { ExcelError } from "../../excelError";

export const rangeValues: ExcelClass<"Range">["values"] = {
  Address: (range, { excel }) => showSheetArea(range.sheet.name, areaIn(range, excel, "Range.address")),
  AddressLocal: (range, { excel }) =>
    showSheetArea(range.sheet.name, areaIn(range, excel, "Range.addressLocal")),
  RowIndex: (range, { excel }) => areaIn(range, excel, "Range.rowIndex").top,
  ColumnIndex: (range, { excel }) => areaIn(range, excel, "Range.columnIndex").left,
  RowCount: (range, { excel }) => rowsIn(areaIn(range, excel, "Range.rowCount")),
  ColumnCount: (range, { excel }) => columnsIn(areaIn(range, excel, "Range.columnCount")),
  // [DOC Range.cellCount] -1 where there are more than 2^31-1
  CellCount: (range, { excel }) => {
    const area = areaIn(range, excel, "Range.cellCount");
    const count = rowsIn(area) * columnsIn(area);
    return count > 2 ** 31 - 1 ? -1 : count;
  },
  IsEntireRow: (range, { excel }) => isEntireRows(areaIn(range, excel, "Range.isEntireRow")),
  IsEntireColumn: (range, { excel }) => isEntireColumns(areaIn(range, excel, "Range.isEntireColumn")),
  Values: (range, { excel }) =>
    cellGrid(range, excel, "Range.values", (row, column) =>
      asValue(excel.calculation.value(range.sheet, row, column)),
    ),
  Formulas: (range, { excel }) =>
    cellGrid(range, excel, "Range.formulas", (row, column) => {
      const cell = range.sheet.cells.get(row, column);
      return cell?.formula ?? asValue(cell?.value);
    }),
  Text: (range, { excel }) =>
    cellGrid(range, excel, "Range.text", (row, column) =>
      displayed(
        excel.calculation.value(range.sheet, row, column),
        range.sheet.style(row, column).numberFormat,
      ),
    ),
  ValueTypes: (range, { excel }) =>
    cellGrid(range, excel, "Range.valueTypes", (row, column) =>
      valueType(excel.calculation.value(range.sheet, row, column)),
    ),
  NumberFormat: (range, { excel }) =>
    cellGrid(
      range,
      excel,
      "Range.numberFormat",
      (row, column) => range.sheet.style(row, column).numberFormat,
    ),
  // A formula here gives one value: nothing spills.
  HasSpill: () => false,
  Hyperlink: (range, { excel }) => linkAt(range.sheet, areaIn(range, excel, "Range.hyperlink")),
  RowHidden: (range, { excel }) => {
    const area = areaIn(range, excel, "Range.rowHidden");
    return shared(bandValues(range.sheet, "rows", area, (band) => band?.isHidden === true));
  },
  ColumnHidden: (range, { excel }) => {
    const area = areaIn(range, excel, "Range.columnHidden");
    return shared(bandValues(range.sheet, "columns", area, (band) => band?.isHidden === true));
  },
  Top: (range, { excel }) => total(areaIn(range, excel, "Range.top").top, (row) => range.sheet.height(row)),
  Left: (range, { excel }) =>
    total(areaIn(range, excel, "Range.left").left, (column) => range.sheet.width(column)),
  Height: (range, { excel }) => {
    const { top, bottom } = areaIn(range, excel, "Range.height");
    return total(bottom - top + 1, (index) => range.sheet.height(top + index));
  },
  Width: (range, { excel }) => {
    const { left, right } = areaIn(range, excel, "Range.width");
    return total(right - left + 1, (index) => range.sheet.width(left + index));
  },
};

function total(count: number, size: (place: number) => number): number {
  let sum = 0;
  for (let place = 0; place < count; place++) sum += size(place);
  return sum;
}

export const rangeSetters: ExcelClass<"Range">["setters"] = {
  Values: (range, value, { excel }, location) =>
    enterValues(excel, range.sheet, boundedArea(range, excel, location), value, location),
  Formulas: (range, value, { excel }, location) =>
    enterValues(excel, range.sheet, boundedArea(range, excel, location), value, location),
  NumberFormat: (range, value, { excel }, location) => {
    const area = areaIn(range, excel, location);
    requireUnprotected(range.sheet, location);
    requireSize(area, value, location);
    if (!Array.isArray(value)) {
      const numberFormat = formatOf(value, location);
      changeStyles(excel, range.sheet, area, (style) => ({ ...style, numberFormat }));
      return;
    }
    forEachCell(area, value, (row, column, format) => {
      if (format === null || format === undefined) return;
      const numberFormat = formatOf(format, location);
      const cell = { top: row, left: column, bottom: row, right: column };
      changeStyles(excel, range.sheet, cell, (style) => ({ ...style, numberFormat }));
    });
  },
  Hyperlink: (range, value, { excel }, location) =>
    setLink(excel, range.sheet, areaIn(range, excel, location), value, location),
  RowHidden: (range, value, { excel }, location) =>
    setHidden(
      excel,
      range.sheet,
      "rows",
      areaIn(range, excel, location),
      booleanOf(value, location),
      location,
    ),
  ColumnHidden: (range, value, { excel }, location) =>
    setHidden(
      excel,
      range.sheet,
      "columns",
      areaIn(range, excel, location),
      booleanOf(value, location),
      location,
    ),
};

/** [DOC "Read or write to an unbounded range"] Cell properties of one cannot be set. */
function boundedArea(
  range: Parameters<typeof areaIn>[0],
  excel: Parameters<typeof areaIn>[1],
  location: string,
): ReturnType<typeof areaIn> {
  const area = areaIn(range, excel, location);
  if (isEntireRows(area) || isEntireColumns(area)) throw new ExcelError("InvalidArgument", location);
  return area;
}

/** "" is General [DOC blank and null values]. */
function formatOf(value: unknown, location: string): string {
  const format = textOf(value, location);
  return format === "" ? "General" : format;
}
