import { columnIndex, columnLetters, quotedSheet, type Area } from "../../../../src/core/grid/address";

export const rowLimit = 1_048_576;
export const columnLimit = 16_384;

export function areaOf(row: number, column: number, rows: number, columns: number): Area {
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

export const wholeSheet: Area = areaOf(0, 0, rowLimit, columnLimit);

export function rowsIn(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnsIn(area: Area): number {
  return area.right - area.left + 1;
}

export function isOnSheet(area: Area): boolean {
  const { top, left, bottom, right } = area;
  return top >= 0 && left >= 0 && bottom >= top && right >= left && bottom < rowLimit && right < columnLimit;
}

export function isEntireRows(area: Area): boolean {
  return area.left === 0 && area.right === columnLimit - 1;
}

export function isEntireColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === rowLimit - 1;
}

export function isSameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function holds(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function overlap(a: Area, b: Area): Area | undefined {
  const common = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return common.top <= common.bottom && common.left <= common.right ? common : undefined;
}

export function boundingArea(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** What is left of an area: the stretches above and below, then those at the sides. */
export function without(area: Area, taken: Area): readonly Area[] {
  const common = overlap(area, taken);
  if (!common) return [area];
  return [
    { ...area, bottom: common.top - 1 },
    { ...area, top: common.bottom + 1 },
    { ...area, top: common.top, bottom: common.bottom, right: common.left - 1 },
    { ...area, top: common.top, bottom: common.bottom, left: common.right + 1 },
  ].filter((rest) => rest.top <= rest.bottom && rest.left <= rest.right);
}

/** As Range.address shows it, without the sheet: A1, A1:B2, A:C, 1:3. */
export function showArea(area: Area): string {
  const { top, left, bottom, right } = area;
  if (isEntireRows(area)) return `${top + 1}:${bottom + 1}`;
  if (isEntireColumns(area)) return `${columnLetters(left)}:${columnLetters(right)}`;
  const first = `${columnLetters(left)}${top + 1}`;
  return top === bottom && left === right ? first : `${first}:${columnLetters(right)}${bottom + 1}`;
}

export function showSheetArea(sheet: string, area: Area): string {
  return `${quotedSheet(sheet)}!${showArea(area)}`;
}

/** An address as the API takes it; corners in any order, $ allowed. Undefined for anything else, names among it. */
export function readArea(text: string): Area | undefined {
  const [first = "", second = first, ...rest] = text.replaceAll("$", "").split(":");
  const from = readCorner(first);
  const to = readCorner(second);
  if (!from || !to || rest.length > 0) return undefined;
  const isBare = (from.row === undefined) !== (from.column === undefined);
  if ((from.row === undefined) !== (to.row === undefined)) return undefined;
  if ((from.column === undefined) !== (to.column === undefined)) return undefined;
  if (isBare && !text.includes(":")) return undefined;
  const rows = [from.row ?? 0, to.row ?? rowLimit - 1];
  const columns = [from.column ?? 0, to.column ?? columnLimit - 1];
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return isOnSheet(area) ? area : undefined;
}

function readCorner(text: string): { readonly row?: number; readonly column?: number } | undefined {
  const found = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text);
  if (!found || text === "") return undefined;
  const [, letters = "", digits = ""] = found;
  return {
    ...(digits === "" ? {} : { row: Number(digits) - 1 }),
    ...(letters === "" ? {} : { column: columnIndex(letters) }),
  };
}

/** "'A sheet'!A1:B2" cut at its "!"; the sheet is undefined where none is named. */
export function splitSheet(text: string): { readonly sheet?: string; readonly area: string } {
  const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
  if (!found) return { area: text };
  return { sheet: (found[1] ?? found[2] ?? "").replaceAll("''", "'"), area: found[3] ?? "" };
}
