import type { Area } from "../../../../src/core/grid/address";
import type { Excel } from "../excel";
import { isEntireColumns, isEntireRows } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Band } from "../model/sheetState";
import type { Style } from "../model/style";

/** Changes the look of cells; of whole rows and columns also where no cell is. */
export function changeStyles(excel: Excel, sheet: Sheet, area: Area, change: (style: Style) => Style): void {
  const known = new Map<Style, Style>();
  const changed = (style: Style): Style => {
    const next = known.get(style) ?? change(style);
    known.set(style, next);
    return next;
  };
  if (isEntireRows(area) && isEntireColumns(area)) {
    changeExisting(sheet, area, changed);
    sheet.change({
      style: changed(sheet.styleWithoutCell(-1, -1)),
      rows: mapBands(sheet.state.rows, changed),
      columns: mapBands(sheet.state.columns, changed),
    });
  } else if (isEntireRows(area)) {
    changeExisting(sheet, area, changed);
    const rows = new Map(sheet.state.rows);
    for (let row = area.top; row <= area.bottom; row++)
      rows.set(row, { ...rows.get(row), style: changed(sheet.styleWithoutCell(row, -1)) });
    sheet.change({ rows });
  } else if (isEntireColumns(area)) {
    changeExisting(sheet, area, changed);
    const columns = new Map(sheet.state.columns);
    for (let column = area.left; column <= area.right; column++)
      columns.set(column, { ...columns.get(column), style: changed(sheet.styleWithoutCell(-1, column)) });
    sheet.change({ columns });
  } else {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++)
        sheet.cells.set(row, column, {
          ...sheet.cells.get(row, column),
          style: changed(sheet.style(row, column)),
        });
    }
  }
  excel.announce({ kind: "format", sheet, area });
}

function changeExisting(sheet: Sheet, area: Area, changed: (style: Style) => Style): void {
  for (const [row, column, cell] of [...sheet.cells.within(area)])
    sheet.cells.set(row, column, { ...cell, style: changed(sheet.style(row, column)) });
}

function mapBands(
  bands: ReadonlyMap<number, Band>,
  changed: (style: Style) => Style,
): ReadonlyMap<number, Band> {
  return new Map(
    [...bands].map(([place, band]) => [
      place,
      band.style === undefined ? band : { ...band, style: changed(band.style) },
    ]),
  );
}

/** Back to the plain look. */
export function clearStyles(excel: Excel, sheet: Sheet, area: Area): void {
  const bands = (all: ReadonlyMap<number, Band>, first: number, last: number): ReadonlyMap<number, Band> =>
    new Map(
      [...all].map(([place, band]) => {
        const { style: _style, ...rest } = band;
        return [place, place >= first && place <= last ? rest : band];
      }),
    );
  for (const [row, column, cell] of [...sheet.cells.within(area)]) {
    const { style: _style, ...content } = cell;
    sheet.cells.set(row, column, content);
  }
  if (isEntireRows(area)) sheet.change({ rows: bands(sheet.state.rows, area.top, area.bottom) });
  if (isEntireColumns(area)) sheet.change({ columns: bands(sheet.state.columns, area.left, area.right) });
  excel.announce({ kind: "format", sheet, area });
}
