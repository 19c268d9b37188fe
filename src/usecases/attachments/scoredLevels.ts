import { holdsPoints } from "../../core/indicators/fullPoints";
import type { LevelNode } from "../../core/indicators/indicator";
import { readCellNumber } from "../../core/grid/cellNumber";
import { type Exact, ZERO } from "../../core/number/exact";
import { excelNumber } from "../../core/standards/kinds/excelText";
import { columnRanges } from "../../core/sheets/report/reportFormulas";
import type { ScoredLevel } from "../../core/sheets/report/scoreTable";
import { rowRuns } from "../../core/sheets/totalCell";
import { type AssessedIndicator, type Assessment, gridOf } from "../assess";
import type { AttachmentInput } from "./attachment";

/** A level of the table with the places of its indicators; one that stands under no level is its own. */
export interface LevelGroup {
  readonly name: string;
  readonly node?: LevelNode;
  readonly indicators: readonly number[];
}

/** The first level in the order of the table. */
export function firstLevels({ reading }: Assessment): readonly LevelGroup[] {
  const inside = new Set(reading.levels.flatMap(({ indicators }) => indicators));
  const alone = reading.indicators.flatMap(({ name }, index) =>
    inside.has(index) ? [] : [{ name, indicators: [index] }],
  );
  const levels = reading.levels.map((node): LevelGroup => ({
    name: node.name,
    node,
    indicators: node.indicators,
  }));
  return [...levels, ...alone].sort((one, other) => (one.indicators[0] ?? 0) - (other.indicators[0] ?? 0));
}

/** 分值 and 得分 of a level, added up by Excel from the cells of its indicators; "" while one has no score. */
export function scoredLevel(group: LevelGroup, input: AttachmentInput): ScoredLevel {
  const fulls = cellsOf(group.indicators, "full", input);
  const points = cellsOf(group.indicators, "score", input);
  return {
    name: group.name,
    full: `SUM(${fulls})`,
    points: `IF(COUNT(${points})<COUNT(${fulls}),"",SUM(${points}))`,
  };
}

/** 分值 or 评分 of one indicator; the scores of 评价底稿 where the table has no column for them. */
export function indicatorCell(index: number, which: "full" | "score", input: AttachmentInput): string {
  return cellsOf([index], which, input).replaceAll("$", "");
}

function cellsOf(indices: readonly number[], which: "full" | "score", input: AttachmentInput): string {
  const { assessment, paper } = input;
  const { table, indicators } = assessment.reading;
  const grid = gridOf(assessment.data, table.sheet);
  const cells = indices.map((index) => indicators[index]?.cells[which]);
  const column = which === "full" ? table.columns.full : table.columns.score;
  // A 分值 that is another number for Excel (3分, 3%) is written out.
  const areInTable = indices.every((index) => {
    const at = indicators[index]?.cells[which];
    return at && (which === "score" || holdsPoints(grid.cell(at.row, at.column), indicators[index]?.full));
  });
  if (column === undefined || !areInTable) {
    const written = (index: number): string => excelNumber(indicators[index]?.full ?? ZERO);
    return indices
      .map((index) => (which === "full" ? written(index) : paper.heading(index, "award")))
      .join(",");
  }
  const rows = cells.flatMap((at) => (at ? [at.row] : []));
  const others = indicators.flatMap(({ row }, index) => (indices.includes(index) ? [] : [row]));
  const skipped = [
    ...table.subtotalRows,
    ...(table.totalRow === undefined ? [] : [table.totalRow]),
    ...others,
  ];
  return columnRanges(table.sheet, column, rowRuns(rows, skipped));
}

/** 评分 as it stands in the table; undefined where it is blank or no number. */
export function standingScore({ indicator }: AssessedIndicator, { data }: Assessment): Exact | undefined {
  const at = indicator.cells.score;
  const grid = at && data.grids.get(at.sheet);
  if (!grid) return undefined;
  const found = readCellNumber(grid.cell(at.row, at.column));
  return found.state === "number" ? found.reading.value : undefined;
}
