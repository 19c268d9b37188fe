import { type Exact, exact } from "../../number/exact";
import { roundHalfUp } from "../../number/round";
import type { MoneyStatement, Statement } from "../statements/statement";
import type { WorkbookFact } from "./workbookFact";

/** Key of the workbook's figure that a statement is about; undefined where the workbook has none of the kind. */
export function factKey(statement: Statement): string | undefined {
  switch (statement.kind) {
    case "section":
      return `section ${statement.name}`;
    case "total":
    case "grade":
      return statement.kind;
    case "count":
      return `count ${String(statement.level)}`;
    case "money":
      return statement.fact === "payment" ? undefined : `money ${statement.fact}`;
    case "rate":
      return `rate ${statement.fact}`;
    case "satisfaction":
      return `satisfaction ${statement.group}`;
    case "forms":
      return `forms ${statement.what} ${statement.group}`;
    case "share":
    case "weight":
    case "period":
    case "signed":
    case "document":
    case "voucher":
    case "incidents":
      return undefined;
  }
}

/** The workbook's figure that a statement is held against. 发放问卷20份 and 满意度88% without a group may be any group's. */
export function factFor(
  statement: Statement,
  facts: ReadonlyMap<string, WorkbookFact>,
): WorkbookFact | undefined {
  const fact = facts.get(factKey(statement) ?? "");
  const prefix = prefixOf(statement);
  if (prefix === undefined || (fact && agrees(statement, fact))) return fact;
  const ofGroups = [...facts].filter(([key]) => key.startsWith(prefix));
  return ofGroups.find(([, each]) => agrees(statement, each))?.[1] ?? fact;
}

function prefixOf(statement: Statement): string | undefined {
  if (statement.kind === "forms" && statement.group === "") return `forms ${statement.what} `;
  return statement.kind === "satisfaction" && statement.group === "" ? "satisfaction " : undefined;
}

/** Whether a sentence states what the workbook has, as finely as the sentence states it. */
export function agrees(statement: Statement, { value }: WorkbookFact): boolean {
  switch (statement.kind) {
    case "section": {
      if (value.kind !== "number") return true;
      const isFull = !statement.full || !value.full || statement.full.equals(value.full);
      return isFull && statement.score.equals(value.number);
    }
    case "total":
      return value.kind !== "number" || statement.score.equals(value.number);
    case "grade":
      return value.kind !== "text" || statement.grade === value.text;
    case "count":
    case "forms":
      return value.kind !== "number" || value.number.equals(exact(statement.count));
    case "money":
      return value.kind !== "money" || statesMoney(statement, value.yuan);
    case "rate":
    case "satisfaction":
      return value.kind !== "rate" || statesRate(statement.rate, statement.shown, value.rate);
    case "share":
    case "weight":
    case "period":
    case "signed":
    case "document":
    case "voucher":
    case "incidents":
      return true;
  }
}

const YUAN_PER = { 元: exact(1), 万元: exact(10_000), 亿元: exact(100_000_000) } as const;

/** In 元, exactly as written. */
export function yuanOf({ amount, unit }: Pick<MoneyStatement, "amount" | "unit">): Exact {
  return amount.mul(YUAN_PER[unit]);
}

/** 24.36万元 states 243,550.00元 after rounding; 24.35万元 does not. */
export function statesMoney({ amount, unit, decimals }: MoneyStatement, yuan: Exact): boolean {
  return roundHalfUp(yuan.div(YUAN_PER[unit]), decimals).equals(amount);
}

/** A rate printed with some decimals. */
export function statesRate(stated: Exact, shown: string, rate: Exact): boolean {
  const decimals = (/\.(\d+)/.exec(shown)?.[1] ?? "").length + 2;
  return roundHalfUp(rate, decimals).equals(stated);
}
