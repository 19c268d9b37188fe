import { calendarDay } from "../../formulas/serialDate";
import { exact, HUNDRED, ratio } from "../../number/exact";
import { toPercentText } from "../../number/round";
import { type Check, type CheckHead, finding } from "../check";
import { evaluatedYear } from "../facts/evaluatedYear";
import { workbookFacts } from "../facts/workbookFacts";
import { ledgerEntries } from "./ledgerEntries";

const head = { id: "资金-11", severity: "提示", name: "支出进度节点" } as const satisfies CheckHead;

/** 一季度不低于20%、二季度不低于60%、三季度不低于80%、10月31日不低于90%、11月30日达到100%: 呈贡区融媒体中心自评报告. */
const NODES = [
  { name: "3月31日", month: 3, least: 20 },
  { name: "6月30日", month: 6, least: 60 },
  { name: "9月30日", month: 9, least: 80 },
  { name: "10月31日", month: 10, least: 90 },
  { name: "11月30日", month: 11, least: 100 },
] as const;

/** Spending by the dates at which budgets are expected to be spent; only where every payment has a date. */
export const progressNodes: Check = {
  ...head,
  *find(context) {
    const { ledger } = context.funds;
    const year = evaluatedYear(context.settings);
    const budget = workbookFacts(context).get("money budget")?.value;
    if (!ledger?.isComplete || ledger.columns.date === undefined || year === undefined) return;
    if (budget?.kind !== "money") return;
    const byMonth = Array.from({ length: 13 }, () => 0);
    for (const { dateSerial, amount } of yield* ledgerEntries(ledger)) {
      const day = dateSerial === undefined ? undefined : calendarDay(dateSerial);
      if (day?.year !== year) return;
      byMonth[day.month] = (byMonth[day.month] ?? 0) + amount;
    }
    const missed = NODES.flatMap(({ name, month, least }) => {
      const spent = byMonth.slice(1, month + 1).reduce((sum, amount) => sum + amount, 0);
      const rate = ratio(exact(BigInt(spent)).div(HUNDRED), budget.yuan);
      if (!rate || rate.mul(HUNDRED).gte(least)) return [];
      return [`${name}${toPercentText(rate, 2)}（应不低于${String(least)}%）`];
    });
    if (missed.length === 0) return;
    const { columns, sheet, firstRow } = ledger;
    const area = {
      top: firstRow,
      bottom: ledger.rowOf(ledger.entryCount - 1),
      left: columns.amount,
      right: columns.amount,
    };
    yield finding(head, "check-progress", {
      about: { missed: missed.join("、"), count: String(missed.length) },
      places: [{ sheet, area }],
      subject: missed,
    });
  },
};
