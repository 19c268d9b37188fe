import type { Area } from "../../../../src/core/grid/address";
import { type Shift, shiftedArea, shiftedFormula, shiftedPlace } from "../calc/shift";
import type { Excel } from "../excel";
import { ExcelError } from "../excelError";
import { columnLimit, rowLimit, wholeSheet } from "../model/area";
import type { Cell } from "../model/cell";
import type { Sheet } from "../model/sheet";
import type { Band, SheetState } from "../model/sheetState";
import { requireUnprotected } from "./guards";
import { rewriteFormulas } from "./sheets";

/** Whole rows or columns put in or taken away, with everything that stands on or refers to the sheet. */
export function shiftSheet(excel: Excel, sheet: Sheet, shift: Shift, location: string): void {
  requireUnprotected(sheet, location);
  requireTablesWhole(sheet, shift, location);
  const looks = shift.kind === "insert" ? looksBefore(sheet, shift) : [];
  sheet.cells.move((row, column) => {
    const place = shiftedPlace(shift.axis === "rows" ? row : column, shift);
    if (place === undefined) return undefined;
    return shift.axis === "rows" ? [place, column] : [row, place];
  });
  for (const [row, column, cell] of looks) sheet.cells.set(row, column, cell);
  const filter = sheet.state.filter;
  if (filter && !shiftedArea(filter.area, shift)) sheet.drop("filter");
  sheet.change(shiftedState(sheet, shift));
  rewriteFormulas(excel, (formula, home) => shiftedFormula(formula, home.name, sheet.name, shift));
  shiftReferences(excel, sheet, shift);
  excel.announce({ kind: "content", sheet, area: shiftedCells(shift), how: howOf(shift) });
}

function shiftedCells({ axis, at, count }: Shift): Area {
  return axis === "rows"
    ? { ...wholeSheet, top: at, bottom: at + count - 1 }
    : { ...wholeSheet, left: at, right: at + count - 1 };
}

function howOf({ axis, kind }: Shift): "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" {
  if (axis === "rows") return kind === "insert" ? "RowInserted" : "RowDeleted";
  return kind === "insert" ? "ColumnInserted" : "ColumnDeleted";
}

/** A table keeps its header row. */
function requireTablesWhole(sheet: Sheet, { axis, kind, at, count }: Shift, location: string): void {
  if (axis !== "rows" || kind !== "delete") return;
  const isCut = sheet.state.tables.some(
    ({ area, hasHeaders }) =>
      hasHeaders && area.top >= at && area.top < at + count && !(area.bottom < at + count),
  );
  if (isCut) throw new ExcelError("InsertDeleteConflict", location);
}

/** New rows look like the row above, new columns like the column to the left. */
function looksBefore(sheet: Sheet, { axis, at, count }: Shift): readonly (readonly [number, number, Cell])[] {
  if (at === 0) return [];
  const model =
    axis === "rows"
      ? { ...wholeSheet, top: at - 1, bottom: at - 1 }
      : { ...wholeSheet, left: at - 1, right: at - 1 };
  return [...sheet.cells.within(model)].flatMap(([row, column, { style }]) =>
    style === undefined
      ? []
      : Array.from({ length: count }, (_, index): readonly [number, number, Cell] =>
          axis === "rows" ? [at + index, column, { style }] : [row, at + index, { style }],
        ),
  );
}

function shiftedState(sheet: Sheet, shift: Shift): Partial<SheetState> {
  const { state } = sheet;
  const one = (area: Area): Area | undefined => shiftedArea(area, shift);
  const many = (areas: readonly Area[]): readonly Area[] => areas.flatMap((area) => one(area) ?? []);
  const grown = (areas: readonly Area[]): readonly Area[] =>
    areas.flatMap((area) => {
      const moved = one(area);
      return moved ? [extended(moved, area, shift)] : [];
    });
  const page = state.page;
  const breaks = (places: readonly number[]): readonly number[] =>
    places.flatMap((place) => shiftedPlace(place, shift) ?? []);
  const filter = state.filter && one(state.filter.area);
  return {
    merges: many(state.merges).filter((area) => area.top !== area.bottom || area.left !== area.right),
    ...(shift.axis === "rows"
      ? { rows: shiftedBands(state.rows, shift, rowLimit) }
      : { columns: shiftedBands(state.columns, shift, columnLimit) }),
    // new rows take the rules of the row above, as they take its look
    validations: state.validations
      .map((each) => ({ ...each, areas: grown(each.areas) }))
      .filter(({ areas }) => areas.length > 0),
    conditionalFormats: state.conditionalFormats
      .map((each) => ({ ...each, areas: grown(each.areas) }))
      .filter(({ areas }) => areas.length > 0),
    links: state.links.flatMap((link) => {
      const area = one(link.area);
      return area ? [{ ...link, area }] : [];
    }),
    tables: state.tables.flatMap((table) => {
      const area = one(table.area);
      return area ? [{ ...table, area }] : [];
    }),
    charts: state.charts.map((chart) => ({ ...chart, ...movedCorner(sheet, chart, shift) })),
    ...(state.filter && filter ? { filter: { ...state.filter, area: filter } } : {}),
    page: {
      ...page,
      ...(page.area ? { area: many(page.area) } : {}),
      ...(page.titleRows && shift.axis === "rows"
        ? { titleRows: one(page.titleRows) ?? page.titleRows }
        : {}),
      ...(shift.axis === "rows"
        ? { rowBreaks: breaks(page.rowBreaks) }
        : { columnBreaks: breaks(page.columnBreaks) }),
    },
  };
}

function extended(moved: Area, before: Area, { axis, kind, at, count }: Shift): Area {
  if (kind === "delete") return moved;
  if (axis === "rows") return before.bottom === at - 1 ? { ...moved, bottom: moved.bottom + count } : moved;
  return before.right === at - 1 ? { ...moved, right: moved.right + count } : moved;
}

function shiftedBands(
  bands: ReadonlyMap<number, Band>,
  shift: Shift,
  limit: number,
): ReadonlyMap<number, Band> {
  const moved = new Map<number, Band>();
  for (const [place, band] of bands) {
    const next = shiftedPlace(place, shift);
    if (next !== undefined) moved.set(next, band);
  }
  const model = shift.kind === "insert" ? bands.get(shift.at - 1) : undefined;
  if (model && model.isHidden !== true) {
    for (let place = shift.at; place < Math.min(shift.at + shift.count, limit); place++)
      moved.set(place, model);
  }
  return moved;
}

/** Charts move with the cells under their upper left corner. */
function movedCorner(
  sheet: Sheet,
  chart: { readonly top: number; readonly left: number },
  { axis, kind, at, count }: Shift,
): { readonly top: number; readonly left: number } {
  const size = (place: number): number => (axis === "rows" ? sheet.height(place) : sheet.width(place));
  const corner = axis === "rows" ? chart.top : chart.left;
  let start = 0;
  for (let place = 0; place < at; place++) start += size(place);
  if (corner < start) return { top: chart.top, left: chart.left };
  let length = kind === "insert" ? count * size(Math.max(0, at - 1)) : 0;
  if (kind === "delete") for (let place = at; place < at + count; place++) length += size(place);
  const next = kind === "insert" ? corner + length : Math.max(start, corner - length);
  return axis === "rows" ? { top: next, left: chart.left } : { top: chart.top, left: next };
}

/** Ranges a page holds follow their cells. */
function shiftReferences(excel: Excel, sheet: Sheet, shift: Shift): void {
  for (const pane of excel.panes) {
    for (const held of new Set([...pane.references.values(), ...pane.current])) {
      if (held.sheet !== sheet) continue;
      if ("areas" in held) held.areas = held.areas.flatMap((area) => shiftedArea(area, shift) ?? []);
      else if (held.area) held.area = shiftedArea(held.area, shift);
    }
  }
  const { selection } = excel.workbook;
  if (selection.sheet !== sheet) return;
  excel.workbook.selection = { sheet, area: shiftedArea(selection.area, shift) ?? selection.area };
}
