import { areaName } from "../../../core/grid/address";
import { cellName } from "../../../core/grid/address";
import type { Steps } from "../../../core/grid/steps";
import { numberKindOf } from "../../../core/grid/numberKindOf";
import type { SheetSpec } from "../../../core/patch/patch";
import type { CellStyle } from "../../../core/patch/style";
import { to1904 } from "../dayCount";
import { cellXml, numberText, type TextPool } from "./cellText";
import { columnsXml } from "./columnWidths";
import { linkXml } from "./setLink";

type SpecCell = SheetSpec["rows"][number]["cells"][number];

export interface NewSheetContext {
  readonly pool: TextPool;
  readonly digitWidth: number;
  readonly styleNumber: (style: CellStyle) => number;
  /** The file counts days from 1904. */
  readonly countsFrom1904: boolean;
}

/** The part of a new sheet with its cells; rules are set on it afterwards like on any other. */
export function* newSheetXml(spec: SheetSpec, context: NewSheetContext): Steps<string> {
  const rows: string[] = [];
  const isDay = ({ numberFormat }: CellStyle): boolean => numberKindOf(numberFormat) === "date";
  const valueOf = ({ style, value }: SpecCell): SpecCell["value"] =>
    context.countsFrom1904 && isDay(style) ? to1904(value) : value;
  for (const [number, row] of spec.rows.entries()) {
    const height = row.height === undefined ? "" : ` ht="${numberText(row.height)}" customHeight="1"`;
    const cells = row.cells.toSorted((a, b) => a.column - b.column);
    const written = cells.map((cell) =>
      cellXml(
        number,
        cell.column,
        String(context.styleNumber(cell.style)),
        valueOf(cell),
        () => context.pool,
      ),
    );
    rows.push(`<row r="${String(number + 1)}"${height}>${written.join("")}</row>`);
    yield;
  }
  const lastRow = Math.max(0, spec.rows.length - 1);
  const lastColumn = spec.rows.reduce(
    (last, { cells }) => cells.reduce((most, { column }) => Math.max(most, column), last),
    0,
  );
  yield;
  const links = spec.rows.flatMap((row, number) =>
    row.cells.flatMap(({ column, link }) =>
      link ? [linkXml({ sheet: spec.name, row: number, column }, link)] : [],
    ),
  );
  const merges = spec.merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
    `<dimension ref="${areaName({ top: 0, left: 0, bottom: lastRow, right: lastColumn })}"/>`,
    viewXml(spec),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(spec.columnWidths, context.digitWidth),
    `<sheetData>${rows.join("")}</sheetData>`,
    merges.length === 0 ? "" : `<mergeCells count="${String(merges.length)}">${merges.join("")}</mergeCells>`,
    links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`,
    "</worksheet>",
  ].join("");
}

function viewXml(spec: SheetSpec): string {
  const lines = spec.showGridlines ? "" : ' showGridLines="0"';
  return `<sheetViews><sheetView${lines} workbookViewId="0">${paneXml(spec.freeze)}</sheetView></sheetViews>`;
}

function paneXml(freeze: SheetSpec["freeze"]): string {
  if (!freeze || (freeze.row === 0 && freeze.column === 0)) return "";
  const { row, column } = freeze;
  const pane = column === 0 ? "bottomLeft" : row === 0 ? "topRight" : "bottomRight";
  const split = `${column === 0 ? "" : ` xSplit="${String(column)}"`}${row === 0 ? "" : ` ySplit="${String(row)}"`}`;
  const first = cellName(row, column);
  return `<pane${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${first}" sqref="${first}"/>`;
}
