import type { MergedGrid } from "../grid/mergedGrid";
import { narrow } from "../number/narrow";
import type { ChosenColumns } from "./chooseColumns";
import { roleOfHeader } from "./columnRoles";
import type { HeaderColumn } from "./headerBlock";
import type { ColumnReason } from "./indicatorTable";
import { startsHere } from "./tableRow";

/** The rows of a header and what its columns say. */
interface Header {
  readonly first: number;
  readonly last: number;
  readonly headers: readonly HeaderColumn[];
}

/** So many rows tell which of two columns under one header holds the names. */
const LOOKED_AT = 40;

const MARK =
  /^(?:[A-Za-z]?\d+(?:\.\d+)*|[一二三四五六七八九十]+|[A-Za-z]|[①-⑳])[、.]?$|^\([\d一二三四五六七八九十]+\)$/;

/** 扣分标准 beside 评分标准 says the rest of the rule; 评价标准 beside 评分细则 says the same in other words. */
const ADDS = /[扣加减]分|否决/;

/** Below 评分标准 over several columns 扣分点 is part of the standard and not the place for our 扣分原因. */
export function underStandard(view: MergedGrid, { first, last, headers }: Header): readonly HeaderColumn[] {
  const standards = headers.filter(({ match }) => match?.role === "standard").map(({ column }) => column);
  const inside = new Set(standards.flatMap((column) => standardSpan(view, first, last, column)));
  return headers.map(({ match, ...header }) =>
    match && !(inside.has(header.column) && (match.role === "reason" || match.role === "deduction"))
      ? { ...header, match }
      : header,
  );
}

/** Where the standard goes on: columns below its own merged header, and those of further rules. */
export function standardColumns(
  view: MergedGrid,
  { first, last, headers }: Header,
  { others, reasons }: ChosenColumns,
): readonly number[] {
  const { standard } = others;
  if (standard === undefined) return [];
  const taken = new Set(headers.flatMap(({ match, column }) => (match ? [column] : [])));
  const below = standardSpan(view, first, last, standard).filter((column) => !taken.has(column));
  const further = unusedStandards(reasons).filter(({ header }) => ADDS.test(header));
  return [...new Set([...below, ...further.map(({ column }) => column)])].sort((a, b) => a - b);
}

/** Columns that may be meant as the standard, hold something, and are read by nobody. */
export function passedOver(
  view: MergedGrid,
  { last }: Header,
  { reasons }: ChosenColumns,
): readonly ColumnReason[] {
  return unusedStandards(reasons).filter(
    ({ header, column }) =>
      !ADDS.test(header) && rowsBelow(view, last).some((row) => startsHere(view, row, column)),
  );
}

function unusedStandards(reasons: readonly ColumnReason[]): readonly ColumnReason[] {
  return reasons.filter(({ role, used }) => role === "standard" && !used);
}

/** The columns to the right that lie below a header cell which says 评分标准. */
function standardSpan(view: MergedGrid, first: number, last: number, column: number): readonly number[] {
  const rights = rowRange(first, last).map((row) => {
    const { left, right } = view.area(row, column);
    return left === column && roleOfHeader(view.text(row, column))?.role === "standard" ? right : column;
  });
  const right = Math.min(Math.max(column, ...rights), view.grid.columnCount - 1);
  return rowRange(column + 1, right);
}

/** 三级指标 over a column of numbers and one of names: the names. */
export function nameColumns(
  view: MergedGrid,
  { last, headers }: Header,
  levels: readonly number[],
): readonly number[] {
  return levels.map((column) => {
    const header = headers.find((each) => each.column === column);
    const right = header ? view.area(header.at.row, column).right : column;
    const beside = rowRange(column + 1, Math.min(right, view.grid.columnCount - 1));
    return beside.find((names) => onlyNumbers(view, last, column, names)) ?? column;
  });
}

/** Wherever a name stands, nothing but its number stands in the column before it. */
function onlyNumbers(view: MergedGrid, last: number, column: number, names: number): boolean {
  const both = rowsBelow(view, last).filter((row) => startsHere(view, row, names));
  const isNumber = (row: number, at: number): boolean => MARK.test(narrow(view.text(row, at)));
  return both.some((row) => !isNumber(row, names)) && both.every((row) => isNumber(row, column));
}

function rowsBelow(view: MergedGrid, last: number): readonly number[] {
  return rowRange(last + 1, Math.min(view.grid.rowCount - 1, last + LOOKED_AT));
}

function rowRange(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
