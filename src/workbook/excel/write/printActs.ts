import { areaName } from "../../../core/grid/address";
import type { PrintSetup } from "../../../core/patch/patch";
import { headerFooterParts } from "../plan/headerFooter";
import { type Act, CALL_BYTES, onSheet } from "./act";

/** More breaks than this Excel does not take; a sheet that needs them goes without. */
const MOST_BREAKS = 1023;

const POINTS_PER_MM = 72 / 25.4;

/** Excel keeps print area and title rows as names of the sheet, and takes them away by no other call. */
export type PrintName = "Print_Area" | "Print_Titles";

export const noPrintNames: ReadonlySet<string> = new Set();

/** Print setup replaced as a whole. */
export function printActs(sheet: string, print: PrintSetup, standing: ReadonlySet<string>): readonly Act[] {
  const setup = onSheet(sheet, 24, ({ pageLayout }) => {
    pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
    pageLayout.paperSize = "A4";
    pageLayout.centerHorizontally = print.centerHorizontally;
    const { margins } = print;
    pageLayout.topMargin = margins.top * POINTS_PER_MM;
    pageLayout.bottomMargin = margins.bottom * POINTS_PER_MM;
    pageLayout.leftMargin = margins.left * POINTS_PER_MM;
    pageLayout.rightMargin = margins.right * POINTS_PER_MM;
    pageLayout.headerMargin = margins.header * POINTS_PER_MM;
    pageLayout.footerMargin = margins.footer * POINTS_PER_MM;
    pageLayout.firstPageNumber = print.firstPage ?? "";
    const { defaultForAllPages: page } = pageLayout.headersFooters;
    const header = headerFooterParts(print.header ?? "");
    const footer = headerFooterParts(print.footer);
    page.leftHeader = header.left;
    page.centerHeader = header.center;
    page.rightHeader = header.right;
    page.leftFooter = footer.left;
    page.centerFooter = footer.center;
    page.rightFooter = footer.right;
  });
  return [setup, ...contentPrintActs(sheet, print, standing)];
}

/** What follows the content: area, title rows, the number of pages and the breaks. */
export function contentPrintActs(
  sheet: string,
  print: PrintSetup,
  standing: ReadonlySet<string>,
): readonly Act[] {
  const gone = (name: PrintName, names: Excel.NamedItemCollection): void => {
    if (standing.has(name)) names.getItem(name).delete();
  };
  const fitted = onSheet(sheet, 6, ({ pageLayout, names }) => {
    pageLayout.zoom = print.fitToWidth
      ? { horizontalFitToPages: 1, ...(print.fitToOnePage ? { verticalFitToPages: 1 } : {}) }
      : { scale: 100 };
    if (print.area) pageLayout.setPrintArea(areaName(print.area));
    else gone("Print_Area", names);
    const { titleRows } = print;
    if (titleRows)
      pageLayout.setPrintTitleRows(`$${String(titleRows.first + 1)}:$${String(titleRows.last + 1)}`);
    else gone("Print_Titles", names);
  });
  return [fitted, pageBreakAct(sheet, print.breaksAfter)];
}

export function pageBreakAct(sheet: string, after: readonly number[]): Act {
  const rows = after.length > MOST_BREAKS ? [] : [...after].sort((a, b) => a - b);
  const breaks = onSheet(sheet, 2, ({ horizontalPageBreaks }) => {
    horizontalPageBreaks.removePageBreaks();
    for (const row of rows) horizontalPageBreaks.add(`A${String(row + 2)}`);
  });
  return { ...breaks, bytes: breaks.bytes + rows.length * CALL_BYTES };
}
