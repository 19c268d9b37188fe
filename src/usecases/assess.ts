import { distinctProblems } from "../core/problems/distinctProblems";
import { defaultSettings, type EvaluationSettings } from "../core/evidence/evaluationSettings";
import { gather, type IndicatorEvidence } from "../core/evidence/gather";
import type { Link } from "../core/evidence/link";
import { type ManualDeduction, readManual } from "../core/evidence/manual";
import type { PaperLine } from "../core/evidence/paperLines";
import { type PaperRow, type PaperSheet, readPaperRows } from "../core/evidence/paperRows";
import { readSettings } from "../core/evidence/readSettings";
import type { Grid } from "../core/grid/grid";
import type { Indicator, IndicatorReading } from "../core/indicators/indicator";
import { ZERO } from "../core/number/exact";
import type { IndicatorTable } from "../core/indicators/indicatorTable";
import type { NamedColumn } from "../core/indicators/namedColumns";
import { readTable } from "../core/indicators/readTable";
import { presentGrid } from "./presentGrid";
import type { SheetArea } from "../core/formulas/sheetArea";
import type { Exact } from "../core/number/exact";
import { ok, problem, type Problem, type Result } from "../core/problems/problem";
import { capTotal } from "../core/scores/capTotal";
import { type RollUp, rollUp } from "../core/scores/rollUp";
import type { Scored } from "../core/scores/scored";
import { scoreIndicator } from "../core/scores/scoreIndicator";
import { allAtOnce, type Steps } from "../core/grid/steps";
import { readyForms } from "../core/standards/grammar/formIndex";
import type { ScoringSettings } from "../core/standards/settings";
import type { Questionnaire } from "../core/surveys/questionnaire";
import { answersTo, chooseTable } from "./chooseTable";
import { mergedColumns, rememberedColumns } from "./columnNames";
import { evidenceCells } from "./evidenceCells";
import { type FundLinks, fundLinksInSteps } from "./fundLinks";
import { weightProblems } from "./groupWeights";
import { presentCells, type PresentCells } from "./presentCells";
import { executionCap } from "./selfEvaluation/executionCap";
import { formEvidence, spokenName, waitingProblem } from "./selfEvaluation/formEvidence";
import { generatedCounts } from "./generatedCounts";
import { hiddenUsed } from "./hiddenUsed";
import { indicatorRows } from "./indicatorRows";
import { type ReadQuestionnaire, readQuestionnairesInSteps } from "./questionnaires";
import { surveyLinks, type SurveyLinks } from "./surveyLinks";
import type { WorkbookData } from "./workbookData";

/** Everything a workbook says at this moment: indicators, readings, evidence and what they come to. */
export interface Assessment {
  readonly data: WorkbookData;
  readonly tables: readonly IndicatorTable[];
  /** Columns that the evaluator named himself. */
  readonly named: readonly NamedColumn[];
  readonly reading: IndicatorReading;
  readonly settings: EvaluationSettings;
  readonly paper?: PaperSheet;
  /** As the raw sheets have them, without the answers that do not count. */
  readonly questionnaires: readonly Questionnaire[];
  /** The same, and as they are counted. */
  readonly surveyed: readonly ReadQuestionnaire[];
  readonly surveys: SurveyLinks;
  readonly funds: FundLinks;
  readonly cells: PresentCells;
  readonly indicators: readonly AssessedIndicator[];
  readonly manual: readonly ManualDeduction[];
  readonly rollUp: RollUp;
  /** Most that the total may come to (按执行率封顶). */
  readonly cap?: Exact;
  readonly problems: readonly Problem[];
}

export interface AssessedIndicator {
  readonly indicator: Indicator;
  readonly evidence: IndicatorEvidence;
  readonly scored: Scored;
  /** The heading row of the indicator in 评价底稿. */
  readonly heading?: PaperRow;
  readonly linkOf: (line: PaperLine) => Link | undefined;
}

/** Says what is being worked out now, and the how-manieth of how many it is. */
export type Tell = (item: string, count: number, of: number) => void;

/** Reads and scores a workbook without changing anything. Fails where there is no table, or several and none is named. */
export function assess(
  data: WorkbookData,
  wish: string | undefined,
  columns: readonly NamedColumn[] = [],
): Result<Assessment> {
  return allAtOnce(assessInSteps(data, wish, columns));
}

/** The same, in pieces. */
export function* assessInSteps(
  data: WorkbookData,
  wish: string | undefined,
  columns: readonly NamedColumn[] = [],
  tell: Tell = () => undefined,
): Steps<Result<Assessment>> {
  const cells = presentCells(data.grids, data.names);
  const settingsRead = data.settings
    ? readSettings(data.settings)
    : { settings: defaultSettings, problems: [] };
  const { settings } = settingsRead;
  const roleSheet = (role: string): string | undefined =>
    settings.roles.find((each) => each.role === role)?.sheet;
  const named = mergedColumns(columns, rememberedColumns(settings.roles));
  const { tables, chosen } = chooseTable(data.own, wish, roleSheet(indicatorRole), named, data.hidden);
  if (!chosen.ok) return chosen;
  yield;
  const tableGrid = gridOf(data, chosen.value.sheet);
  const reading = readTable(presentGrid(tableGrid, cells.present), chosen.value);
  yield;
  const paper = data.paper
    ? readPaperRows(data.paper, cells.text, new Set(reading.indicators.map(({ name }) => name)))
    : undefined;
  const problems: Problem[] = [...reading.problems, ...settingsRead.problems];
  const remembered = roleSheet(indicatorRole) ?? "";
  if (wish === undefined && remembered !== "" && !answersTo(chosen.value, remembered)) {
    problems.push(problem("role-sheet-missing", undefined, { role: indicatorRole, sheet: remembered }));
  }
  const isNamed = answersTo(chosen.value, wish ?? remembered);
  if (!isNamed) problems.push(...hiddenUsed(chosen.value.sheet, "评分表", data.hidden));
  problems.push(...unreadPaper({ data, ...(paper ? { paper } : {}) }));
  yield;
  const surveyed = yield* readQuestionnairesInSteps(data, settings);
  const questionnaires = surveyed.all;
  problems.push(...surveyed.problems);
  const surveys = surveyLinks({
    questionnaires,
    places: settings.questions,
    optionValues: settings.scoring.optionValues,
    generated: generatedCounts(questionnaires, data, cells),
  });
  yield;
  const funds = yield* fundLinksInSteps(data, settings, cells);
  problems.push(...funds.problems);
  const sourceLink = (line: PaperLine): Link | undefined => surveys.linkOf(line) ?? funds.linkOf(line);
  const present = evidenceCells(cells, {
    written: [...writtenCells(reading), ...rememberedCells(paper)],
    doubtful: funds.doubtful,
  });
  const names = reading.indicators.map(({ name }) => name);
  const manual = paper
    ? readManual(paper, names, present)
    : { deductions: [], blocked: new Set<string>(), problems: [] };
  problems.push(...manual.problems);
  const rowsOf = indicatorRows(paper, reading.indicators);
  const indicators: AssessedIndicator[] = [];
  yield* readyForms();
  for (const [index, indicator] of reading.indicators.entries()) {
    tell(indicator.name, index + 1, reading.indicators.length);
    const { heading, rows } = rowsOf(index);
    const stated = formEvidence(indicator, present);
    const text = {
      standard: indicator.standardText,
      full: indicator.full,
      guidance: indicator.guidanceText,
      name: spokenName(indicator),
      ...(stated.values ? { values: stated.values } : {}),
    };
    const linkOf = (line: PaperLine): Link | undefined => stated.linkOf(line) ?? sourceLink(line);
    const evidence = gather(text, rows, {
      present,
      scaleOf: (slot) => surveys.scaleOf(slot),
      linkOf,
    });
    const asking = evidence.reading.slots.filter(({ kind }) => kind === "survey");
    problems.push(...weightProblems(evidence.reading, settings.groups));
    problems.push(...evidence.problems, ...asking.flatMap((slot) => surveys.problemsOf(slot)));
    const asked = evidence.matches.filter(
      ({ row }) => (row?.text("value") ?? "") === "" || !evidence.facts.size,
    );
    problems.push(...asked.flatMap(({ line }) => funds.problemsOf(line)));
    const scored = scoreWith(indicator, evidence, manual, settings.scoring);
    if (scored.state === "pending") {
      const waits = stated.values && waitingProblem(indicator, stated.values);
      problems.push(...scored.problems, ...stated.problems, ...(waits ? [waits] : []));
    }
    indicators.push({ indicator, evidence, scored, linkOf, ...(heading ? { heading } : {}) });
    yield;
  }
  const summed = rollUp(
    // without 分值 an indicator has no share in the total, but leaves it open all the same
    indicators.map(({ indicator: { path, full }, scored }) => ({
      path: path.slice(0, -1),
      full: full ?? ZERO,
      scored: full ? scored : { state: "unread" },
    })),
    settings.grades,
  );
  const cap = executionCap(indicators, settings, summed);
  problems.push(...cap.problems);
  return ok({
    data,
    tables,
    named,
    reading,
    settings,
    ...(paper ? { paper } : {}),
    questionnaires: questionnaires.map(({ inPlace }) => inPlace),
    surveyed: questionnaires,
    surveys,
    funds,
    cells,
    indicators,
    manual: manual.deductions,
    rollUp: capTotal(summed, cap.most, settings.grades),
    ...(cap.most ? { cap: cap.most } : {}),
    problems: distinctProblems(problems),
  });
}

/** A 评价底稿 that cannot be read back is neither written to nor scored without: its evidence would be lost. */
export function unreadPaper({ data, paper }: Pick<Assessment, "data" | "paper">): readonly Problem[] {
  return data.paper && !paper
    ? [problem("paper-header-missing", undefined, { sheet: data.paper.sheet })]
    : [];
}

/** 评分, 扣分原因 and 合计: what scoring writes cannot be evidence for it. */
function writtenCells({ table, indicators }: IndicatorReading): readonly SheetArea[] {
  const columns = [table.columns.score, table.columns.reason].filter((column) => column !== undefined);
  const inTable = indicators.filter(({ form }) => form?.kind !== "execution");
  const rows = [...inTable.map(({ row }) => row), table.totalRow ?? table.lastRow];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const apart = indicators.flatMap(({ form, cells: { score } }) =>
    form?.kind === "execution" && score ? [score] : [],
  );
  return [
    ...columns.map((column) => ({ top, bottom, left: column, right: column })),
    ...apart.map(({ row, column }) => ({ top: row, bottom: row, left: column, right: column })),
  ].map((area) => ({ sheet: table.sheet, area }));
}

/** 已写评分 and 已写扣分原因: the score of the last run is no evidence for this one. */
function rememberedCells(paper: PaperSheet | undefined): readonly SheetArea[] {
  if (!paper) return [];
  const { columns, row } = paper.header;
  return [columns.writtenScore, columns.writtenReason]
    .filter((column) => column !== undefined)
    .map((column) => ({
      sheet: paper.grid.sheet,
      area: { top: row, bottom: Math.max(row, paper.grid.rowCount - 1), left: column, right: column },
    }));
}

export const indicatorRole = "指标体系及评分表";

export function gridOf(data: WorkbookData, sheet: string): Grid {
  const grid = data.grids.get(sheet);
  if (!grid) throw new Error(`No grid was read for ${sheet}`);
  return grid;
}

/** Evidence that cannot be read, a manual deduction among it, leaves the indicator without a score. */
function scoreWith(
  { name, full }: Indicator,
  evidence: IndicatorEvidence,
  manual: { readonly deductions: readonly ManualDeduction[]; readonly blocked: ReadonlySet<string> },
  settings: ScoringSettings,
): Scored {
  const scored = scoreIndicator({
    reading: evidence.reading,
    facts: evidence.facts,
    manual: manual.deductions.filter(({ indicator }) => indicator === name),
    settings,
  });
  if (scored.state !== "scored") return scored;
  if (full && !manual.blocked.has(name)) return scored;
  return { state: "pending", full: scored.full, missing: [], problems: [], questions: [], lint: scored.lint };
}
