import type { MergedGrid } from "../grid/mergedGrid";
import { type RoleMatch, roleOfHeader } from "./columnRoles";
import type { HeaderCell } from "./indicatorTable";
import { NAMED_RANK, type NamedColumn, namedRoles, sameHeader } from "./namedColumns";

/** A column's header: its text, and the role that text gives it. */
export interface HeaderColumn extends HeaderCell {
  readonly match?: RoleMatch;
}

/** A sheet may be 16,384 columns wide; an indicator table is not. */
const WIDEST = 200;

/**
 * The headers of the rows `first` to `last`, one for every column that has any. Of a header in two rows (分值 over
 * 满分 and 得分) the two together are tried first, then the lower, then the upper text. What the evaluator named goes
 * before all of it.
 */
export function readHeaders(
  view: MergedGrid,
  first: number,
  last: number,
  named: readonly NamedColumn[] = [],
): readonly HeaderColumn[] {
  const headers: HeaderColumn[] = [];
  for (let column = 0; column < Math.min(view.grid.columnCount, WIDEST); column++) {
    const header = headerOf(view, first, last, column);
    if (header) headers.push(header);
  }
  const here = named.filter(({ sheet }) => sheet === undefined || sheet === view.grid.sheet);
  return here.length === 0 ? headers : withNames(headers, here);
}

/** Whether any cell of a row says what a column is for: of most rows none does, and that is quickly seen. */
export function holdsKnownHeader(view: MergedGrid, row: number): boolean {
  for (let column = 0; column < Math.min(view.grid.columnCount, WIDEST); column++) {
    if (view.cell(row, column).value.type === "text" && roleOfHeader(view.text(row, column))) return true;
  }
  return false;
}

/** Two columns of the same header: the one that stood where it was named, else neither is taken for it. */
function withNames(headers: readonly HeaderColumn[], named: readonly NamedColumn[]): readonly HeaderColumn[] {
  const roles = new Map<number, RoleMatch>();
  for (const { role, header, column } of named) {
    const same = headers.filter((each) => each.header.split(" / ").some((part) => sameHeader(part, header)));
    const meant = same.length > 1 ? same.filter((each) => each.column === column) : same;
    const [only] = meant;
    if (only) roles.set(only.column, { role: namedRoles[role], rank: NAMED_RANK });
  }
  return headers.map((header) => {
    const match = roles.get(header.column);
    return match ? { ...header, match } : header;
  });
}

function headerOf(view: MergedGrid, first: number, last: number, column: number): HeaderColumn | undefined {
  const parts: { readonly text: string; readonly row: number; readonly isFirstOfMerge: boolean }[] = [];
  for (let row = first; row <= last; row++) {
    const anchor = view.anchor(row, column);
    const text = view.text(row, column);
    if (text === "" || (anchor.row !== row && row !== first)) continue;
    parts.push({ text, row: anchor.row, isFirstOfMerge: anchor.column === column });
  }
  const own = parts.filter((part) => part.isFirstOfMerge);
  const lowest = own.at(-1);
  if (!lowest) return undefined;
  // 评价指标 over 一级 over 指标: the lower rows together before each of them alone
  const joined = parts.map((_, from) => parts.slice(from).map((part) => part.text).join("")); // prettier-ignore
  const candidates = [...joined, ...own.map((part) => part.text).reverse()];
  const match = candidates.map(roleOfHeader).find((found) => found !== undefined);
  const header = {
    at: { sheet: view.grid.sheet, row: lowest.row, column },
    column,
    header: parts.map((part) => part.text.replace(/\s+/g, " ")).join(" / "),
  };
  return match ? { ...header, match } : header;
}

/** How many of the rows below `row` its header cells reach into by being merged downwards. */
export function mergedDownTo(view: MergedGrid, row: number, headers: readonly HeaderColumn[]): number {
  return Math.max(
    row,
    ...headers.filter(({ match }) => match).map(({ column }) => view.area(row, column).bottom),
  );
}

/** A second header row that is not merged in: only headers we know (满分, 得分), at least one. */
export function continuesHeader(view: MergedGrid, row: number, named: readonly NamedColumn[] = []): boolean {
  const below = readHeaders(view, row, row, named).filter(
    ({ at }) => view.anchor(at.row, at.column).row === row,
  );
  return below.length > 0 && below.every(({ match }) => match !== undefined);
}

/** The line of column marks some forms print under the header: 1 2 3 …, A B C …, （1）（2）…. */
export function isColumnNumbering(view: MergedGrid, row: number): boolean {
  const marks = readHeaders(view, row, row).map(({ header }) => header.replace(/[()（）]/g, ""));
  return marks.length >= 3 && (isRun(marks, "1") || isRun(marks, "A"));
}

function isRun(marks: readonly string[], start: "1" | "A"): boolean {
  return marks.every((mark, index) =>
    start === "1" ? mark === String(index + 1) : mark === String.fromCharCode(65 + index),
  );
}
