import { exact } from "../../number/exact";
import { fenToYuan, yuan as makeYuan, yuanToFen } from "../../number/money";
import { toPlainText } from "../../number/round";
import { type Check, type CheckHead, finding } from "../check";
import type { CheckContext } from "../context";
import { yuanOf } from "../facts/compare";
import { showMoney } from "../facts/fundFacts";
import { toldIn, type Told } from "../facts/told";
import { workbookFacts } from "../facts/workbookFacts";
import type { Finding } from "../finding";
import type { MoneyStatement } from "../statements/statement";
import { entryPlaces, ledgerEntries, ordinals } from "./ledgerEntries";

const head = { id: "资金-12", severity: "错误", name: "单笔支付与支出总额" } as const satisfies CheckHead;

/** One payment larger than all spending: 51.7万元 of 44.39万元 in the report of 昆明基层. */
export const largePayment: Check = {
  ...head,
  *find(context) {
    yield* inLedger(context);
    yield* inTexts(context);
  },
};

function* inLedger(context: CheckContext): Generator<Finding | undefined> {
  const { ledger } = context.funds;
  const spent = workbookFacts(context).get("money spent") ?? workbookFacts(context).get("money arrived");
  if (!ledger || spent?.value.kind !== "money") return;
  const { yuan } = spent.value;
  const most = yuanToFen(makeYuan(yuan));
  if (most === undefined) return;
  for (const [index, entry] of (yield* ledgerEntries(ledger)).entries()) {
    if (entry.amount <= most || entry.amount <= 0) continue;
    const about = {
      which: `明细账第${ordinals([index])}笔“${entry.item}”`,
      amount: `${showMoney(fenToYuan(entry.amount))}元`,
      total: `${showMoney(yuan)}元`,
    };
    yield finding(head, "check-large-payment", {
      about,
      places: [...entryPlaces([entry], ledger.columns.amount), ...spent.places],
      subject: Object.values(about),
    });
  }
}

function inTexts(context: CheckContext): readonly Finding[] {
  const money = toldIn(context).flatMap(({ statement, ...where }) =>
    statement.kind === "money" ? [{ money: statement, where }] : [],
  );
  const totals = money
    .filter(({ money: { fact } }) => fact === "spent")
    .map(({ money: stated }) => yuanOf(stated));
  const fact = workbookFacts(context).get("money spent");
  const known = fact?.value.kind === "money" ? [fact.value.yuan] : [];
  const most = [...totals, ...known].reduce((largest, each) => (each.gt(largest) ? each : largest), exact(0));
  if (most.equals(0)) return [];
  return money.flatMap(({ money: stated, where }) => {
    if (stated.fact !== "payment" || yuanOf(stated).lte(most)) return [];
    const spent = money.find(({ money: each }) => each.fact === "spent" && yuanOf(each).equals(most));
    const about = {
      which: `“${sayLabel(stated)}”`,
      amount: stated.shown,
      total: spent?.money.shown ?? `${toPlainText(most, 2)}元`,
    };
    return [
      finding(head, "check-large-payment", {
        about,
        places: placesOf(where, spent?.where),
        quotes: [where, spent?.where].flatMap((each) => each?.quote ?? []),
        subject: Object.values(about),
      }),
    ];
  });
}

function sayLabel({ label }: MoneyStatement): string {
  return label.replace(/○+/g, "…");
}

function placesOf(...told: readonly (Pick<Told, "place"> | undefined)[]) {
  return told.flatMap((each) => each?.place ?? []);
}
