import { type Fen, sumFen } from "../number/money";
import type { FundFigure, FundName } from "./fundArrangement";

/** 小计＝上年结转＋年初预算数＋追加/调减: note of 附件4 */
const PARTS = ["carried", "initial", "adjustment"] as const satisfies readonly FundName[];

/** The cells that add up to the budget, those left blank included: they may be filled in later. */
export function budgetParts(figures: ReadonlyMap<FundName, FundFigure>): readonly FundFigure[] {
  return PARTS.flatMap((name) => figures.get(name) ?? []);
}

/** What has an amount, added up. */
export function sumOf(figures: readonly FundFigure[]): Fen {
  return sumFen(figures.flatMap((figure) => (figure.state === "amount" ? [figure.amount] : [])));
}
