import type { LedgerEntry } from "../../funds/ledger";
import { type Check, type CheckHead, finding } from "../check";
import { nearPairs } from "../names/nearPairs";
import { entryPlaces, ledgerEntries } from "./ledgerEntries";

const head = { id: "资金-05", severity: "提示", name: "收款方名称相近" } as const satisfies CheckHead;

/** More pairs than anybody would look through; the first ones in the order of the ledger are shown. */
const MOST = 30;
const MOST_PLACES = 20;

/** Entries grouped between two breaths. */
const SLICE = 5000;

/** 云南云上云大数据产业发展有限公司 and …产业开发投资有限公司: shown side by side, without a verdict. */
export const nearPayees: Check = {
  ...head,
  *find({ funds: { ledger } }) {
    const column = ledger?.columns.payee;
    if (!ledger || column === undefined) return;
    const entries = yield* ledgerEntries(ledger);
    const byPayee = new Map<string, LedgerEntry[]>();
    for (const [index, entry] of entries.entries()) {
      if (index % SLICE === SLICE - 1) yield undefined;
      const known = byPayee.get(entry.payee);
      if (known) known.push(entry);
      else if (entry.payee !== "") byPayee.set(entry.payee, [entry]);
    }
    yield undefined;
    let told = 0;
    for (const pair of nearPairs([...byPayee.keys()])) {
      if (!pair) {
        yield undefined;
        continue;
      }
      told += 1;
      if (told > MOST) return;
      const { one, other, distance } = pair;
      const [first, second] = [byPayee.get(one) ?? [], byPayee.get(other) ?? []];
      const about = {
        one,
        other,
        times: String(first.length),
        others: String(second.length),
        distance: distance === 0 ? "只有空格、标点或全半角不同" : `相差${String(distance)}个字`,
      };
      const half = MOST_PLACES / 2;
      const mine = [...first.slice(0, half), ...second.slice(0, half)].sort((a, b) => a.row - b.row);
      yield finding(head, "check-near-payees", {
        about,
        places: entryPlaces(mine, column),
        subject: [one, other],
      });
    }
  },
};
