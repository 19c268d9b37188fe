import { showArea, wholeSheet } from "./model/area";
import type { Scalar } from "./model/cell";
import type { Sheet } from "./model/sheet";
import type { SheetState } from "./model/sheetState";
import type { Style } from "./model/style";
import type { Workbook } from "./model/workbook";
import type { Excel } from "./excel";
import { asValue } from "./calc/displayed";
import { columnLetters } from "../../../src/core/grid/address";

/** A sheet as plain data; addresses as Excel shows them. */
export interface SheetPicture {
  readonly name: string;
  readonly visibility: SheetState["visibility"];
  readonly isProtected: boolean;
  readonly tabColor: string;
  readonly showGridlines: boolean;
  /** What cells hold, "=…" for a formula. */
  readonly contents: Readonly<Record<string, string | number | boolean>>;
  /** What formulas come to. */
  readonly results: Readonly<Record<string, string | number | boolean>>;
  readonly styles: Readonly<Record<string, Style>>;
  readonly merges: readonly string[];
  readonly rowHeights: Readonly<Record<string, number>>;
  readonly columnWidths: Readonly<Record<string, number>>;
  readonly hiddenRows: readonly number[];
  readonly validations: readonly unknown[];
  readonly conditionalFormats: readonly unknown[];
  readonly links: readonly unknown[];
  readonly charts: SheetState["charts"];
  readonly tables: readonly unknown[];
  readonly frozen?: string;
  readonly filter?: string;
  readonly page: SheetState["page"];
}

export interface WorkbookPicture {
  readonly sheets: readonly SheetPicture[];
  readonly names: Readonly<Record<string, string>>;
}

export function workbookPicture(excel: Excel): WorkbookPicture {
  const { workbook } = excel;
  return {
    sheets: workbook.sheets.map((sheet) => sheetPicture(sheet, excel)),
    names: Object.fromEntries(workbook.names.map((each) => [nameKey(each, workbook), each.formula])),
  };
}

function nameKey(name: Workbook["names"][number], { sheets }: Workbook): string {
  return name.sheet && sheets.includes(name.sheet) ? `${name.sheet.name}!${name.name}` : name.name;
}

export function sheetPicture(sheet: Sheet, excel: Excel): SheetPicture {
  const { state } = sheet;
  const contents: Record<string, string | number | boolean> = {};
  const results: Record<string, string | number | boolean> = {};
  const styles: Record<string, Style> = {};
  for (const [row, column, cell] of sheet.cells.within(wholeSheet)) {
    const at = `${columnLetters(column)}${row + 1}`;
    if (cell.formula !== undefined) {
      contents[at] = cell.formula;
      results[at] = asValue(excel.calculation.value(sheet, row, column));
    } else if (cell.value !== undefined) contents[at] = written(cell.value, cell.isPrefixed);
    if (cell.style !== undefined) styles[at] = cell.style;
  }
  const sized = <T>(bands: SheetState["rows"], of: (place: number, size: number) => T): readonly T[] =>
    [...bands]
      .sort(([a], [b]) => a - b)
      .flatMap(([place, { size }]) => (size === undefined ? [] : [of(place, size)]));
  return {
    name: sheet.name,
    visibility: state.visibility,
    isProtected: state.isProtected,
    tabColor: state.tabColor,
    showGridlines: state.showGridlines,
    contents,
    results,
    styles,
    merges: state.merges.map(showArea).sort(),
    rowHeights: Object.fromEntries(sized(state.rows, (row, size) => [String(row + 1), size])),
    columnWidths: Object.fromEntries(sized(state.columns, (column, size) => [columnLetters(column), size])),
    hiddenRows: [...state.rows].filter(([, { isHidden }]) => isHidden === true).map(([row]) => row + 1),
    validations: state.validations.map((each) => ({ ...each, areas: each.areas.map(showArea) })),
    conditionalFormats: state.conditionalFormats.map(({ id: _id, ...each }) => ({
      ...each,
      areas: each.areas.map(showArea),
    })),
    links: state.links.map((each) => ({ ...each, area: showArea(each.area) })),
    charts: state.charts,
    tables: state.tables.map((each) => ({ ...each, area: showArea(each.area) })),
    ...(state.frozen ? { frozen: showArea(state.frozen) } : {}),
    ...(state.filter ? { filter: showArea(state.filter.area) } : {}),
    page: state.page,
  };
}

/** A text that looks like something else is marked as the text it is. */
function written(value: Scalar, isPrefixed: boolean | undefined): string | number | boolean {
  const shown = asValue(value);
  return isPrefixed === true || (typeof value === "string" && /^[='#]/.test(value))
    ? `'${String(shown)}`
    : shown;
}
