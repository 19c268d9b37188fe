import { fen } from "../number/money";
import type { Ledger } from "./ledger";
import type { NamedSum } from "./ledgerSummary";

/** A range of payment sizes in 元, from included, below excluded; the first has no lower and the last no upper end. */
export interface SizeRange {
  readonly from?: number;
  readonly below?: number;
  readonly name: string;
}

/** 单笔金额 */
const sizeRanges: readonly SizeRange[] = [
  { below: 0, name: "小于0（冲销）" },
  { from: 0, below: 1000, name: "不足1,000元" },
  { from: 1000, below: 10_000, name: "1,000元至不足10,000元" },
  { from: 10_000, below: 50_000, name: "10,000元至不足50,000元" },
  { from: 50_000, below: 100_000, name: "50,000元至不足100,000元" },
  { from: 100_000, name: "100,000元及以上" },
];

/** Payments by size. Reversals are listed only where there are some. */
export function sumsBySize(ledger: Ledger): readonly (SizeRange & NamedSum)[] {
  const counts = sizeRanges.map(() => 0);
  const amounts = sizeRanges.map(() => 0);
  const bounds = sizeRanges.map(({ from }) => (from === undefined ? -Infinity : from * 100));
  for (let entry = 0; entry < ledger.entryCount; entry++) {
    const amount = ledger.amountOf(entry);
    let place = bounds.length - 1;
    while (place > 0 && amount < (bounds[place] ?? 0)) place -= 1;
    counts[place] = (counts[place] ?? 0) + 1;
    amounts[place] = (amounts[place] ?? 0) + amount;
  }
  return sizeRanges
    .map((range, index) => ({ ...range, count: counts[index] ?? 0, amount: fen(amounts[index] ?? 0) }))
    .filter(({ count, from }) => count > 0 || from !== undefined);
}
