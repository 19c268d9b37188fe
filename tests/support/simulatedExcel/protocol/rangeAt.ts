import { quotedSheet, type Area } from "../../../../src/core/grid/address";
import { absoluteArea } from "../../../../src/workbook/xlsx/formula/absoluteArea";
import { areaOfName } from "../calc/calculation";
import type { Excel } from "../excel";
import { ExcelError } from "../excelError";
import { isOnSheet, readArea, splitSheet } from "../model/area";
import type { Sheet } from "../model/sheet";
import { target, type Target } from "./target";
import type { RangeReference } from "../model/reference";

export function rangeOn(sheet: Sheet, area: Area, location: string): Target<"Range"> {
  if (!isOnSheet(area)) throw new ExcelError("InvalidArgument", location);
  return target("Range", { sheet, area });
}

/** An address or the name of a range, as getRange takes it. */
export function rangeNamed(excel: Excel, sheet: Sheet, text: string, location: string): Target<"Range"> {
  const { sheet: named, area: written } = splitSheet(text.replace(/^=/, ""));
  const on = named === undefined ? sheet : excel.workbook.find(named);
  const area = readArea(written);
  if (on && area) return target("Range", { sheet: on, area });
  const name = areaOfName(excel.workbook, written);
  const home = name && excel.workbook.find(name.sheet);
  if (name && home && (named === undefined || home === on))
    return target("Range", { sheet: home, area: name.area });
  throw new ExcelError("InvalidArgument", location);
}

/** The cells of a range that is still there. */
export function areaIn({ sheet, area }: RangeReference, excel: Excel, location: string): Area {
  if (!area || !excel.workbook.has(sheet)) throw new ExcelError("InvalidReference", location);
  return area;
}

/** 'A sheet'!$A$1:$B$2, as formulas keep a range. */
export function absoluteAddress({ sheet, area }: RangeReference): string {
  if (!area) throw new ExcelError("InvalidReference", "Range");
  return `${quotedSheet(sheet.name)}!${absoluteArea(area)}`;
}
