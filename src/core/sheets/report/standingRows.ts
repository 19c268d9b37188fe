import { cellText, isBlankText } from "../../grid/cellText";
import type { Cell, Grid } from "../../grid/grid";
import type { PlannedCell } from "../planned";
import { weave } from "../weave";
import { kindOf, type ReportLine } from "./reportLine";

/** A row that stands there, by the columns of the design. */
export interface StandingRow {
  readonly row: number;
  readonly text: (column: number) => string;
  readonly formula: (column: number) => string | undefined;
  /** Keys of the rows above, nearest first; undefined for rows that are a person's. */
  readonly above: readonly (string | undefined)[];
}

/** Says which row of ours a standing row is; undefined for one that is a person's. */
export type KeyOf = (row: StandingRow) => string | undefined;

export const retiredReportHeading = "以下各行已不在本表范围内，填过的内容保留";

export interface ArrangedRow {
  readonly line?: ReportLine;
  readonly existing?: number;
  /** A standing row whose content moves here. */
  readonly moved?: number;
}

export interface Arrangement {
  readonly rows: readonly ArrangedRow[];
  readonly removed: readonly number[];
  /** Place of the heading above what is no longer in the table. */
  readonly retiredHeading?: number;
}

/**
 * Planned rows woven into those that stand there (sheets.md §1.9): rows are matched by key, a person's own rows stay
 * where they are, and a row that is no longer produced goes, or moves below the table where somebody filled it in.
 */
export function arrangeRows(
  lines: readonly ReportLine[],
  standing: { readonly grid: Grid; readonly column: (column: number) => number } | undefined,
  keyOf: KeyOf,
  isTouched: (kind: string, row: number) => boolean,
): Arrangement {
  if (!standing) return { rows: lines.map((line) => ({ line })), removed: [] };
  const keys = standingKeys(standing.grid, standing.column, keyOf);
  const wanted = new Map(lines.map((line, index) => [line.key, index] as const));
  const rowOf = new Map<string, number>();
  keys.forEach((key, row) => {
    if (key !== undefined && !rowOf.has(key)) rowOf.set(key, row);
  });
  const matches = lines.map(({ key }) => rowOf.get(key));
  const used = new Set(matches);
  const stale = keys.flatMap((key, row) =>
    key !== undefined && key !== RETIRED && !used.has(row) && !isRepeatedForeign(key, wanted)
      ? [{ key, row }]
      : [],
  );
  const removed = stale.map(({ row }) => row);
  const leaving = new Set(removed);
  const kept = keys.map((_, row) => row).filter((row) => !leaving.has(row));
  const rows = weave(matches, kept).map(({ planned, existing }): ArrangedRow => {
    const line = planned === undefined ? undefined : lines[planned];
    return { ...(line ? { line } : {}), ...(existing === undefined ? {} : { existing }) };
  });
  const moved = stale.filter(({ key, row }) => isTouched(kindOf(key), row));
  const heading = rows.findIndex(({ existing }) => existing !== undefined && keys[existing] === RETIRED);
  if (moved.length === 0) return { rows, removed, ...(heading < 0 ? {} : { retiredHeading: heading }) };
  const tail = moved.map(({ row }): ArrangedRow => ({ moved: row }));
  return heading < 0
    ? { rows: [...rows, {}, ...tail], removed, retiredHeading: rows.length }
    : { rows: [...rows, ...tail], removed, retiredHeading: heading };
}

const RETIRED = "retired heading";

/** A second row of a key that is planned: a copy a person made. */
function isRepeatedForeign(key: string, wanted: ReadonlyMap<string, number>): boolean {
  return wanted.has(key);
}

function standingKeys(
  grid: Grid,
  column: (column: number) => number,
  keyOf: KeyOf,
): readonly (string | undefined)[] {
  const keys: (string | undefined)[] = [];
  let isRetired = false;
  for (let row = 0; row < grid.rowCount; row += 1) {
    const text = (index: number): string => cellText(grid.cell(row, column(index)).value).trim();
    if (text(0) === retiredReportHeading) {
      isRetired = true;
      keys.push(RETIRED);
      continue;
    }
    if (isRetired) {
      keys.push(undefined);
      continue;
    }
    const read: StandingRow = {
      row,
      text,
      formula: (index) => grid.cell(row, column(index)).formula,
      // thousands of vouchers need no look at the rows above
      get above() {
        return [...keys].reverse();
      },
    };
    keys.push(keyOf(read));
  }
  return keys;
}

/** Somebody put something into the row: a filled input, or a constant over a formula of ours. */
export function isTouchedRow(
  cells: readonly (PlannedCell | undefined)[] | undefined,
  cellAt: (column: number) => Cell,
): boolean {
  return (cells ?? []).some((planned, column) => {
    const found = cellAt(column);
    const isFilled = found.formula === undefined && !isBlankText(found.value);
    switch (planned?.role) {
      case "input":
        return isFilled && !isPlannedText(planned, found);
      case "formula":
        return isFilled;
      case "text":
      case undefined:
        return false;
    }
  });
}

/** A constant of ours in an input: 予以采纳, a unit's name. */
function isPlannedText({ value }: PlannedCell, found: Cell): boolean {
  return value.type === "text" && found.value.type === "text" && value.text === found.value.text;
}
