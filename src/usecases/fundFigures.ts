import { fundFact } from "../core/funds/fundFact";
import type { Ledger } from "../core/funds/ledger";
import {
  type MonthSum,
  type NamedSum,
  sumsByMonth,
  sumsByName,
  undatedProblem,
} from "../core/funds/ledgerSummary";
import { sumsBySize } from "../core/funds/sizeRanges";
import { type Exact, ratio } from "../core/number/exact";
import { problem, type Problem } from "../core/problems/problem";
import type { Material } from "./material";

/** What the money of a workbook comes to, exactly. In 元. */
export interface FundFigures {
  readonly ledger?: Ledger;
  readonly arrangementSheet?: string;
  readonly budget?: Exact;
  readonly arrived?: Exact;
  readonly spent?: Exact;
  /** 结余＝到位数－支出数 */
  readonly balance?: Exact;
  /** 资金到位率＝到位数÷预算数 */
  readonly arrivalRate?: Exact;
  /** 预算执行率＝支出数÷到位数 */
  readonly executionRate?: Exact;
  readonly payees: readonly NamedSum[];
  readonly categories: readonly NamedSum[];
  readonly months: readonly MonthSum[];
  readonly sizes: readonly NamedSum[];
  readonly problems: readonly Problem[];
}

export function fundFigures({ funds: { funds, problems } }: Material): FundFigures {
  const { ledger, arrangement } = funds;
  const value = (name: string): Exact | undefined => fundFact(name, funds)?.value;
  const [budget, arrived, spent] = [value("预算数"), value("到位数"), value("支出数")];
  const arrivalRate = budget && arrived && ratio(arrived, budget);
  const executionRate = arrived && spent && ratio(spent, arrived);
  const balance = arrived && spent && arrived.sub(spent);
  const found = ledger !== undefined || arrangement !== undefined;
  const byMonth = ledger?.columns.date === undefined ? undefined : sumsByMonth(ledger);
  const undated = ledger && byMonth && undatedProblem(ledger, byMonth);
  return {
    ...(ledger ? { ledger } : {}),
    ...(arrangement ? { arrangementSheet: arrangement.sheet } : {}),
    ...(budget ? { budget } : {}),
    ...(arrived ? { arrived } : {}),
    ...(spent ? { spent } : {}),
    ...(balance ? { balance } : {}),
    ...(arrivalRate ? { arrivalRate } : {}),
    ...(executionRate ? { executionRate } : {}),
    payees: ledger?.columns.payee === undefined ? [] : sumsByName(ledger, "payee"),
    categories: ledger?.columns.category === undefined ? [] : sumsByName(ledger, "category"),
    months: byMonth?.months ?? [],
    sizes: ledger ? sumsBySize(ledger).map(({ name, count, amount }) => ({ name, count, amount })) : [],
    problems:
      found || problems.length > 0
        ? [...problems, ...(undated ? [undated] : [])]
        : [problem("ledger-missing")],
  };
}
