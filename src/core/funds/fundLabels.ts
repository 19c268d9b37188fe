import { readAmountHeader } from "./amountHeader";
import type { FundName } from "./fundArrangement";

const LABELS: Readonly<Record<FundName, RegExp>> = {
  carried: /^(?:上年|以前年度|上年度)结转(?:数|资金|金额|资金数)?$/,
  initial: /^年初(?:批复)?预算(?:数|资金|金额|安排|安排数|批复数)?$/,
  adjustment:
    /^(?:年中)?(?:预算)?(?:追加|调减|调整|追加\/?调减|追加\/?\(?调减\)?|追加或调减|追加、调减|增减|调增\/?调减)(?:数|预算|预算数|资金|金额)?$/,
  subtotal: /^(?:小计|(?:调整后?|调整后的|全年)预算(?:数|合计)?|预算(?:合计|小计))$/,
  arrived: /^(?:资金|实际|实际资金|项目资金)?到位(?:数|资金|金额|资金数)?$/,
  spent: /^(?:实际|资金|全年|累计)?(?:支出|执行)(?:数|资金|金额)$|^实际支出$/,
};

/** Undefined for a text that is no figure of 资金安排. The unit is the one the label states. */
export function readFundLabel(text: string): { readonly name: FundName; readonly unit?: string } | undefined {
  const { word, unit } = readAmountHeader(text);
  if (word === "") return undefined;
  for (const [name, pattern] of Object.entries(LABELS) as [FundName, RegExp][]) {
    if (pattern.test(word)) return unit === undefined ? { name } : { name, unit };
  }
  return undefined;
}
