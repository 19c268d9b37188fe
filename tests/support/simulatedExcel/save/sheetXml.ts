import { areaName, cellName, columnLetters } from "../../../../src/core/grid/address";
import type { Excel } from "../excel";
import { columnLimit, rowLimit, wholeSheet } from "../model/area";
import type { Scalar } from "../model/cell";
import type { Sheet } from "../model/sheet";
import type { Band } from "../model/sheetState";
import type { StylesXml } from "./stylesXml";
import { attributes, xmlText } from "./xmlText";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Pixels of a digit of Calibri 11, the Normal font of the files written here. */
const digit = 7;

/** A sheet's part: cells with their looks, sizes, merges, view, print setup. */
export function sheetXml(sheet: Sheet, excel: Excel, styles: StylesXml): string {
  const { state } = sheet;
  const merges = state.merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join("");
  const isFitted = state.page.zoom.scale === undefined;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${main}">`,
    `<sheetPr>${state.tabColor === "" ? "" : `<tabColor rgb="FF${state.tabColor.slice(1)}"/>`}<pageSetUpPr${attributes({ fitToPage: isFitted })}/></sheetPr>`,
    `<sheetViews><sheetView${attributes({ showGridLines: state.showGridlines, workbookViewId: 0 })}>${paneXml(sheet)}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${state.rowHeight}"/>`,
    columnsXml(sheet, styles),
    `<sheetData>${rowsXml(sheet, excel, styles)}</sheetData>`,
    state.isProtected ? '<sheetProtection sheet="1"/>' : "",
    state.filter ? `<autoFilter ref="${areaName(state.filter.area)}"/>` : "",
    merges === "" ? "" : `<mergeCells count="${state.merges.length}">${merges}</mergeCells>`,
    pageXml(sheet),
    "</worksheet>",
  ].join("");
}

function paneXml({ state: { frozen } }: Sheet): string {
  if (!frozen) return "";
  const rows = frozen.bottom + 1 < rowLimit ? frozen.bottom + 1 : 0;
  const columns = frozen.right + 1 < columnLimit ? frozen.right + 1 : 0;
  const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  return `<pane${attributes({
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: cellName(rows, columns),
    activePane: active,
    state: "frozen",
  })}/>`;
}

function columnsXml({ state }: Sheet, styles: StylesXml): string {
  const columns = [...state.columns]
    .sort(([a], [b]) => a - b)
    .map(([column, band]) => {
      const points = band.size ?? state.columnWidth;
      return `<col${attributes({
        min: column + 1,
        max: column + 1,
        width: Math.trunc((Math.round(points / 0.75) / digit) * 256) / 256,
        style: band.style && styles.number(band.style),
        hidden: band.isHidden || undefined,
        customWidth: 1,
      })}/>`;
    });
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
}

function rowsXml(sheet: Sheet, excel: Excel, styles: StylesXml): string {
  const cells = new Map<number, string[]>();
  for (const [row] of sheet.state.rows) cells.set(row, []);
  for (const [row, column] of sheet.cells.within(wholeSheet)) {
    const others = cells.get(row) ?? [];
    others.push(cellXml(sheet, excel, styles, row, column));
    cells.set(row, others);
  }
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(
      ([row, inside]) =>
        `<row${rowAttributes(row, sheet.state.rows.get(row) ?? {}, styles)}>${inside.join("")}</row>`,
    )
    .join("");
}

function rowAttributes(row: number, band: Band, styles: StylesXml): string {
  return attributes({
    r: row + 1,
    s: band.style && styles.number(band.style),
    customFormat: band.style ? 1 : undefined,
    ht: band.size,
    customHeight: band.size === undefined ? undefined : 1,
    hidden: band.isHidden || undefined,
  });
}

function cellXml(sheet: Sheet, excel: Excel, styles: StylesXml, row: number, column: number): string {
  const { formula } = sheet.cells.get(row, column) ?? {};
  const { type, content } = valueXml(excel.calculation.value(sheet, row, column));
  const head = attributes({
    r: `${columnLetters(column)}${row + 1}`,
    s: styles.number(sheet.style(row, column)),
  });
  if (formula === undefined && content === "") return `<c${head}/>`;
  // a text that a formula comes to is of its own type
  const kind = formula !== undefined && type === "inlineStr" ? "str" : type;
  const value =
    kind === "inlineStr" ? `<is><t xml:space="preserve">${content}</t></is>` : `<v>${content}</v>`;
  const calculated = formula === undefined ? "" : `<f>${xmlText(formula.slice(1))}</f>`;
  return `<c${head}${attributes({ t: kind })}>${calculated}${value}</c>`;
}

function valueXml(value: Scalar | undefined): {
  readonly type: string | undefined;
  readonly content: string;
} {
  switch (typeof value) {
    case "undefined":
      return { type: undefined, content: "" };
    case "number":
      return { type: undefined, content: String(value) };
    case "boolean":
      return { type: "b", content: value ? "1" : "0" };
    case "string":
      return { type: "inlineStr", content: xmlText(value) };
    case "object":
      return { type: "e", content: value.error };
    case "bigint":
    case "symbol":
    case "function":
      throw new Error("no cell holds this");
  }
}

/** Numbers of paper sizes; those of other papers are left out. */
const papers: Readonly<Record<string, number>> = { Letter: 1, A3: 8, A4: 9, A5: 11 };

function pageXml({ state: { page } }: Sheet): string {
  const inches = (points: number): number => points / 72;
  const { margins, zoom, headersFooters: words } = page;
  const parts = (kind: "Header" | "Footer"): string =>
    [
      ["&L", words[`left${kind}`]] as const,
      ["&C", words[`center${kind}`]] as const,
      ["&R", words[`right${kind}`]] as const,
    ]
      .map(([sign, text]) => (text === "" ? "" : sign + text))
      .join("");
  const [header, footer] = [parts("Header"), parts("Footer")];
  const breaks = page.rowBreaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join("");
  return [
    `<printOptions${attributes({ horizontalCentered: page.centerHorizontally || undefined, verticalCentered: page.centerVertically || undefined })}/>`,
    `<pageMargins${attributes({ left: inches(margins.left), right: inches(margins.right), top: inches(margins.top), bottom: inches(margins.bottom), header: inches(margins.header), footer: inches(margins.footer) })}/>`,
    `<pageSetup${attributes({
      paperSize: papers[page.paperSize],
      scale: zoom.scale,
      firstPageNumber: page.firstPageNumber === "" ? undefined : page.firstPageNumber,
      fitToWidth: zoom.scale === undefined ? (zoom.horizontalFitToPages ?? 0) : undefined,
      fitToHeight: zoom.scale === undefined ? (zoom.verticalFitToPages ?? 0) : undefined,
      orientation: page.orientation.toLowerCase(),
      useFirstPageNumber: page.firstPageNumber === "" ? undefined : 1,
    })}/>`,
    header === "" && footer === ""
      ? ""
      : `<headerFooter>${header === "" ? "" : `<oddHeader>${xmlText(header)}</oddHeader>`}${footer === "" ? "" : `<oddFooter>${xmlText(footer)}</oddFooter>`}</headerFooter>`,
    breaks === ""
      ? ""
      : `<rowBreaks count="${page.rowBreaks.length}" manualBreakCount="${page.rowBreaks.length}">${breaks}</rowBreaks>`,
  ].join("");
}
