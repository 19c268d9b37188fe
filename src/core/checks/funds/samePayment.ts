import { calendarDay } from "../../formulas/serialDate";
import type { LedgerEntry } from "../../funds/ledger";
import { showYuan } from "../../number/money";
import { type Check, type CheckHead, finding } from "../check";
import { entryPlaces, groupsBy, ledgerEntries, ordinals } from "./ledgerEntries";

const head = {
  id: "资金-06",
  severity: "警告",
  name: "同一凭证、收款方和金额重复",
} as const satisfies CheckHead;

const MOST = 50;

/** Entries looked at between two breaths. */
const SLICE = 500;

/** The same voucher, payee and amount twice. Voucher numbers begin anew each month, so dates of other months are others. */
export const samePayment: Check = {
  ...head,
  *find({ funds: { ledger } }) {
    if (ledger?.columns.voucher === undefined || ledger.columns.payee === undefined) return;
    const entries = yield* ledgerEntries(ledger);
    const groups = yield* sameAmounts(entries);
    for (const group of groups.slice(0, MOST)) {
      const mine = group.flatMap((index) => entries[index] ?? []);
      const [first] = mine;
      if (!first) continue;
      const about = {
        places: ordinals(group),
        voucher: first.voucher,
        payee: first.payee,
        amount: showYuan(first.amount),
        count: String(group.length),
      };
      yield finding(head, "check-same-payment", {
        about,
        places: entryPlaces(mine, ledger.columns.amount),
        subject: [first.voucher, first.payee, about.amount, String(first.dateSerial ?? ""), about.count],
      });
    }
  },
};

/** Equal amounts first: comparing numbers is quick, and only few of them have equal texts beside them. */
function* sameAmounts(entries: readonly LedgerEntry[]): Generator<undefined, readonly (readonly number[])[]> {
  const groups: (readonly number[])[] = [];
  let looked = 0;
  for (const group of yield* groupsBy(entries, ({ amount }) => (amount === 0 ? undefined : amount))) {
    const byTexts = new Map<string, number[]>();
    for (const index of group) {
      looked += 1;
      if (looked % SLICE === 0) yield undefined;
      const entry = entries[index];
      const key = entry && keyOf(entry);
      if (key === undefined) continue;
      const same = byTexts.get(key);
      if (same) same.push(index);
      else byTexts.set(key, [index]);
    }
    groups.push(...[...byTexts.values()].filter(({ length }) => length > 1));
  }
  return groups;
}

function keyOf({ voucher, payee, dateSerial }: LedgerEntry): string | undefined {
  if (voucher === "" || payee === "") return undefined;
  const day = dateSerial === undefined ? undefined : calendarDay(dateSerial);
  const month = day ? `${String(day.year)}-${String(day.month)}` : "";
  return [voucher.replace(/\s/g, ""), payee, month].join("\u001f");
}
