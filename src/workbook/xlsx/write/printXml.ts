import type { PrintSetup } from "../../../core/patch/patch";
import { childrenOf, elementsNamed, tagText } from "../xml/elements";
import { encodeText } from "../xml/escapes";
import { isTrue, attribute, withAttribute } from "../xml/tags";
import type { SheetText } from "./sheetText";
import { withAppended, worksheetOrder } from "./orderedChildren";

/** More breaks than this Excel does not take; a sheet that needs them goes without. */
const mostBreaks = 1023;

/** Print setup of a sheet, replaced as a whole; area and title rows are names of the workbook. */
export function setPrint(sheet: SheetText, print: PrintSetup): void {
  setFit(sheet, print.fitToWidth);
  sheet.setChild("printOptions", print.centerHorizontally ? '<printOptions horizontalCentered="1"/>' : "");
  const { margins } = print;
  const sides = ["left", "right", "top", "bottom", "header", "footer"] as const;
  const stated = sides.map((side) => `${side}="${inches(margins[side])}"`).join(" ");
  sheet.setChild("pageMargins", `<pageMargins ${stated}/>`);
  const first =
    print.firstPage === undefined
      ? ""
      : ` firstPageNumber="${String(print.firstPage)}" useFirstPageNumber="1"`;
  const fit = print.fitToWidth ? ` fitToWidth="1" fitToHeight="${print.fitToOnePage ? "1" : "0"}"` : "";
  sheet.setChild("pageSetup", `<pageSetup paperSize="9"${first}${fit} orientation="${print.orientation}"/>`);
  const said = [["oddHeader", print.header ?? ""] as const, ["oddFooter", print.footer] as const]
    .map(([name, text]) => (text === "" ? "" : `<${name}>${encodeText(text)}</${name}>`))
    .join("");
  sheet.setChild("headerFooter", said === "" ? "" : `<headerFooter>${said}</headerFooter>`);
  setPageBreaks(sheet, print.breaksAfter);
}

/** What follows the content: breaks and the number of pages. Paper, margins and footer stay as a person set them. */
export function renewPrint(sheet: SheetText, print: PrintSetup): void {
  if (sheet.childTag("pageSetup") === undefined) {
    setPrint(sheet, print);
    return;
  }
  const height = print.fitToOnePage ? "1" : "0";
  if (print.fitToWidth) sheet.changeTag("pageSetup", (tag) => withAttribute(tag, "fitToHeight", height));
  setPageBreaks(sheet, print.breaksAfter);
}

/** After which rows a page ends by hand: a break's number is that of the row below it, from 0. */
export function pageBreaksOf(sheet: SheetText): readonly number[] {
  const text = sheet.outside();
  const list = elementsNamed(text, "rowBreaks").at(0);
  return (list ? childrenOf(text, list) : []).flatMap((child) => {
    const tag = tagText(text, child);
    const id = Number(attribute(tag, "id"));
    return isTrue(attribute(tag, "man")) && Number.isInteger(id) ? [id - 1] : [];
  });
}

/** Manual page breaks, replaced as a whole. */
export function setPageBreaks(sheet: SheetText, after: readonly number[]): void {
  sheet.setChild("rowBreaks", breaksXml(after));
}

function inches(millimetres: number): string {
  return String(Number((millimetres / 25.4).toFixed(6)));
}

function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0 || rows.length > mostBreaks) return "";
  const count = String(rows.length);
  const breaks = rows
    .toSorted((a, b) => a - b)
    .map((row) => `<brk id="${String(row + 1)}" max="16383" man="1"/>`);
  return `<rowBreaks count="${count}" manualBreakCount="${count}">${breaks.join("")}</rowBreaks>`;
}

/** fitToWidth counts only when the sheet's properties say that it is to be fitted. */
function setFit(sheet: SheetText, isFitted: boolean): void {
  const outside = sheet.outside();
  const properties = /<(?:\w+:)?pageSetUpPr\b[^>]*>/.exec(outside)?.[0];
  if (properties === undefined) {
    if (isFitted)
      sheet.setOutside(withAppended(outside, worksheetOrder, "sheetPr", '<pageSetUpPr fitToPage="1"/>'));
    return;
  }
  if (isTrue(attribute(properties, "fitToPage")) === isFitted) return;
  const changed = withAttribute(properties, "fitToPage", isFitted ? "1" : "0");
  sheet.setOutside(outside.replace(properties, changed));
}
