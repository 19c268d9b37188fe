import { cellName } from "../grid/address";
import { readCellNumber } from "../grid/cellNumber";
import type { MergedGrid } from "../grid/mergedGrid";
import type { Exact } from "../number/exact";
import { type Problem, problem } from "../problems/problem";
import type { IndicatorTable, TableColumns } from "./indicatorTable";
import type { LevelName } from "./levelName";
import { readLevelText } from "./levelText";
import { readOutline } from "./outline";
import { startsHere, type TableRow } from "./tableRow";
import { tableRows } from "./tableRows";

/** The rows of one indicator and the levels it stands under, the highest first. */
export interface IndicatorRows {
  readonly row: number;
  readonly lastRow: number;
  readonly own: LevelName;
  readonly above: readonly LevelName[];
  readonly problems: readonly Problem[];
}

export interface GroupedRows {
  readonly groups: readonly IndicatorRows[];
  readonly problems: readonly Problem[];
}

/** Puts rows together to indicators; level cells hold downwards, whether merged, repeated or left blank below. */
export function groupRows(view: MergedGrid, table: IndicatorTable): GroupedRows {
  const { columns } = table;
  const current: (LevelName | undefined)[] = columns.levels.map(() => undefined);
  const groups: IndicatorRows[] = [];
  const problems: Problem[] = [];
  let isOpen = false;
  const rows = tableRows(view, columns, table.firstRow);
  const outline = readOutline(view, columns, rows);
  for (const found of rows) {
    const last = groups.at(-1);
    if (outline?.isHeading(found.row)) {
      isOpen = false;
      continue;
    }
    if (found.kind === "continuation" && isOpen && last) {
      groups[groups.length - 1] = { ...last, lastRow: found.row };
      continue;
    }
    isOpen = found.kind === "indicator";
    if (found.kind === "indicator" || found.kind === "heading") enterLevels(view, columns, found, current);
    // 效益指标 may begin on an empty line of a form
    if (found.kind === "placeholder")
      enterLevels(view, columns, { ...found, ownLevels: found.ownLevels.slice(0, -1) }, current);
    if (found.kind === "indicator") {
      const indicator = indicatorAt(view, columns, found, current);
      groups.push(outline ? { ...indicator, above: outline.above(found.row) } : indicator);
    }
    if (found.kind === "nameless") problems.push(namelessAt(view, columns, found));
  }
  return { groups, problems };
}

/** The level above goes on, in words or by a mark. */
const DITTO = /^(同上|同前|〃|″|")$/;

/** A name that changes starts its level anew and ends everything below it. */
function enterLevels(
  view: MergedGrid,
  columns: TableColumns,
  { row, kind, ownLevels }: TableRow,
  current: (LevelName | undefined)[],
): void {
  for (const place of ownLevels) {
    const level = levelAt(view, columns, row, place, kind === "heading" && place === ownLevels.at(-1));
    if (level.name === "" || DITTO.test(level.name) || level.name === current[place]?.name) continue;
    current[place] = level;
    current.fill(undefined, place + 1);
  }
}

function levelAt(
  view: MergedGrid,
  columns: TableColumns,
  row: number,
  place: number,
  ownsRow: boolean,
): LevelName {
  const column = columns.levels[place] ?? 0;
  const { name, points: inText } = readLevelText(view.text(row, column));
  const pointsColumn = columns.levelPoints.get(place) ?? (ownsRow ? columns.full : undefined);
  const points = inText ?? (pointsColumn === undefined ? undefined : pointsAt(view, row, pointsColumn));
  return { name, cell: view.anchor(row, column), ...(points ? { points } : {}) };
}

function pointsAt(view: MergedGrid, row: number, column: number): Exact | undefined {
  const found = readCellNumber(view.cell(row, column));
  return found.state === "number" ? found.reading.written : undefined;
}

function indicatorAt(
  view: MergedGrid,
  columns: TableColumns,
  { row, ownLevels }: TableRow,
  current: (LevelName | undefined)[],
): IndicatorRows {
  const place = ownLevels.at(-1) ?? 0;
  const own = levelAt(view, columns, row, place, false);
  const levels = current.slice(0, place);
  // what follows without a name of its own at this level must not become a child of an indicator
  current.fill(undefined, place);
  return {
    row,
    lastRow: row,
    own: own.name === "" ? { ...own, name: view.text(row, columns.levels[place] ?? 0) } : own,
    above: levels.filter((level) => level !== undefined),
    problems: [...levelErrors(view, columns, row), ...missingLevels(view, columns, row, levels, own.name)],
  };
}

function levelErrors(view: MergedGrid, columns: TableColumns, row: number): readonly Problem[] {
  return columns.levels.flatMap((column) => {
    const { value } = view.cell(row, column);
    return startsHere(view, row, column) && value.type === "error"
      ? [problem("level-error", view.anchor(row, column), { error: value.error })]
      : [];
  });
}

function missingLevels(
  view: MergedGrid,
  columns: TableColumns,
  row: number,
  levels: readonly (LevelName | undefined)[],
  indicator: string,
): readonly Problem[] {
  return levels.flatMap((level, place) => {
    const column = columns.levels[place] ?? 0;
    const isError = view.cell(row, column).value.type === "error";
    return level || isError ? [] : [problem("level-missing", view.anchor(row, column), { indicator })];
  });
}

function namelessAt(view: MergedGrid, columns: TableColumns, { row }: TableRow): Problem {
  const name = view.anchor(row, columns.levels.at(-1) ?? 0);
  const column = startsHere(view, row, columns.full) ? columns.full : (columns.standard ?? columns.full);
  return problem("name-missing", view.anchor(row, column), { name: cellName(name.row, name.column) });
}
