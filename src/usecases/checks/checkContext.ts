import type { CheckContext, CheckedIndicator, ScoredSystem } from "../../core/checks/context";
import type { Report } from "../../core/checks/report/report";
import { defaultSettings } from "../../core/evidence/evaluationSettings";
import { readSettings } from "../../core/evidence/readSettings";
import { cellText } from "../../core/grid/cellText";
import { readCellNumber } from "../../core/grid/cellNumber";
import { findIndicatorTables } from "../../core/indicators/findIndicatorTables";
import type { Problem } from "../../core/problems/problem";
import { assess, type AssessedIndicator, type Assessment, gridOf } from "../assess";
import { fundLinks } from "../fundLinks";
import { readQuestionnaires } from "../questionnaires";
import { lastWritten } from "../planSheets";
import { presentCells, type PresentCells } from "../presentCells";
import type { WorkbookData } from "../workbookData";

export interface CheckedWorkbook {
  readonly context: CheckContext;
  readonly assessment?: Assessment;
  /** Why the indicators could not be read, where they could not: everything else is checked all the same. */
  readonly problems: readonly Problem[];
}

/** What the checks look at: the assessment where there is one, and whatever else the workbook holds. */
export function checkContext(
  data: WorkbookData,
  wish: { readonly table?: string; readonly report?: Report },
): CheckedWorkbook {
  const assessed = assess(data, wish.table);
  if (!assessed.ok) return { context: withoutTable(data, wish.report), problems: assessed.problems };
  return { context: contextOf(assessed.value, wish.report), assessment: assessed.value, problems: [] };
}

/** Of an assessment that is at hand already, as in the pane. */
export function contextOf(assessment: Assessment, report?: Report): CheckContext {
  const { data, settings, tables, surveyed, funds, cells } = assessment;
  return {
    settings,
    ...sheetsOf(data, cells),
    // a 自评表 has checks of its own, which follow the printed rule without any answer of the evaluator
    ...(assessment.reading.table.kind === "indicators" ? { system: systemOf(assessment) } : {}),
    forms: tables.filter((table) => table.kind === "selfEvaluation"),
    funds: funds.funds,
    questionnaires: surveyed,
    ...(report ? { report } : {}),
  };
}

function withoutTable(data: WorkbookData, report: Report | undefined): CheckContext {
  const settings = data.settings ? readSettings(data.settings).settings : defaultSettings;
  const cells = presentCells(data.grids, data.names);
  return {
    settings,
    ...sheetsOf(data, cells),
    forms: findIndicatorTables(data.own).filter((table) => table.kind === "selfEvaluation"),
    funds: fundLinks(data, settings, cells).funds,
    questionnaires: readQuestionnaires(data, settings).all,
    ...(report ? { report } : {}),
  };
}

function sheetsOf(
  data: WorkbookData,
  cells: PresentCells,
): Pick<CheckContext, "sheets" | "own" | "generated" | "cell" | "settingsSheet"> {
  const generated = data.names
    .filter(({ name }) => name.startsWith("绩效_表_"))
    .map(({ name, sheet }) => [name, sheet] as const);
  return {
    sheets: [...data.grids.values()],
    own: data.own,
    generated: new Map(generated),
    cell: (at) => {
      const found = cells.present(at);
      return found.state === "cell" ? found.cell : cells.cellAt(at);
    },
    ...(data.settings ? { settingsSheet: data.settings } : {}),
  };
}

function systemOf(assessment: Assessment): ScoredSystem {
  const { data, reading, indicators, rollUp, paper, cells } = assessment;
  return {
    reading,
    grid: gridOf(data, reading.table.sheet),
    indicators: indicators.map((each) => checkedIndicator(each, cells)),
    rollUp,
    ...(paper ? { paper } : {}),
  };
}

function checkedIndicator(
  { indicator, evidence, scored, heading }: AssessedIndicator,
  { present, cellAt }: PresentCells,
): CheckedIndicator {
  const { score, reason } = indicator.cells;
  const found = score && present(score);
  const number = found?.state === "cell" ? readCellNumber(found.cell) : undefined;
  const { points: written } = lastWritten(heading);
  const reasonCell = reason && present(reason);
  return {
    indicator,
    reading: evidence.reading,
    facts: evidence.facts,
    scored,
    ...(number?.state === "number" ? { standing: number.reading.written } : {}),
    reason: reason ? cellText((reasonCell?.state === "cell" ? reasonCell.cell : cellAt(reason)).value) : "",
    ...(written ? { written } : {}),
  };
}
