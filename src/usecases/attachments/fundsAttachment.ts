import { problem } from "../../core/problems/problem";
import { type Attachment, frameOf, ready } from "./attachment";
import { planFundSheets } from "./fundSheets";

/** 附件4 with 附件4-1 and, where the ledger has dates, 支出进度表 (sheets.md §7, §8). */
export const fundsAttachment: Attachment = {
  name: "附件4",
  title: "项目资金支出明细情况表",
  state: ({ funds }) => {
    const { ledger } = funds.funds;
    if (!ledger) return { state: "missing", problem: funds.problems[0] ?? problem("ledger-missing") };
    if (ledger.isComplete) return ready;
    return { state: "missing", problem: ledger.problems[0] ?? problem("ledger-missing") };
  },
  names: () => ["绩效_预算数", "绩效_到位数", "绩效_支出数", "绩效_结余"],
  plan: (input) => {
    const { funds, settings } = input.assessment;
    const { ledger, arrangement } = funds.funds;
    if (!ledger) return [];
    const text = settings.project.项目名称;
    return planFundSheets({
      ledger,
      ...(arrangement ? { arrangement } : {}),
      settings,
      project: input.hasName("绩效_项目名称") ? { formula: "绩效_项目名称", text } : { text },
      frame: (sheetName) => frameOf(input, sheetName),
    });
  },
};
