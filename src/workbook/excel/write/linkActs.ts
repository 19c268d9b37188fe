import { cellName, type CellAddress, quotedSheet } from "../../../core/grid/address";
import { type Act, onSheet, sheetIn } from "./act";

/** A link inside the workbook. Its text is written afterwards: Excel shows the target where nothing else is said. */
export function setLinkTo(range: Excel.Range, { sheet, row, column }: CellAddress): void {
  range.hyperlink = { documentReference: `${quotedSheet(sheet)}!${cellName(row, column)}` };
}

/** What a cell looked like and held before it got a link, which gives it another text and the look of links. */
export interface BeforeLink {
  readonly formula: string | number | boolean;
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: Excel.RangeFont["underline"];
    readonly color: string;
  };
}

export function linkAct(
  at: CellAddress,
  target: CellAddress | undefined,
  before: BeforeLink | undefined,
): Act {
  return onSheet(at.sheet, 14, (sheet) => {
    const range = sheet.getCell(at.row, at.column);
    if (!target) {
      range.clear("Hyperlinks");
      return;
    }
    setLinkTo(range, target);
    if (before) restoreLook(range, before);
  });
}

function restoreLook(range: Excel.Range, before: BeforeLink): void {
  range.formulas = [[before.formula]];
  writeFont(range.format.font, before);
}

function writeFont(font: Excel.RangeFont, before: BeforeLink): void {
  font.name = before.font.name;
  font.size = before.font.size;
  font.bold = before.font.bold;
  font.italic = before.font.italic;
  font.underline = before.font.underline;
  font.color = before.font.color;
}

export interface LinkLoads {
  readonly at: CellAddress;
  readonly range: Excel.Range;
}

export function loadBeforeLink(context: Excel.RequestContext, at: CellAddress): LinkLoads {
  const range = sheetIn(context, at.sheet).getCell(at.row, at.column);
  range.load("formulas,format/font/name,format/font/size,format/font/bold,format/font/italic");
  range.load("format/font/underline,format/font/color");
  return { at, range };
}

export function beforeLink({ range }: LinkLoads, isMisread: (text: string) => boolean): BeforeLink {
  const { name, size, bold, italic, underline, color } = range.format.font;
  const formula = (range.formulas as (string | number | boolean)[][])[0]?.[0] ?? "";
  const isText = typeof formula === "string" && !formula.startsWith("=") && isMisread(formula);
  return { formula: isText ? `'${formula}` : formula, font: { name, size, bold, italic, underline, color } };
}
