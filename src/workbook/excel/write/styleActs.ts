import type { Area } from "../../../core/grid/address";
import type { CellStyle } from "../../../core/patch/style";
import type { Place } from "../plan/blocks";
import { addressLists, rectangles } from "../plan/rectangles";
import { type Act, onSheet } from "./act";

/** How cells look but for the number format, which is sent with the contents: one look at a time, over all its cells. */
export function styleActs(
  sheet: string,
  cells: readonly (Place & { readonly style: CellStyle })[],
): readonly Act[] {
  const groups = new Map<string, { readonly style: CellStyle; readonly cells: Place[] }>();
  for (const { row, column, style } of cells) {
    const key = lookKey(style);
    const group = groups.get(key);
    if (group) group.cells.push({ row, column });
    else groups.set(key, { style, cells: [{ row, column }] });
  }
  // A side taken away is taken from the neighbour too: cells with lines come last.
  const ordered = [...groups.values()].sort((a, b) => lines(a.style) - lines(b.style));
  return ordered.flatMap(({ style, cells: places }) =>
    addressLists(rectangles(places)).map(({ text, areas }) =>
      onSheet(sheet, CALLS, (worksheet) => {
        setLook(worksheet.getRanges(text).format, style, areas);
      }),
    ),
  );
}

/**
 * The lines above cells, drawn with the rows over them: a row that goes takes the lines with it that were drawn with
 * its own cells, and the rows between which it stood are to be parted by a line as before.
 */
export function linesAboveActs(
  sheet: string,
  cells: readonly (Place & { readonly style: CellStyle })[],
): readonly Act[] {
  const over = cells.flatMap(({ row, column, style }) =>
    style.borders.top && row > 0 ? [{ row: row - 1, column }] : [],
  );
  return addressLists(rectangles(over)).map(({ text, areas }) =>
    onSheet(sheet, 10, (worksheet) => {
      const { borders } = worksheet.getRanges(text).format;
      drawLine(borders.getItem(Excel.BorderIndex.edgeBottom));
      if (areas.some(({ top, bottom }) => bottom > top))
        drawLine(borders.getItem(Excel.BorderIndex.insideHorizontal));
    }),
  );
}

const keys = new WeakMap<CellStyle, string>();

/** Equal looks have equal keys; a style is spelt out once, however many cells share it. */
function lookKey(style: CellStyle): string {
  const known = keys.get(style);
  if (known !== undefined) return known;
  const { numberFormat: _sent, ...look } = style;
  const key = JSON.stringify(look);
  keys.set(style, key);
  return key;
}

function setLook(format: Excel.RangeFormat, style: CellStyle, areas: readonly Area[]): void {
  setFont(format.font, style);
  if (style.fill === undefined) format.fill.clear();
  else format.fill.color = `#${style.fill}`;
  setBorders(format.borders, style, areas);
  format.horizontalAlignment = horizontal[style.horizontal];
  format.verticalAlignment = vertical[style.vertical];
  format.wrapText = style.wrap;
  format.shrinkToFit = style.shrink;
}

const CALLS = 36;

function lines({ borders: { left, right, top, bottom } }: CellStyle): number {
  return [left, right, top, bottom].filter((isDrawn) => isDrawn).length;
}

const horizontal = { left: "Left", center: "Center", right: "Right", general: "General" } as const;
const vertical = { top: "Top", center: "Center", bottom: "Bottom" } as const;

function setFont(
  font: Excel.RangeFont,
  { font: { name, size, bold, italic, underline, color } }: CellStyle,
): void {
  font.name = name;
  font.size = size;
  font.bold = bold;
  font.italic = italic;
  font.underline = underline ? "Single" : "None";
  font.color = `#${color}`;
}

function drawLine(border: Excel.RangeBorder): void {
  border.style = "Continuous";
  border.weight = "Thin";
  border.color = "#000000";
}

/** Sides within an area are shared by two of its cells: drawn where either of them has the line. */
function setBorders(
  borders: Excel.RangeBorderCollection,
  { borders: wanted }: CellStyle,
  areas: readonly Area[],
): void {
  const set = (side: Excel.BorderIndex, isDrawn: boolean): void => {
    const border = borders.getItem(side);
    if (isDrawn) drawLine(border);
    else border.style = "None";
  };
  set(Excel.BorderIndex.edgeTop, wanted.top);
  set(Excel.BorderIndex.edgeBottom, wanted.bottom);
  set(Excel.BorderIndex.edgeLeft, wanted.left);
  set(Excel.BorderIndex.edgeRight, wanted.right);
  if (areas.some(({ top, bottom }) => bottom > top))
    set(Excel.BorderIndex.insideHorizontal, wanted.top || wanted.bottom);
  if (areas.some(({ left, right }) => right > left))
    set(Excel.BorderIndex.insideVertical, wanted.left || wanted.right);
}
