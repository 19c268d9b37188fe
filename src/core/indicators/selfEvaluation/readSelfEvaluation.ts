import { type CellNumber, readCellNumber } from "../../grid/cellNumber";
import type { Grid } from "../../grid/grid";
import { type MergedGrid, mergedGrid } from "../../grid/mergedGrid";
import { ZERO } from "../../number/exact";
import { points } from "../../number/quantities";
import { toPlainText } from "../../number/round";
import { problem } from "../../problems/problem";
import type { Indicator, IndicatorReading, LevelNode } from "../indicator";
import type { SelfEvaluationForm } from "../indicatorTable";
import { readLevelText } from "../levelText";
import { readIndicators } from "../readIndicators";
import { type ExecutionBlock, findExecutionBlock } from "./executionBlock";
import { type FormNotes, readFormNotes, saysFigures, saysWords } from "./formNotes";

/**
 * A 自评表 as indicators like any other: rows with a target and an actual value, scored by their own 得分计算方法 and by the
 * notes below the table, and before them the execution of the budget where the form gives it points.
 */
export function readSelfEvaluation(grid: Grid, form: SelfEvaluationForm): IndicatorReading {
  const view = mergedGrid(grid);
  const read = readIndicators(grid, form);
  const notes = readFormNotes(view, form.lastRow);
  const rows = read.indicators.map((indicator) => withRule(indicator, notes));
  const block = findExecutionBlock(view, form.headerRows.first);
  const execution = block ? [executionIndicator(view, block)] : [];
  const levels = block ? [executionLevel(view, block), ...read.levels.map(movedDown)] : read.levels;
  const indicators = [...execution, ...rows];
  const own = new Set(read.indicators.flatMap(({ problems }) => problems));
  return {
    table: read.table,
    indicators,
    levels,
    problems: [
      ...new Set([
        ...read.problems.filter((each) => !own.has(each)),
        ...indicators.flatMap(({ problems }) => problems),
      ]),
    ],
  };
}

/** What must not be passed, as far as the words tell: a bare target of these may be either. */
const MAY_BE_LIMIT =
  /成本|费用|支出|单价|造价|时长|时限|天数|投诉|差错|故障|事故|违规|超时|延误|控制|损耗|能耗/;

/** The row's own method; what it leaves out is said by the notes, and a row without any has only them. */
function withRule(indicator: Indicator, { inWords, inFigures }: FormNotes): Indicator {
  const own = indicator.standardText;
  const isFormRule = own === "" || saysWords(own) || saysFigures(own);
  const missing = isFormRule
    ? [
        ...(inWords && !saysWords(own) ? [inWords] : []),
        ...(inFigures && !saysFigures(own) ? [inFigures] : []),
      ]
    : [];
  const [from] = missing;
  const standardText = [own, ...missing.map(({ text }) => text)].filter((text) => text !== "").join("\n");
  return {
    ...indicator,
    standardText,
    ...(own === "" && from ? { standardFrom: from.at } : {}),
    form: { kind: "values", mayBeLimit: MAY_BE_LIMIT.test(indicator.path.slice(1).join(" ")) },
    problems: problemsOf(indicator, standardText),
  };
}

function problemsOf({ problems, cells, name }: Indicator, standardText: string): Indicator["problems"] {
  if (standardText !== "") return problems.filter(({ code }) => code !== "standard-blank");
  return problems.some(({ code }) => code.startsWith("standard-"))
    ? problems
    : [...problems, problem("form-rule-missing", cells.name, { indicator: name })];
}

/** 执行率 in a 自评表: its points × rate, at most its points (domain.md, Arithmetic). */
function executionIndicator(view: MergedGrid, block: ExecutionBlock): Indicator {
  const { row, rate, full: fullCell } = block;
  const name = readLevelText(view.text(rate.row, rate.column)).name;
  const found = readCellNumber(view.cell(fullCell.row, fullCell.column));
  const full = found.state === "number" && found.reading.written.gt(ZERO) ? found.reading.written : undefined;
  const shown = full ? toPlainText(full, 4) : "";
  return {
    path: [headingName(view, block), name],
    name,
    ...(full ? { full: points(full) } : {}),
    row,
    lastRow: row,
    cells: {
      name: rate,
      full: fullCell,
      standard: rate,
      target: block.budget,
      actual: block.spent,
      score: block.score,
    },
    standardText: full ? `执行率≥100%，得${shown}分；若执行率<100%，得分=执行率*${shown}分。` : "",
    standardSharedWith: [],
    definitionText: "",
    guidanceText: "执行率=（全年执行数/全年预算数）*100%",
    targetText: view.text(row, block.budget.column),
    form: { kind: "execution", factor: block.factor },
    problems: full ? [] : [fullProblem(found, block, name)],
  };
}

function fullProblem(found: CellNumber, { full }: ExecutionBlock, indicator: string) {
  return found.state === "notNumber"
    ? problem("full-not-a-number", full, { found: found.found })
    : problem("full-missing", full, { indicator });
}

function executionLevel(view: MergedGrid, block: ExecutionBlock): LevelNode {
  const name = headingName(view, block);
  return { name, path: [name], cell: block.heading, children: [], indicators: [0] };
}

function headingName(view: MergedGrid, { heading }: ExecutionBlock): string {
  return readLevelText(view.text(heading.row, heading.column)).name;
}

/** The execution of the budget comes first, so every other indicator has the next place. */
function movedDown(level: LevelNode): LevelNode {
  return {
    ...level,
    children: level.children.map(movedDown),
    indicators: level.indicators.map((index) => index + 1),
  };
}
