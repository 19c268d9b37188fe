import type { SheetSource } from "./sheetSource";
import { parseArea, type Area } from "../../../../src/core/grid/address";
import { areaOf, columnLimit, columnsIn, readArea, rowLimit, wholeSheet } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Band } from "../model/sheetState";
import type { StylesPart } from "./stylesPart";
import { pageOf } from "./pagePart";
import { chartsOf, linksOf, tablesOf } from "./sheetObjects";
import { conditionalFormatsOf, validationsOf } from "./sheetRules";
import { XmlElement } from "./xmlTree";

/** Everything of a sheet's part that our adapter does not read: looks, widths, view, rules, print setup. */
export function loadSheetPart(source: SheetSource): void {
  const { sheet, file, part, styles } = source;
  const text = file.text(part);
  loadCellStyles(sheet, text, styles);
  // without its cells a part is quickly walked through again and again
  const root = XmlElement.root(text.replace(/<((?:\w+:)?sheetData)(?:\s[^>]*)?>[\s\S]*<\/\1>/, "<$1/>"));
  loadColumns(sheet, root, styles);
  const view = root.child("sheetViews")?.child("sheetView");
  const format = root.child("sheetFormatPr");
  const tab = styles.colour(root.child("sheetPr")?.child("tabColor"));
  const frozen = frozenCells(view?.child("pane"));
  const filter = readArea(root.child("autoFilter")?.attribute("ref") ?? "");
  sheet.change({
    showGridlines: view?.attribute("showGridLines") === undefined || view.isTrue("showGridLines"),
    showHeadings: view?.attribute("showRowColHeaders") === undefined || view.isTrue("showRowColHeaders"),
    rowHeight: format?.number("defaultRowHeight") ?? sheet.state.rowHeight,
    tabColor: tab ?? "",
    ...(frozen ? { frozen } : {}),
    ...(filter ? { filter: { area: filter, criteria: criteriaOf(root, columnsIn(filter)) } } : {}),
    validations: validationsOf(root),
    conditionalFormats: conditionalFormatsOf(root, source),
    links: linksOf(root, source),
    tables: tablesOf(source),
    page: pageOf(root),
  });
  sheet.change({ charts: chartsOf(source) });
}

function frozenCells(pane: XmlElement | undefined): Area | undefined {
  if (pane?.attribute("state")?.startsWith("frozen") !== true) return undefined;
  const [rows, columns] = [pane.number("ySplit") ?? 0, pane.number("xSplit") ?? 0];
  return areaOf(0, 0, rows === 0 ? rowLimit : rows, columns === 0 ? columnLimit : columns);
}

/** What is chosen in each column of a filter; kinds other than chosen values keep only that they are there. */
function criteriaOf(root: XmlElement, count: number): readonly unknown[] {
  const criteria: unknown[] = Array.from({ length: count }, () => null);
  for (const column of root.child("autoFilter")?.children("filterColumn") ?? []) {
    const values = (column.child("filters")?.children("filter") ?? []).map(
      (each) => each.attribute("val") ?? "",
    );
    criteria[column.number("colId") ?? 0] =
      values.length > 0 ? { filterOn: "Values", values } : { filterOn: "Custom" };
  }
  return criteria;
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
