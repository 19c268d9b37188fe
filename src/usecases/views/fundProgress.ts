import { calendarDay, dateSerial } from "../../core/formulas/serialDate";
import type { Ledger } from "../../core/funds/ledger";
import { sumsByMonth } from "../../core/funds/ledgerSummary";
import { exact, type Exact, HUNDRED, ONE, ratio } from "../../core/number/exact";
import { fenToYuan, sumFen } from "../../core/number/money";
import { toPlainText } from "../../core/number/round";
import { progressNodes } from "../../core/sheets/funds/progressNodes";
import { rateText } from "./satisfactionHeadline";

/** 支出进度: what was paid by each node of the year, against what is expected. */
export interface FundProgress {
  readonly nodes: readonly {
    readonly name: string;
    readonly wanted: string;
    readonly actual: string;
    /** "达到", "未达到" */
    readonly result: string;
    readonly isReached: boolean;
  }[];
  /** Why there is none, or what is left out of it; "" where all is told. */
  readonly sentence: string;
}

/** Out of the budget, as 支出进度表 counts it; the year is 评价年度, else that of the last payment. */
export function fundProgress(ledger: Ledger, budget: Exact | undefined, evaluated: string): FundProgress {
  if (ledger.columns.date === undefined) {
    const named = progressNodes.map(({ name, share }) => `${name} ${percentText(exact(String(share)))}`);
    const [first = "", second = ""] = named;
    return { nodes: [], sentence: `明细账没有日期列，算不出${first}、${second} 等节点的支出进度。` };
  }
  const { months, undated } = sumsByMonth(ledger);
  const stated = /20\d{2}/.exec(evaluated)?.[0];
  const year = stated === undefined ? calendarDay(months.at(-1)?.month ?? 0)?.year : Number(stated);
  if (year === undefined || months.length === 0)
    return { nodes: [], sentence: "日期列里没有认得出的日期，算不出支出进度。" };
  if (!budget) return { nodes: [], sentence: "预算数还不知道，算不出支出进度。" };
  const missing = undated.count > 0 ? `${String(undated.count)} 笔没有认得出的日期，没有计入支出进度。` : "";
  return {
    nodes: progressNodes.map(({ name, month, day, share }) => {
      const until = dateSerial(year, month, day) ?? 0;
      // every node is the last day of a month
      const paid = sumFen(months.filter((each) => each.month <= until).map(({ amount }) => amount));
      const rate = ratio(fenToYuan(paid), budget);
      const wanted = exact(String(share));
      const isReached = rate?.gte(wanted) ?? false;
      return {
        name,
        wanted: wantedText(wanted),
        actual: rate ? rateText(rate) : "—",
        result: rate ? (isReached ? "达到" : "未达到") : "算不出",
        isReached,
      };
    }),
    sentence: missing,
  };
}

/** ≥20%; nobody asks for more than all. */
function wantedText(share: Exact): string {
  return `${share.lt(ONE) ? "≥" : ""}${percentText(share)}`;
}

function percentText(share: Exact): string {
  return `${toPlainText(share.mul(HUNDRED), 2)}%`;
}
