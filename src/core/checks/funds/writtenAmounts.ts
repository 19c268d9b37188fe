import { type Exact, exact, ONE } from "../../number/exact";
import { roundHalfUp, toFixedText, toPlainText } from "../../number/round";
import { type Check, type CheckHead, finding } from "../check";
import { statesMoney, yuanOf } from "../facts/compare";
import { toldIn } from "../facts/told";
import { workbookFacts } from "../facts/workbookFacts";
import type { WorkbookFact } from "../facts/workbookFact";
import type { Finding } from "../finding";
import type { SheetArea } from "../../formulas/sheetArea";
import { type MoneyStatement, moneyNames } from "../statements/statement";

const head = { id: "资金-08", severity: "警告", name: "文字里的金额与资金数据" } as const satisfies CheckHead;

/**
 * Amounts in texts of the workbook against 资金安排 and the ledger: another amount, 元 for 万元, a rounding that is none, and
 * a rounding that has two readings (24.355万元 is printed 24.36 in one report and 24.35 in another).
 */
export const writtenAmounts: Check = {
  ...head,
  find: (context) => {
    const facts = workbookFacts(context);
    const told = toldIn(context).flatMap(({ statement, place }) =>
      place && statement.kind === "money" ? [{ statement, place }] : [],
    );
    const firsts = told.filter(({ statement }, index) => {
      const same = told.findIndex((other) => isSame(other.statement, statement));
      return same === index;
    });
    return firsts.flatMap(({ statement }) => {
      const fact = facts.get(`money ${statement.fact}`);
      const places = told.filter((other) => isSame(other.statement, statement)).map(({ place }) => place);
      return fact ? judge(statement, fact, places) : [];
    });
  },
};

/** The same amount of the same thing, in however many cells. */
function isSame(one: MoneyStatement, other: MoneyStatement): boolean {
  return one.fact === other.fact && one.shown === other.shown;
}

function judge(
  statement: MoneyStatement,
  fact: WorkbookFact,
  stated: readonly SheetArea[],
): readonly Finding[] {
  if (fact.value.kind !== "money") return [];
  const { yuan } = fact.value;
  const places = [...stated, ...fact.places];
  const exactly = yuan.div(yuanOf({ amount: ONE, unit: statement.unit }));
  const about = {
    name: moneyNames[statement.fact],
    stated: statement.shown,
    yuan: fact.shown,
    exact: `${toPlainText(exactly, 6)}${statement.unit}`,
    rounded: `${toFixedText(exactly, statement.decimals)}${statement.unit}`,
  };
  const subject = [about.name, about.stated, about.yuan];
  if (statesMoney(statement, yuan)) {
    if (!isTie(exactly, statement.decimals)) return [];
    return [finding(head, "check-amount-two-roundings", { about, places, severity: "提示", subject })];
  }
  if (statement.amount.mul(10_000).equals(yuan) && statement.unit === "元")
    return [finding(head, "check-amount-unit", { about, places, severity: "错误", subject })];
  const isNear = exactly.sub(statement.amount).abs().lt(stepOf(statement.decimals));
  return [
    finding(head, isNear ? "check-amount-rounding" : "check-amount-differs", {
      about,
      places,
      severity: isNear ? "警告" : "错误",
      subject,
    }),
  ];
}

/** Exactly half a step between two figures: the next decimal is a 5 and nothing follows. */
function isTie(value: Exact, decimals: number): boolean {
  return value.sub(roundHalfUp(value, decimals)).abs().mul(2).equals(stepOf(decimals));
}

/** The least difference that a figure with these decimals can show. */
function stepOf(decimals: number): Exact {
  return ONE.div(exact(10n ** BigInt(decimals)));
}
