import { ratio } from "../../number/exact";
import { toPercentText } from "../../number/round";
import { cellPlace, type Check, type CheckHead, finding } from "../check";
import type { CheckContext } from "../context";
import { agrees, factKey, statesRate, yuanOf } from "../facts/compare";
import { formFunds } from "../facts/formFunds";
import { toldIn, type Told } from "../facts/told";
import { workbookFacts } from "../facts/workbookFacts";
import type { Finding } from "../finding";
import { type MoneyStatement, rateNames, type Statement } from "../statements/statement";

const head = { id: "资金-03", severity: "错误", name: "到位率和执行率重算" } as const satisfies CheckHead;

/** Rates as printed against the figures they are made of: 97.70% beside 46.95 of 46.95万元. */
export const statedRates: Check = {
  ...head,
  find: (context) => [...inSheets(context), ...inForms(context), ...inReport(context)],
};

function inSheets(context: CheckContext): readonly Finding[] {
  const facts = workbookFacts(context);
  return toldIn(context).flatMap(({ statement, place, sentence }) => {
    const fact = place && statement.kind === "rate" ? facts.get(factKey(statement) ?? "") : undefined;
    if (!place || !fact || statement.kind !== "rate" || agrees(statement, fact)) return [];
    const about = { name: rateNames[statement.fact], stated: statement.shown, how: fact.shown };
    return [
      finding(head, "check-rate-differs", {
        about,
        places: [place, ...fact.places],
        subject: [...Object.values(about), sentence],
      }),
    ];
  });
}

function inForms(context: CheckContext): readonly Finding[] {
  return formFunds(context).flatMap(({ rate, spent, budget }) => {
    const share = spent && budget && ratio(spent.value, budget.value);
    if (!rate || !share || statesRate(rate.value, rate.shown, share)) return [];
    const how = `${spent.shown}÷${budget.shown}＝${toPercentText(share, 2)}`;
    const about = { name: rateNames.execution, stated: rate.shown, how };
    const places = [rate.at, spent.at, budget.at].map(cellPlace);
    return [finding(head, "check-rate-differs", { about, places, subject: Object.values(about) })];
  });
}

type Stated<Kind extends Statement["kind"]> = Told & {
  readonly statement: Extract<Statement, { kind: Kind }>;
};

/** The report's own figures: 执行率 is of what arrived, or of the budget where the report says so. */
function inReport(context: CheckContext): readonly Finding[] {
  const told = toldIn(context).filter(({ quote }) => quote);
  const money = (fact: MoneyStatement["fact"]): Stated<"money"> | undefined => {
    const all = told.filter(
      (each): each is Stated<"money"> => each.statement.kind === "money" && each.statement.fact === fact,
    );
    // the value stated most often: a slip stands alone
    const countOf = ({ statement }: Stated<"money">): number =>
      all.filter((other) => yuanOf(other.statement).equals(yuanOf(statement))).length;
    return [...all].sort((a, b) => countOf(b) - countOf(a))[0];
  };
  const [spent, arrived, budget] = [money("spent"), money("arrived"), money("budget")];
  const rates = told.filter((each): each is Stated<"rate"> => each.statement.kind === "rate");
  return rates.flatMap((each) => {
    const { statement, quote } = each;
    const pairs: readonly (readonly [Stated<"money"> | undefined, Stated<"money"> | undefined])[] =
      statement.fact === "execution" ? [[spent, arrived], [spent, budget]] : [[arrived, budget]]; // prettier-ignore
    const computed = pairs.flatMap(([part, whole]) => {
      const rate = part && whole && ratio(yuanOf(part.statement), yuanOf(whole.statement));
      return part && whole && rate ? [{ part, whole, rate }] : [];
    });
    const [first] = computed;
    if (!first || computed.some(({ rate }) => statesRate(statement.rate, statement.shown, rate))) return [];
    const how = `${first.part.statement.shown}÷${first.whole.statement.shown}＝${toPercentText(first.rate, 2)}`;
    const about = { name: rateNames[statement.fact], stated: statement.shown, how };
    const quotes = [quote, first.part.quote, first.whole.quote].flatMap((found) => found ?? []);
    return [finding(head, "check-rate-differs", { about, quotes, subject: Object.values(about) })];
  });
}
