import { allAtOnce, type Steps } from "../../core/grid/steps";
import type { CellAddress } from "../../core/grid/address";
import { fail, ok, problem, type Problem, type Result } from "../../core/problems/problem";
import type { PlannedReport } from "../../core/sheets/planned";
import type { ReportFrame } from "../../core/sheets/report/reportSheet";
import type { Workbook } from "../../workbook/workbook";
import { finishReports } from "../finishReports";
import { type LedgerAnswers, type Material, materialOf } from "../material";
import { tableNameOf } from "../tableName";
import { type Progress, readWorkbook, type WorkbookData } from "../workbookData";
import { planFundSheets } from "./fundSheets";
import { hasForm } from "./formMoneyAttachment";
import { makeAttachments } from "./makeAttachments";
import { planSurveySheets } from "./surveySheets";
import { presentCells } from "../presentCells";
import { presentGrid } from "../presentGrid";

export interface SourceTablesWish {
  readonly tables: "surveys" | "funds";
  readonly table?: string;
  readonly ledger?: LedgerAnswers;
  readonly progress: Progress;
}

export interface SourceTablesOutcome {
  /** Names of the sheets that were made or brought up to date. */
  readonly sheets: readonly string[];
  readonly changed: readonly CellAddress[];
  readonly problems: readonly Problem[];
}

const names = { surveys: "附件5", funds: "附件4" } as const;

/**
 * 附件5 or 附件4 of a workbook. With an indicator table 评价底稿 is linked to them in the same run; without one they are
 * made from the answers or the vouchers alone.
 */
export async function makeSourceTables(
  workbook: Workbook,
  wish: SourceTablesWish,
): Promise<Result<SourceTablesOutcome>> {
  const { progress, table } = wish;
  const data = await readWorkbook(workbook, progress);
  if (!data.ok) return data;
  const material = materialOf(data.value, table, wish.ledger);
  if (material.assessment) {
    const hasMore = wish.tables === "funds" && hasForm(material.assessment);
    const made = await makeAttachments(workbook, {
      names: hasMore ? [names[wish.tables], "自评表"] : [names[wish.tables]],
      ...(table === undefined ? {} : { table }),
      progress,
    });
    if (!made.ok) return made;
    const missing = made.value.missing.find(({ attachment }) => attachment.name === names[wish.tables]);
    if (missing) return fail(missing.problem);
    return ok({ ...made.value, sheets: made.value.made.map(({ title }) => title) });
  }
  const planned = allAtOnce(plan(data.value, material, wish.tables));
  if (!planned.ok) return planned;
  progress("编制附表");
  const finished = allAtOnce(finishReports(data.value, planned.value.reports, []));
  progress("写入附表");
  const applied = await workbook.apply(finished.patch, { basis: data.value });
  if (!applied.ok) return applied;
  return ok({
    sheets: planned.value.reports.map(({ sheet }) => sheet.name),
    changed: applied.value.changed,
    problems: [...planned.value.problems, ...finished.problems, ...applied.value.warnings],
  });
}

interface Planned {
  readonly reports: readonly PlannedReport[];
  readonly problems: readonly Problem[];
}

function* plan(
  data: WorkbookData,
  material: Material,
  tables: SourceTablesWish["tables"],
): Steps<Result<Planned>> {
  const { settings, surveyed, funds } = material;
  const taken: string[] = [];
  const frame = (sheetName: string): ReportFrame => frameIn(data, sheetName, settings.bodyFont, taken);
  const project = { text: settings.project.项目名称 };
  let planned: Planned;
  if (tables === "surveys") {
    if (surveyed.length === 0) return fail(problem("survey-no-questionnaires"));
    const hasSettings = data.settings !== undefined;
    const grid = (sheet: string): ReturnType<WorkbookData["grids"]["get"]> => data.grids.get(sheet);
    planned = yield* planSurveySheets({
      surveyed,
      settings,
      indicators: [],
      frame,
      grid,
      project,
      hasSettings,
    });
  } else {
    const { ledger, arrangement } = funds.funds;
    const [reason = problem("ledger-missing")] = funds.problems;
    if (!ledger?.isComplete) return fail(reason);
    const reports = yield* planFundSheets({
      ledger,
      ...(arrangement ? { arrangement } : {}),
      settings,
      project,
      frame,
    });
    planned = { reports, problems: [] };
  }
  const [sheet] = taken;
  return sheet === undefined
    ? ok(planned)
    : fail(problem("attachment-sheet-taken", undefined, { sheet, name: names[tables] }));
}

/** A sheet of the evaluator's that has the name already is not written over. */
function frameIn(data: WorkbookData, sheetName: string, font: string, taken: string[]): ReportFrame {
  const tableName = tableNameOf(sheetName);
  const named = data.names.find(({ name }) => name.toLowerCase() === tableName.toLowerCase());
  const standing = named && data.grids.get(named.sheet);
  if (!standing && data.grids.has(sheetName)) taken.push(sheetName);
  const name = standing?.sheet ?? sheetName;
  if (!standing) return { name, tableName, font };
  const { present } = presentCells(data.grids, data.names);
  return { name, tableName, standing, shown: presentGrid(standing, present), font };
}
