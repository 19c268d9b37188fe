import { fenToYuan, sumFen } from "../../number/money";
import { toCellNumber } from "../../number/round";
import type { FundSheetInput } from "./fundSheetInput";

/**
 * 累计支出 up to a day, in 元, where no formula can compare the ledger's dates. A date that a person set in the standing
 * sheet goes before ours.
 */
export function paidUntil(
  { ledger, standing }: FundSheetInput,
  node: string,
  planned: number | undefined,
): number {
  const until = standingDate(standing, node.split(" ")[1] ?? "") ?? planned ?? 0;
  const amounts = Array.from({ length: ledger.entryCount }, (_, entry) => ledger.entry(entry)).filter(
    ({ dateSerial }) => dateSerial !== undefined && dateSerial <= until,
  );
  return toCellNumber(fenToYuan(sumFen(amounts.map(({ amount }) => amount))));
}

function standingDate(standing: FundSheetInput["standing"], ordinal: string): number | undefined {
  if (!standing) return undefined;
  for (let row = 0; row < Math.min(standing.rowCount, 60); row++) {
    const { value } = standing.cell(row, 0);
    const date = standing.cell(row, 2).value;
    if (value.type === "number" && String(value.number) === ordinal && date.type === "number")
      return date.number;
  }
  return undefined;
}
