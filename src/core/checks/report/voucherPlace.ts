import type { SheetArea } from "../../formulas/sheetArea";
import { narrow } from "../../number/narrow";
import type { CheckContext } from "../context";

/** The first payment of the ledger with this voucher: 记账-10号 is 记账-10. */
export function voucherPlace(voucher: string, { funds: { ledger } }: CheckContext): SheetArea | undefined {
  const column = ledger?.columns.voucher;
  if (!ledger || column === undefined) return undefined;
  const wanted = keyOf(voucher);
  for (let index = 0; index < ledger.entryCount; index += 1) {
    const entry = ledger.entry(index);
    if (keyOf(entry.voucher) === wanted)
      return {
        sheet: entry.at.sheet,
        area: { top: entry.row, bottom: entry.row, left: column, right: column },
      };
  }
  return undefined;
}

function keyOf(voucher: string): string {
  return narrow(voucher).replace(/[\s\-—－第号凭证]/g, "");
}
