import { calendarDay } from "../../formulas/serialDate";
import type { LedgerEntry } from "../../funds/ledger";
import { showYuan, sumFen } from "../../number/money";
import { type Check, type CheckHead, finding } from "../check";
import { evaluatedYear } from "../facts/evaluatedYear";
import type { Finding } from "../finding";
import { entryPlaces, ledgerEntries, ordinals } from "./ledgerEntries";

const head = { id: "资金-07", severity: "提示", name: "支付日期和摘要的年度" } as const satisfies CheckHead;

const MOST = 30;
const MOST_PLACES = 50;
const SLICE = 2000;

/** Dates outside the evaluated year, and descriptions that name other years only (2024年…运维 paid from 2023). */
export const otherYear: Check = {
  ...head,
  *find({ funds: { ledger }, settings }) {
    const year = evaluatedYear(settings);
    if (!ledger || year === undefined) return;
    const entries = yield* ledgerEntries(ledger);
    const outside: number[] = [];
    const byItem = new Map<string, number[]>();
    for (const [index, { dateSerial, item }] of entries.entries()) {
      if (index % SLICE === SLICE - 1) yield undefined;
      const paid = dateSerial === undefined ? undefined : calendarDay(dateSerial)?.year;
      if (paid !== undefined && paid !== year) outside.push(index);
      if (!namesOtherYears(item, year)) continue;
      const known = byItem.get(item);
      if (known) known.push(index);
      else byItem.set(item, [index]);
    }
    const at = (indexes: readonly number[]): readonly LedgerEntry[] =>
      indexes.flatMap((index) => entries[index] ?? []);
    if (outside.length > 0) yield dated(outside, at(outside), year, ledger.columns.date ?? 0);
    for (const [item, indexes] of [...byItem].slice(0, MOST))
      yield named(item, indexes, at(indexes), year, ledger.columns.item ?? 0);
  },
};

/** A term that reaches from or into the evaluated year is about it. */
function namesOtherYears(item: string, year: number): boolean {
  const years = [...item.matchAll(/(20\d{2})\s*[年.\-/]/g)].map((match) => Number(match[1]));
  return years.length > 0 && !(Math.min(...years) <= year && year <= Math.max(...years));
}

function dated(
  indexes: readonly number[],
  entries: readonly LedgerEntry[],
  year: number,
  column: number,
): Finding {
  const about = {
    places: ordinals(indexes),
    count: String(indexes.length),
    year: String(year),
    sum: showYuan(sumFen(entries.map(({ amount }) => amount))),
  };
  const places = entryPlaces(entries.slice(0, MOST_PLACES), column);
  return finding(head, "check-paid-outside-year", {
    about,
    places,
    subject: [about.count, about.year, about.sum],
  });
}

function named(
  item: string,
  indexes: readonly number[],
  entries: readonly LedgerEntry[],
  year: number,
  column: number,
): Finding {
  const sum = showYuan(sumFen(entries.map(({ amount }) => amount)));
  const about = {
    places: ordinals(indexes),
    item,
    year: String(year),
    total: indexes.length > 1 ? `金额合计${sum}元` : `金额${sum}元`,
  };
  const places = entryPlaces(entries.slice(0, MOST_PLACES), column);
  return finding(head, "check-item-other-year", { about, places, subject: [item, about.year, about.total] });
}
