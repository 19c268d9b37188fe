import { type Check, type CheckHead, finding } from "../check";
import type { CheckContext } from "../context";
import { evaluatedYear } from "../facts/evaluatedYear";
import { toldIn, type Told } from "../facts/told";
import type { Finding } from "../finding";
import type { Day, Statement } from "../statements/statement";

const head = { id: "一致-03", severity: "警告", name: "评价时间和落款日期" } as const satisfies CheckHead;

type Period = Told & { readonly statement: Extract<Statement, { kind: "period" }> };
type Signed = Told & { readonly statement: Extract<Statement, { kind: "signed" }> };

/** Periods that end before they begin, a sign-off before the evaluation began or ended, one period in two years. */
export const dates: Check = {
  ...head,
  find: (context) => {
    const told = toldIn(context).filter(({ quote }) => quote);
    const periods = told.filter((each): each is Period => each.statement.kind === "period");
    const signed = told.filter((each): each is Signed => each.statement.kind === "signed").at(-1);
    return [
      ...periods.flatMap(backwards),
      ...twoYears(periods),
      ...(signed ? signOff(signed, periods) : []),
      ...beforeTheYear(periods, context),
    ];
  },
};

function backwards(period: Period): readonly Finding[] {
  const { from, to, shown } = period.statement;
  if (numberOf(from, "first") <= numberOf(to, "last")) return [];
  return [
    finding(head, "check-period-backwards", {
      about: { shown },
      severity: "错误",
      ...where(period),
      subject: [shown],
    }),
  ];
}

/** 2023年4月21日至5月20日 here, 2022年4月21日至5月20日 there. */
function twoYears(periods: readonly Period[]): readonly Finding[] {
  return periods.flatMap((one, index) => {
    const other = periods.slice(index + 1).find(({ statement: { from, to } }) => {
      const mine = one.statement;
      const isSameSeason =
        from.month === mine.from.month && from.day === mine.from.day && to.month === mine.to.month;
      return isSameSeason && from.year !== mine.from.year;
    });
    if (!other) return [];
    const about = { one: one.statement.shown, other: other.statement.shown };
    return [
      finding(head, "check-two-periods", { about, ...where(one, other), subject: Object.values(about) }),
    ];
  });
}

function signOff(signed: Signed, periods: readonly Period[]): readonly Finding[] {
  const on = numberOf(signed.statement.on, "last");
  return periods.flatMap((period) => {
    const { from, to, shown } = period.statement;
    const about = { signed: signed.statement.shown, period: shown };
    const parts = { about, ...where(signed, period), subject: Object.values(about) };
    if (on < numberOf(from, "first"))
      return [finding(head, "check-signed-before-start", { ...parts, severity: "错误" })];
    return on < numberOf(to, "first") ? [finding(head, "check-signed-before-end", parts)] : [];
  });
}

/** An evaluation of 2023 that was over before 2023 was. */
function beforeTheYear(periods: readonly Period[], { settings }: CheckContext): readonly Finding[] {
  const year = evaluatedYear(settings);
  if (year === undefined) return [];
  return periods.flatMap((period) => {
    if (period.statement.to.year >= year) return [];
    const about = { period: period.statement.shown, year: String(year) };
    return [
      finding(head, "check-period-before-year", { about, ...where(period), subject: Object.values(about) }),
    ];
  });
}

function where(...told: readonly Told[]) {
  return { quotes: told.flatMap(({ quote }) => quote ?? []) };
}

/** Comparable; a date without its day is the first or the last day that it may mean. */
function numberOf({ year, month, day }: Day, end: "first" | "last"): number {
  return year * 10_000 + month * 100 + (day === 0 ? (end === "first" ? 1 : 31) : day);
}
