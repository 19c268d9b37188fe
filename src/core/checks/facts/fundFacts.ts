import type { SheetArea } from "../../formulas/sheetArea";
import { fundFact, type Funds } from "../../funds/fundFact";
import { type Exact, ratio } from "../../number/exact";
import { showYuan, yuan, yuanToFen } from "../../number/money";
import { toPercentText, toPlainText } from "../../number/round";
import { cellPlace } from "../check";
import type { CheckContext } from "../context";
import { type MoneyName, moneyNames, rateNames } from "../statements/statement";
import type { WorkbookFact } from "./workbookFact";

/** Names that a standard gives the sums; `fundFact` knows where each is told. */
const ASKED = {
  carried: "上年结转",
  initial: "年初预算数",
  adjustment: "追加预算",
  budget: "预算资金",
  arrived: "实际到位资金",
  spent: "实际支出资金",
} as const satisfies Partial<Record<MoneyName, string>>;

/** Sums of 资金安排 and the ledger, and the rates they make. */
export function fundFacts({ funds }: CheckContext): readonly WorkbookFact[] {
  const sums = (Object.entries(ASKED) as [keyof typeof ASKED, string][]).flatMap(([name, asked]) => {
    const found = moneyFact(name, asked, funds);
    return found ? [found] : [];
  });
  const yuanOf = (name: MoneyName): { readonly value: Exact; readonly fact: WorkbookFact } | undefined => {
    const fact = sums.find(({ key }) => key === `money ${name}`);
    return fact?.value.kind === "money" ? { value: fact.value.yuan, fact } : undefined;
  };
  return [
    ...sums,
    ...rateFact("arrival", yuanOf("arrived"), yuanOf("budget")),
    ...rateFact("execution", yuanOf("spent"), yuanOf("arrived")),
    ...balance(yuanOf("arrived"), yuanOf("spent")),
  ];
}

function moneyFact(name: keyof typeof ASKED, asked: string, funds: Funds): WorkbookFact | undefined {
  const found = fundFact(asked, funds);
  if (!found) return undefined;
  const [first, ...others] = found.cells;
  const places: readonly SheetArea[] =
    found.area && first
      ? [{ sheet: first.sheet, area: found.area }]
      : [first, ...others].flatMap((at) => (at ? [cellPlace(at)] : []));
  return {
    key: `money ${name}`,
    name: moneyNames[name],
    value: { kind: "money", yuan: found.value },
    shown: `${showMoney(found.value)}元`,
    places,
  };
}

type Sum = { readonly value: Exact; readonly fact: WorkbookFact } | undefined;

function rateFact(name: "arrival" | "execution", part: Sum, whole: Sum): readonly WorkbookFact[] {
  const rate = part && whole && ratio(part.value, whole.value);
  if (!rate) return [];
  return [
    {
      key: `rate ${name}`,
      name: rateNames[name],
      value: { kind: "rate", rate },
      shown: `${showMoney(part.value)}÷${showMoney(whole.value)}＝${toPercentText(rate, 2)}`,
      places: [...part.fact.places, ...whole.fact.places],
    },
  ];
}

function balance(arrived: Sum, spent: Sum): readonly WorkbookFact[] {
  if (!arrived || !spent) return [];
  const left = arrived.value.sub(spent.value);
  return [
    {
      key: "money balance",
      name: moneyNames.balance,
      value: { kind: "money", yuan: left },
      shown: `${showMoney(left)}元`,
      places: [...arrived.fact.places, ...spent.fact.places],
    },
  ];
}

/** 243,550.00. */
export function showMoney(value: Exact): string {
  const amount = yuanToFen(yuan(value));
  return amount === undefined ? toPlainText(value, 2) : showYuan(amount);
}
