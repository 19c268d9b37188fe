import { type Check, type CheckHead, finding } from "../check";
import { nearPairs } from "../names/nearPairs";
import { entryPlaces, ledgerEntries } from "./ledgerEntries";

const head = { id: "资金-05", severity: "提示", name: "收款方名称相近" } as const satisfies CheckHead;

/** More pairs than anybody would look through; the first ones in the order of the ledger are shown. */
const MOST = 30;
const MOST_PLACES = 20;

/** 云南云上云大数据产业发展有限公司 and …产业开发投资有限公司: shown side by side, without a verdict. */
export const nearPayees: Check = {
  ...head,
  *find({ funds: { ledger } }) {
    const column = ledger?.columns.payee;
    if (!ledger || column === undefined) return;
    const entries = yield* ledgerEntries(ledger);
    const count = new Map<string, number>();
    for (const { payee } of entries) if (payee !== "") count.set(payee, (count.get(payee) ?? 0) + 1);
    let told = 0;
    for (const pair of nearPairs([...count.keys()])) {
      if (!pair) {
        yield undefined;
        continue;
      }
      told += 1;
      if (told > MOST) return;
      const { one, other, distance } = pair;
      const about = {
        one,
        other,
        times: String(count.get(one) ?? 0),
        others: String(count.get(other) ?? 0),
        distance: distance === 0 ? "只有空格、标点或全半角不同" : `相差${String(distance)}个字`,
      };
      const mine = entries.filter(({ payee }) => payee === one || payee === other).slice(0, MOST_PLACES);
      yield finding(head, "check-near-payees", {
        about,
        places: entryPlaces(mine, column),
        subject: [one, other],
      });
    }
  },
};
