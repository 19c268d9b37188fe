import type { LedgerEntry } from "../../funds/ledger";
import { showYuan } from "../../number/money";
import { type Check, type CheckHead, finding } from "../check";
import type { Finding } from "../finding";
import { entryPlaces, groupsBy, ledgerEntries, ordinals } from "./ledgerEntries";

const head = { id: "资金-04", severity: "警告", name: "同一摘要的金额" } as const satisfies CheckHead;

/** A bill for one month, quarter or day: there is one of it. A fee paid in parts names no period. */
const NAMES_A_PERIOD = /\d{1,2}\s*月(?!\s*\d*\s*[-至])|第?[一二三四]季度/;
const MOST = 50;

/** Groups looked at between two breaths. */
const SLICE = 500;

/** Rows 4 and 5 of 附件4 are both 3月水利基金, with 20.54 and 550.59: one of them is something else. */
export const samePeriodBill: Check = {
  ...head,
  *find({ funds: { ledger } }) {
    if (ledger?.columns.item === undefined) return;
    const entries = yield* ledgerEntries(ledger);
    const groups = yield* groupsBy(entries, keyOf);
    let told = 0;
    for (const [index, group] of groups.entries()) {
      if (index % SLICE === SLICE - 1) yield undefined;
      const mine = group.flatMap((index) => entries[index] ?? []);
      if (new Set(mine.map(({ amount }) => amount)).size < 2) continue;
      told += 1;
      if (told > MOST) return;
      yield findingOf(group, mine, ledger.columns.item);
    }
  },
};

function keyOf({ item, payee }: LedgerEntry): string | undefined {
  return NAMES_A_PERIOD.test(item) ? `${item.replace(/\s/g, "")}\u001f${payee}` : undefined;
}

function findingOf(group: readonly number[], entries: readonly LedgerEntry[], column: number): Finding {
  const [first] = entries;
  const vouchers = [...new Set(entries.map(({ voucher }) => voucher).filter((voucher) => voucher !== ""))];
  const about = {
    places: ordinals(group),
    item: first?.item ?? "",
    amounts: entries.map(({ amount }) => `${showYuan(amount)}元`).join("、"),
    voucher: vouchers.length === 1 ? `，同一凭证${vouchers[0] ?? ""}` : "",
  };
  return finding(head, "check-same-item", {
    about,
    places: entryPlaces(entries, column),
    subject: [about.item, about.amounts],
  });
}
