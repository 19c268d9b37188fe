import type { LedgerEntry } from "../../funds/ledger";
import { showYuan, sumFen } from "../../number/money";
import { type Check, type CheckHead, finding } from "../check";
import { entryPlaces, ledgerEntries, ordinals } from "./ledgerEntries";

const head = { id: "资金-09", severity: "警告", name: "负数和零金额" } as const satisfies CheckHead;

const MOST_PLACES = 50;

/** Negative amounts (reversals, or slips) and payments of nothing. */
export const notPositive: Check = {
  ...head,
  *find({ funds: { ledger } }) {
    if (!ledger) return;
    const entries = yield* ledgerEntries(ledger);
    const negative: number[] = [];
    const zero: number[] = [];
    for (const [index, { amount }] of entries.entries()) {
      if (amount < 0) negative.push(index);
      else if (amount === 0) zero.push(index);
    }
    const at = (indexes: readonly number[]): readonly LedgerEntry[] =>
      indexes.flatMap((index) => entries[index] ?? []);
    const places = (indexes: readonly number[]) =>
      entryPlaces(at(indexes).slice(0, MOST_PLACES), ledger.columns.amount);
    if (negative.length > 0) {
      const sum = showYuan(sumFen(at(negative).map(({ amount }) => amount)));
      const about = { places: ordinals(negative), count: String(negative.length), sum };
      yield finding(head, "check-negative-amounts", {
        about,
        places: places(negative),
        subject: [about.count, sum],
      });
    }
    if (zero.length > 0) {
      const about = { places: ordinals(zero), count: String(zero.length) };
      yield finding(head, "check-zero-amounts", { about, places: places(zero), subject: [about.count] });
    }
  },
};
