import { parseArea } from "../../../../src/core/grid/address";
import { wholeSheet } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Band } from "../model/sheetState";
import type { Workbook } from "../model/workbook";
import type { PackageFile } from "./packageFile";
import type { StylesPart } from "./stylesPart";
import { XmlElement } from "./xmlTree";

export interface SheetSource {
  readonly sheet: Sheet;
  readonly file: PackageFile;
  readonly part: string;
  readonly styles: StylesPart;
  readonly workbook: Workbook;
}

/** Everything of a sheet's part that our adapter does not read: looks, widths, view. */
export function loadSheetPart({ sheet, file, part, styles }: SheetSource): void {
  const text = file.text(part);
  loadCellStyles(sheet, text, styles);
  // without its cells a part is quickly walked through again and again
  const root = XmlElement.root(text.replace(/<((?:\w+:)?sheetData)(?:\s[^>]*)?>[\s\S]*<\/\1>/, "<$1/>"));
  loadColumns(sheet, root, styles);
  const view = root.child("sheetViews")?.child("sheetView");
  const format = root.child("sheetFormatPr");
  const tab = styles.colour(root.child("sheetPr")?.child("tabColor"));
  sheet.change({
    showGridlines: view?.attribute("showGridLines") === undefined || view.isTrue("showGridLines"),
    showHeadings: view?.attribute("showRowColHeaders") === undefined || view.isTrue("showRowColHeaders"),
    rowHeight: format?.number("defaultRowHeight") ?? sheet.state.rowHeight,
    tabColor: tab ?? "",
  });
}

/** Cells and rows carry the number of their look; scanning the tags is enough for it. */
function loadCellStyles(sheet: Sheet, text: string, styles: StylesPart): void {
  const rows = new Map(sheet.state.rows);
  for (const [, tag = ""] of text.matchAll(/<(?:\w+:)?row((?:\s[^>]*)?)>/g)) {
    const row = Number(/\sr="(\d+)"/.exec(tag)?.[1]) - 1;
    const look = /\ss="(\d+)"/.exec(tag)?.[1];
    if (look === undefined || !/\scustomFormat="(?:1|true)"/.test(tag) || Number.isNaN(row)) continue;
    rows.set(row, { ...rows.get(row), style: styles.style(Number(look)) });
  }
  sheet.change({ rows });
  for (const [, tag = ""] of text.matchAll(/<(?:\w+:)?c(\s[^>]*?)\/?>/g)) {
    const at = parseArea(/\sr="([A-Z]+\d+)"/.exec(tag)?.[1] ?? "");
    const look = Number(/\ss="(\d+)"/.exec(tag)?.[1] ?? 0);
    if (!at) continue;
    sheet.cells.set(at.top, at.left, { ...sheet.cells.get(at.top, at.left), style: styles.style(look) });
  }
}

function loadColumns(sheet: Sheet, root: XmlElement, styles: StylesPart): void {
  const digit = digitWidth(styles);
  const columns = new Map<number, Band>();
  for (const column of root.child("cols")?.children("col") ?? []) {
    const width = column.number("width");
    const look = column.number("style");
    const band: Band = {
      ...(width === undefined ? {} : { size: points(width, digit) }),
      ...(column.isTrue("hidden") ? { isHidden: true } : {}),
      ...(look === undefined ? {} : { style: styles.style(look) }),
    };
    const last = Math.min((column.number("max") ?? 1) - 1, wholeSheet.right);
    for (let place = (column.number("min") ?? 1) - 1; place <= last; place++) columns.set(place, band);
  }
  const width = root.child("sheetFormatPr")?.number("defaultColWidth");
  sheet.change({ columns, columnWidth: points(width ?? 8 + 5 / digit, digit) });
}

/** A width counts digits of the Normal font; a point is 4/3 of a pixel. */
function points(width: number, digit: number): number {
  return Math.round(width * digit) * 0.75;
}

/** Pixels of a digit of the Normal font: 7 for Calibri 11, 8 for 宋体 11. */
function digitWidth(styles: StylesPart): number {
  const { name, size } = styles.normalFont();
  return /calibri|arial/i.test(name) ? Math.max(1, Math.floor(size * 0.68)) : Math.ceil((size * 4) / 3 / 2);
}
