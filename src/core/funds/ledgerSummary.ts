import { calendarDay, dateSerial } from "../formulas/serialDate";
import type { CellAddress } from "../grid/address";
import { cellText } from "../grid/cellText";
import { type Fen, fen, showYuan } from "../number/money";
import { problem, type Problem } from "../problems/problem";
import type { Ledger } from "./ledger";
import { readLedgerDate } from "./ledgerDate";

/** Payments that belong together: a payee, a category, a range of sizes. */
export interface NamedSum {
  readonly name: string;
  readonly count: number;
  readonly amount: Fen;
}

/** By 收款方 or by category, the largest amount first; "" for payments that name none. */
export function sumsByName(ledger: Ledger, column: "payee" | "category"): readonly NamedSum[] {
  const sums = new Map<string, { name: string; count: number; amount: number }>();
  for (const { value, count, amount } of ledger.groupsOf(column)) {
    const name = cellText(value).trim();
    // as Excel compares texts
    const key = name.toLowerCase();
    const known = sums.get(key) ?? { name, count: 0, amount: 0 };
    sums.set(key, { name: known.name, count: known.count + count, amount: known.amount + amount });
  }
  return [...sums.values()]
    .map(({ name, count, amount }): NamedSum => ({ name, count, amount: fen(amount) }))
    .sort((a, b) => b.amount - a.amount);
}

export interface MonthSum {
  /** First day of the month, as Excel counts. */
  readonly month: number;
  readonly count: number;
  readonly amount: Fen;
}

/** Payments by month, and how many have no date that names a day. */
export interface MonthSums {
  readonly months: readonly MonthSum[];
  readonly undated: Omit<NamedSum, "name">;
  /** Every date is one to Excel too, so that formulas can compare them. */
  readonly areReal: boolean;
}

export function sumsByMonth(ledger: Ledger): MonthSums {
  const sums = new Map<number, { count: number; amount: number }>();
  const undated = { count: 0, amount: 0 };
  let areReal = true;
  for (const { value, count, amount } of ledger.groupsOf("date")) {
    const day = readLedgerDate(value);
    const first = day && monthOf(day.serial);
    if (!day?.isReal) areReal = false;
    if (first === undefined) {
      undated.count += count;
      undated.amount += amount;
      continue;
    }
    const known = sums.get(first) ?? { count: 0, amount: 0 };
    sums.set(first, { count: known.count + count, amount: known.amount + amount });
  }
  const months = [...sums]
    .map(([month, { count, amount }]): MonthSum => ({ month, count, amount: fen(amount) }))
    .sort((a, b) => a.month - b.month);
  return { months, undated: { count: undated.count, amount: fen(undated.amount) }, areReal };
}

/** Payments without a day count in no month and at no node: which is the first, how many, how much. */
export function undatedProblem(ledger: Ledger, { undated }: MonthSums): Problem | undefined {
  const { date } = ledger.columns;
  if (undated.count === 0 || date === undefined) return undefined;
  const first = firstUndated(ledger);
  const about = { count: String(undated.count), amount: showYuan(undated.amount) };
  return problem("ledger-dates-missing", first && { ...first, column: date }, about);
}

function firstUndated(ledger: Ledger): CellAddress | undefined {
  for (let index = 0; index < ledger.entryCount; index++) {
    const { at, dateSerial: day } = ledger.entry(index);
    if (day === undefined) return at;
  }
  return undefined;
}

function monthOf(serial: number): number | undefined {
  const day = calendarDay(serial);
  return day && dateSerial(day.year, day.month, 1);
}
