import { findFundArrangement } from "../../funds/findFundArrangement";
import { findFundLabels } from "../../funds/fundPlaces";
import type { Ledger } from "../../funds/ledger";
import { showYuan } from "../../number/money";
import { cellPlace, type Check, type CheckHead, finding } from "../check";

const head = { id: "资金-01", severity: "错误", name: "明细账合计与支出数" } as const satisfies CheckHead;

/** Σ of the ledger against every 支出数 that is printed. */
export const ledgerTotal: Check = {
  ...head,
  find: ({ funds: { ledger }, sheets, cell }) => {
    if (!ledger?.isComplete || ledger.entryCount === 0) return [];
    return sheets.flatMap((grid) => {
      if (!findFundLabels(grid)) return [];
      const spent = findFundArrangement([grid]).arrangement?.figures.get("spent");
      // a formula over the ledger is renewed by whoever reads it
      const isOurs = spent && cell(spent.at).formula !== undefined && grid.sheet !== ledger.sheet;
      if (spent?.state !== "amount" || spent.amount === ledger.total || isOurs === true) return [];
      const about = {
        stated: showYuan(spent.amount),
        total: showYuan(ledger.total),
        count: String(ledger.entryCount),
        difference: difference(spent.amount, ledger.total),
      };
      const subject = [grid.sheet, about.stated, about.total];
      return [
        finding(head, "check-ledger-total", {
          about,
          places: [cellPlace(spent.at), amounts(ledger)],
          subject,
        }),
      ];
    });
  },
};

function amounts(ledger: Ledger) {
  const { sheet, firstRow, columns, entryCount, rowOf } = ledger;
  const area = { top: firstRow, bottom: rowOf(entryCount - 1), left: columns.amount, right: columns.amount };
  return { sheet, area };
}

function difference(one: number, other: number): string {
  return showYuan(Math.abs(one - other) as Parameters<typeof showYuan>[0]);
}
