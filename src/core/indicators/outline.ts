import type { CellAddress } from "../grid/address";
import { readCellNumber } from "../grid/cellNumber";
import type { MergedGrid } from "../grid/mergedGrid";
import { type Exact, sum } from "../number/exact";
import { narrow } from "../number/narrow";
import type { TableColumns } from "./indicatorTable";
import type { LevelName } from "./levelName";
import { readLevelText } from "./levelText";
import type { TableRow } from "./tableRow";

/** Where one column names all levels, one below another: which rows are only levels, and what each row stands under. */
export interface Outline {
  isHeading(row: number): boolean;
  above(row: number): readonly LevelName[];
}

interface Entry {
  readonly row: number;
  readonly level: LevelName;
  readonly hasStandard: boolean;
  readonly depth: number;
}

/** 一、 above （一） above 1. above （1） above ①; 1.1 above 1.1.1. */
const MARKS: readonly RegExp[] = [
  /^第?[一二三四五六七八九十]+(?:[、.]|部分)/,
  /^\([一二三四五六七八九十]+\)/,
  /^\d+(?:[、.](?!\d)| )/,
  /^(?:\d+\)|\(\d+\))/,
  /^[①-⑳]/,
];
const DOTTED = /^[A-Za-z]?\d+(?:\.\d+)+/;

/** Below every row that has a mark. */
const LEAF = 90;

/**
 * A row without a standard is a level where rows below it are deeper, by their marks or by their indentation, or where
 * its points are those of the rows below added up. Undefined where levels have columns of their own.
 */
export function readOutline(
  view: MergedGrid,
  columns: TableColumns,
  rows: readonly TableRow[],
): Outline | undefined {
  const [column, ...more] = columns.levels;
  const { standard } = columns;
  if (column === undefined || more.length > 0 || standard === undefined) return undefined;
  const named = rows.filter(({ kind }) => kind === "indicator").map(({ row }) => row);
  const { ordinal } = columns;
  const depths = depthsOf(
    named.map((row) => view.text(row, column)),
    named.map((row) => (ordinal === undefined ? "" : view.text(row, ordinal))),
  );
  const entries = named.map((row, index): Entry => ({
    row,
    level: levelAt(view, columns, view.anchor(row, column)),
    hasStandard: view.text(row, standard).trim() !== "",
    depth: depths?.[index] ?? 0,
  }));
  const headings = depths ? byDepth(entries) : bySums(entries);
  if (headings.size === 0) return undefined;
  const above = new Map<number, readonly LevelName[]>();
  const open: Entry[] = [];
  for (const entry of entries) {
    const own = depths ? entry.depth : headings.has(entry.row) ? 0 : 1;
    while ((open.at(-1)?.depth ?? -1) >= own) open.pop();
    above.set(
      entry.row,
      open.map(({ level }) => level),
    );
    if (headings.has(entry.row)) open.push({ ...entry, depth: own });
  }
  return { isHeading: (row) => headings.has(row), above: (row) => above.get(row) ?? [] };
}

/** By marks, of the name or of 序号, where any row has one, else by leading spaces; undefined where all look the same. */
function depthsOf(texts: readonly string[], ordinals: readonly string[]): readonly number[] | undefined {
  const marks = texts.map(
    (text, index) => markDepth(narrow(text).trim()) ?? ordinalDepth(narrow(ordinals[index] ?? "").trim()),
  );
  const depths = marks.some((depth) => depth !== undefined)
    ? marks.map((depth) => depth ?? LEAF)
    : texts.map((text) => /^[\s\u3000]*/.exec(text)?.[0].length ?? 0);
  return new Set(depths).size > 1 ? depths : undefined;
}

function markDepth(text: string): number | undefined {
  const dotted = DOTTED.exec(text)?.[0];
  if (dotted !== undefined) return 2 + dotted.split(".").length;
  const found = MARKS.findIndex((mark) => mark.test(text));
  return found < 0 ? undefined : found + 1;
}

/** 一 above （一） above 1 */
function ordinalDepth(text: string): number | undefined {
  if (/^[一二三四五六七八九十]+$/.test(text)) return 1;
  return /^\d+$/.test(text) ? 3 : markDepth(text);
}

function byDepth(entries: readonly Entry[]): ReadonlySet<number> {
  const headings = entries.filter(
    ({ hasStandard, depth }, index) => !hasStandard && (entries[index + 1]?.depth ?? -1) > depth,
  );
  return new Set(headings.map(({ row }) => row));
}

function bySums(entries: readonly Entry[]): ReadonlySet<number> {
  const headings = new Set<number>();
  entries.forEach(({ row, level, hasStandard }, index) => {
    if (hasStandard || !level.points) return;
    const rest = entries.slice(index + 1);
    const end = rest.findIndex((each) => !each.hasStandard);
    const below = end < 0 ? rest : rest.slice(0, end);
    const points = below.flatMap((each): readonly Exact[] => (each.level.points ? [each.level.points] : []));
    if (points.length > 0 && points.length === below.length && sum(points).equals(level.points))
      headings.add(row);
  });
  return headings;
}

function levelAt(view: MergedGrid, columns: TableColumns, cell: CellAddress): LevelName {
  const { name, points: inText } = readLevelText(view.text(cell.row, cell.column));
  const stated = readCellNumber(view.cell(cell.row, columns.full));
  const points = inText ?? (stated.state === "number" ? stated.reading.written : undefined);
  return { name, cell, ...(points ? { points } : {}) };
}
