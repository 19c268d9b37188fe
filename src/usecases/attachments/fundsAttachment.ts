import type { Ledger } from "../../core/funds/ledger";
import { sumsByMonth } from "../../core/funds/ledgerSummary";
import { problem } from "../../core/problems/problem";
import { planExpenditureDetail } from "../../core/sheets/funds/expenditureDetail";
import { planExpenditureSummary } from "../../core/sheets/funds/expenditureSummary";
import type { FundSheetInput } from "../../core/sheets/funds/fundSheetInput";
import { planProgress } from "../../core/sheets/funds/progressSheet";
import type { PlannedReport } from "../../core/sheets/planned";
import type { Assessment } from "../assess";
import { type Attachment, type AttachmentInput, frameOf, ready } from "./attachment";

export const detailSheetName = "附件4 支出明细表";
const summarySheetName = "附件4 支出汇总";
const progressSheetName = "支出进度表";

/** 附件4 with 附件4-1 and, where the ledger has dates, 支出进度表 (sheets.md §7, §8). */
export const fundsAttachment: Attachment = {
  name: "附件4",
  title: "项目资金支出明细情况表",
  state: ({ funds }) => {
    const { ledger } = funds.funds;
    if (!ledger) return { state: "missing", problem: problem("ledger-missing") };
    if (ledger.isComplete) return ready;
    return { state: "missing", problem: ledger.problems[0] ?? problem("ledger-missing") };
  },
  names: () => ["绩效_预算数", "绩效_到位数", "绩效_支出数", "绩效_结余"],
  plan: (input) => {
    const { ledger } = input.assessment.funds.funds;
    return ledger ? planFundSheets(input, ledger) : [];
  },
};

function planFundSheets(input: AttachmentInput, ledger: Ledger): readonly PlannedReport[] {
  const of = (sheetName: string): FundSheetInput => ({
    ...frameOf(input, sheetName),
    ...fundSource(input.assessment, ledger, input.hasName("绩效_项目名称")),
  });
  const detail = planExpenditureDetail(of(detailSheetName));
  const summary = planExpenditureSummary(of(summarySheetName), {
    sheet: input.sheetName(detailSheetName),
    places: detail.places,
  });
  const year = yearOf(input.assessment);
  const progress =
    sumsByMonth(ledger).months.length > 0
      ? [planProgress({ ...of(progressSheetName), ...(year === undefined ? {} : { year }) })]
      : [];
  return [detail.report, summary, ...progress];
}

function fundSource(
  { funds, settings }: Pick<Assessment, "funds" | "settings">,
  ledger: Ledger,
  hasProjectName: boolean,
): Pick<FundSheetInput, "ledger" | "arrangement" | "project"> {
  const { arrangement } = funds.funds;
  const text = settings.project.项目名称;
  return {
    ledger,
    ...(arrangement ? { arrangement } : {}),
    project: hasProjectName ? { formula: "绩效_项目名称", text } : { text },
  };
}

/** 评价年度: “2023年”, “2023年度”. */
function yearOf({ settings }: Pick<Assessment, "settings">): number | undefined {
  const found = /20\d{2}/.exec(settings.project.评价年度)?.[0];
  return found === undefined ? undefined : Number(found);
}
