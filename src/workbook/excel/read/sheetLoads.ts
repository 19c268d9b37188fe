import type { Area } from "../../../core/grid/address";
import type { Steps } from "../../../core/grid/steps";
import type { SheetInfo } from "../../workbook";
import type { ListedName } from "./namedAreas";
import { chunksOf } from "./chunksOf";
import type { RangeChunk } from "./rangeChunk";
import type { SheetSize } from "./pieces";
import type { TextBook } from "./textBook";
import type { RowLook } from "./excelGrid";

/** The list of sheets and names, and whether formulas are up to date by themselves, to be looked at after the round trip. */
export interface ListLoads {
  readonly application: Excel.Application;
  readonly worksheets: Excel.WorksheetCollection;
  readonly names: Excel.NamedItemCollection;
}

export function loadList({ workbook }: Excel.RequestContext): ListLoads {
  const { application, worksheets, names } = workbook;
  application.load("calculationMode");
  worksheets.load("items/id,items/name,items/visibility");
  names.load("items/name,items/formula");
  return { application, worksheets, names };
}

const visibilities: Readonly<Record<string, SheetInfo["visibility"]>> = {
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

export function listedSheets({ worksheets }: ListLoads): readonly (Omit<SheetInfo, "hasCells"> & {
  readonly id: string;
})[] {
  return worksheets.items.map(({ id, name, visibility }) => ({
    id,
    name,
    visibility: visibilities[visibility] ?? "visible",
  }));
}

export function listedNames({ names }: ListLoads): readonly ListedName[] {
  return names.items.map(({ name, formula }) => ({ name, formula: formula as unknown }));
}

/** What is asked of one sheet in a round trip. */
export interface SheetLoads {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  /** The cells that hold something; formats alone do not count. */
  readonly filled: Excel.Range;
  readonly window: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly merged: Excel.RangeAreas;
  readonly formats: Excel.ConditionalFormatCollection | undefined;
}

export function loadSheet(
  context: Excel.RequestContext,
  id: string,
  { rows, columns }: SheetSize,
  what: "cells" | "cellsAndRules",
): SheetLoads {
  const sheet = context.workbook.worksheets.getItem(id);
  sheet.protection.load("protected");
  // A sheet without content answers with A1. Formats count, so that merged areas and formulas that show nothing do.
  const used = sheet.getUsedRange(false);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const filled = sheet.getUsedRangeOrNullObject(true);
  filled.load("rowIndex,columnIndex,rowCount,columnCount");
  const window = sheet.getRangeByIndexes(0, 0, rows, columns).getIntersectionOrNullObject(used);
  window.load("values,formulas,valueTypes,numberFormat,rowIndex,columnIndex,rowCount,columnCount");
  const look = sheet
    .getRangeByIndexes(0, 0, rows, 1)
    .getRowProperties({ rowHidden: true, format: { rowHeight: true } });
  // From A1 on: a narrower range misses areas whose first cell lies outside (office-js 3611).
  const merged = sheet.getRange("A1").getBoundingRect(used).getMergedAreasOrNullObject();
  merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  const formats = what === "cellsAndRules" ? loadRuleList(sheet) : undefined;
  return { sheet, used, filled, window, rows: look, merged, formats };
}

function loadRuleList(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const { conditionalFormats } = sheet.getRange();
  conditionalFormats.load("items/id,items/type");
  return conditionalFormats;
}

/** The cells of a range that was loaded with all its results. */
export function chunksOfWindow(range: Excel.Range, texts: TextBook): Steps<readonly RangeChunk[]> {
  const matrices = {
    formulas: range.formulas as unknown[][],
    numberFormat: range.numberFormat as unknown[][],
    results: [{ left: 0, values: range.values as unknown[][], valueTypes: range.valueTypes }],
  };
  return chunksOf(range, matrices, texts);
}

export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

export function mergesOf(merged: Excel.RangeAreas): readonly Area[] {
  return merged.isNullObject ? [] : merged.areas.items.map(areaOf);
}

/** Heights and hidden rows; a row that looks as all do is not kept. */
export function rowLooks(
  first: number,
  { value }: OfficeExtension.ClientResult<Excel.RowProperties[]>,
): readonly (readonly [number, RowLook])[] {
  return value.map((row, place) => {
    const height = row.format?.rowHeight;
    const look: RowLook = {
      isHidden: row.rowHidden ?? false,
      ...(height === undefined ? {} : { height }),
    };
    return [first + place, look];
  });
}
