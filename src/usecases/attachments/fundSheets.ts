import type { EvaluationSettings } from "../../core/evidence/evaluationSettings";
import type { FundArrangement } from "../../core/funds/fundArrangement";
import type { Steps } from "../../core/grid/steps";
import type { Ledger } from "../../core/funds/ledger";
import { sumsByMonth } from "../../core/funds/ledgerSummary";
import { planExpenditureDetail } from "../../core/sheets/funds/expenditureDetail";
import { planExpenditureSummary } from "../../core/sheets/funds/expenditureSummary";
import type { FundSheetInput } from "../../core/sheets/funds/fundSheetInput";
import { planProgress } from "../../core/sheets/funds/progressSheet";
import type { PlannedReport } from "../../core/sheets/planned";
import type { ReportFrame } from "../../core/sheets/report/reportSheet";

/** Everything the tables of money are planned from; an indicator table and 评价设置 need not be there. */
export interface FundTables {
  readonly ledger: Ledger;
  readonly arrangement?: FundArrangement;
  readonly settings: EvaluationSettings;
  readonly project: FundSheetInput["project"];
  frame(sheetName: string): ReportFrame;
}

const detailSheetName = "附件4 支出明细表";
const summarySheetName = "附件4 支出汇总";
const progressSheetName = "支出进度表";

/** 附件4, 附件4-1 and, where the ledger has dates, 支出进度表. */
export function* planFundSheets(tables: FundTables): Steps<readonly PlannedReport[]> {
  const { ledger, arrangement, project, settings } = tables;
  for (const column of ["payee", "category", "date"] as const) {
    ledger.groupsOf(column);
    yield;
  }
  const of = (sheetName: string): FundSheetInput => ({
    ...tables.frame(sheetName),
    ledger,
    ...(arrangement ? { arrangement } : {}),
    project,
  });
  const detail = planExpenditureDetail(of(detailSheetName));
  yield;
  const summary = planExpenditureSummary(of(summarySheetName), {
    sheet: detail.report.sheet.name,
    places: detail.places,
  });
  yield;
  const year = yearOf(settings);
  const progress =
    sumsByMonth(ledger).months.length > 0
      ? [planProgress({ ...of(progressSheetName), ...(year === undefined ? {} : { year }) })]
      : [];
  return [detail.report, summary, ...progress];
}

/** 评价年度: “2023年”, “2023年度”. */
function yearOf({ project }: EvaluationSettings): number | undefined {
  const found = /20\d{2}/.exec(project.评价年度)?.[0];
  return found === undefined ? undefined : Number(found);
}
