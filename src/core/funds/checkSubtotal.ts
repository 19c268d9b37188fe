import { showYuan } from "../number/money";
import { problem, type Problem } from "../problems/problem";
import { budgetParts, sumOf } from "./budgetParts";
import type { FundCell, FundFigure, FundName } from "./fundArrangement";

/** A 小计 that its own parts do not add up to: which of them is wrong is not for us to say. */
export interface Contradiction {
  readonly subtotal: FundCell;
  readonly problem: Problem;
}

export function checkSubtotal(figures: ReadonlyMap<FundName, FundFigure>): Contradiction | undefined {
  const subtotal = figures.get("subtotal");
  const parts = budgetParts(figures);
  const isComplete =
    figures.get("initial")?.state === "amount" && parts.every(({ state }) => state !== "unusable");
  if (subtotal?.state !== "amount" || !isComplete) return undefined;
  const sum = sumOf(parts);
  if (sum === subtotal.amount) return undefined;
  const about = { stated: showYuan(subtotal.amount), sum: showYuan(sum) };
  return { subtotal, problem: problem("funds-subtotal-differs", subtotal.at, about) };
}
