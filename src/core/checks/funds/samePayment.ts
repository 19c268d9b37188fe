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

/** The same voucher, payee and amount twice. Voucher numbers begin anew each month, so dates of other months are others. */
export const samePayment: Check = {
  ...head,
  *find({ funds: { ledger } }) {
    if (ledger?.columns.voucher === undefined || ledger.columns.payee === undefined) return;
    const entries = yield* ledgerEntries(ledger);
    const groups = yield* groupsBy(entries, keyOf);
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

function keyOf({ voucher, payee, amount, dateSerial }: LedgerEntry): string | undefined {
  if (voucher === "" || payee === "" || amount === 0) return undefined;
  const day = dateSerial === undefined ? undefined : calendarDay(dateSerial);
  const month = day ? `${String(day.year)}-${String(day.month)}` : "";
  return [voucher.replace(/\s/g, ""), payee, String(amount), month].join("\u001f");
}
