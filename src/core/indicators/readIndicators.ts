import { type CellAddress, cellName } from "../grid/address";
import type { Grid } from "../grid/grid";
import { type MergedGrid, mergedGrid } from "../grid/mergedGrid";
import { type Problem, problem } from "../problems/problem";
import { type FullPoints, readFull } from "./fullPoints";
import type { Indicator, IndicatorCells, IndicatorReading } from "./indicator";
import { groupRows, type IndicatorRows } from "./indicatorRows";
import type { IndicatorTable, TableColumns } from "./indicatorTable";
import { joinedText } from "./joinedText";
import { levelTree } from "./levelTree";
import { foreignProblems, sharedProblems, sharingCells } from "./sharedCells";
import { readStandards, type StandardText } from "./standardTexts";
import { sharesAsPoints } from "./weightShares";

/**
 * The indicators of a table that `findIndicatorTables` found on this very grid, in row order. Never fails: what
 * cannot be read is left out of the indicator and said as a Problem with its cell.
 */
export function readIndicators(grid: Grid, table: IndicatorTable): IndicatorReading {
  const view = mergedGrid(grid);
  const { columns } = table;
  const { groups, problems } = groupRows(view, table);
  const standards =
    columns.standard === undefined
      ? []
      : readStandards(view, [columns.standard, ...(columns.standardMore ?? [])], groups);
  const sharedFull = sharedProblems(view, columns.full, groups, "full-shared");
  const sharedStandard = columns.standard === undefined ? [] : sharingCells(view, columns.standard, groups);
  const duplicates = duplicateProblems(groups);
  const results = [columns.score, columns.reason].flatMap((column, which) => {
    if (column === undefined) return [];
    const name = which === 0 ? "评分" : "扣分原因";
    const shared = sharedProblems(view, column, groups, "result-cell-shared", name);
    return [shared, foreignProblems(view, column, groups, name)];
  });
  const indicators = groups.map((group, index): Indicator => {
    const shared = sharedFull.get(index);
    const full: FullPoints = shared ? { problems: [shared] } : readFull(view, columns, group);
    const standard = standards[index] ?? { text: "", problems: [] };
    const others = [duplicates.get(index), ...results.map((found) => found.get(index))];
    return {
      ...describe(view, columns, group),
      ...(full.full ? { full: full.full } : {}),
      ...standardOf(groups, index, sharedStandard, standard),
      problems: [
        ...group.problems,
        ...full.problems,
        ...standard.problems,
        ...others.filter((found) => found !== undefined),
      ],
    };
  });
  return {
    table,
    ...sharesAsPoints(columns, { indicators, levels: levelTree(groups) }),
    problems: [
      ...new Set([...table.problems, ...problems, ...indicators.flatMap((indicator) => indicator.problems)]),
    ],
  };
}

function describe(view: MergedGrid, columns: TableColumns, group: IndicatorRows) {
  const { own, above, row, lastRow } = group;
  const say = (column: number | undefined): string =>
    column === undefined ? "" : joinedText(view, [column], { row, lastRow });
  const definition = say(columns.definition);
  const guidance = say(columns.guidance);
  return {
    path: [...above.map(({ name }) => name), own.name],
    name: own.name,
    ...(own.points ? { labelPoints: own.points } : {}),
    row,
    lastRow,
    cells: cellsOf(view, columns, group),
    // 解释 and 说明 written into one of the two cells serve as both
    definitionText: definition === "" && /指标解释|指标释义/.test(guidance) ? guidance : definition,
    guidanceText: guidance === "" && /评价要点|指标说明/.test(definition) ? definition : guidance,
    targetText: say(columns.target),
  };
}

function cellsOf(view: MergedGrid, columns: TableColumns, { row, own }: IndicatorRows): IndicatorCells {
  const optional = ["definition", "guidance", "target", "actual", "score", "reason"] as const;
  const found = optional.flatMap((role) => {
    const column = columns[role];
    return column === undefined ? [] : [[role, view.anchor(row, column)] as const];
  });
  return {
    name: own.cell,
    full: view.anchor(row, columns.full),
    standard: columns.standard === undefined ? own.cell : view.anchor(row, columns.standard),
    ...(Object.fromEntries(found) as Partial<Record<(typeof optional)[number], CellAddress>>),
  };
}

function standardOf(
  groups: readonly IndicatorRows[],
  index: number,
  sharing: readonly (readonly number[])[],
  { text, from }: StandardText,
) {
  const others = sharing.find((group) => group.includes(index)) ?? [];
  return {
    standardText: text,
    standardSharedWith: others.flatMap((other) => (other === index ? [] : [groups[other]?.own.name ?? ""])),
    ...(from ? { standardFrom: from } : {}),
  };
}

/** Two indicators of one path could not be told apart by anything that is keyed by the path. */
function duplicateProblems(groups: readonly IndicatorRows[]): ReadonlyMap<number, Problem> {
  const first = new Map<string, IndicatorRows>();
  const found = new Map<number, Problem>();
  groups.forEach((group, index) => {
    const key = JSON.stringify([...group.above.map(({ name }) => name), group.own.name]);
    const earlier = first.get(key);
    if (!earlier) first.set(key, group);
    else {
      const other = cellName(earlier.own.cell.row, earlier.own.cell.column);
      found.set(index, problem("indicator-duplicate", group.own.cell, { indicator: group.own.name, other }));
    }
  });
  return found;
}
