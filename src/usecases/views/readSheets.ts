import { areaName, type CellAddress } from "../../core/grid/address";
import type { Assessment } from "../assess";

/** A sheet that was read, and as what. */
export interface ReadSheet {
  readonly sheet: string;
  readonly role: string;
  /** "A3:I27，23 个指标" */
  readonly detail: string;
  readonly at: CellAddress;
}

export function readSheets({ reading, questionnaires, funds }: Assessment): readonly ReadSheet[] {
  const { table, indicators } = reading;
  const columns = table.reasons.map(({ column }) => column);
  const area = areaName({
    top: table.headerRows.first,
    bottom: table.lastRow,
    left: Math.min(...columns),
    right: Math.max(...columns),
  });
  const { ledger } = funds.funds;
  return [
    {
      sheet: table.sheet,
      role: "评分表",
      detail: `${area}，${String(indicators.length)} 个指标`,
      at: { sheet: table.sheet, row: table.headerRows.first, column: Math.min(...columns) },
    },
    ...funds.roles.map(({ role, sheet, area: place }): ReadSheet => {
      const isLedger = role === "支出明细" && ledger !== undefined;
      return {
        sheet,
        role: isLedger ? "明细账" : role,
        detail: isLedger ? `${place}，${String(ledger.entryCount)} 笔` : place,
        at: { sheet: isLedger ? ledger.sheet : sheet, row: isLedger ? ledger.headerRow : 0, column: 0 },
      };
    }),
    ...questionnaires.map(({ sheet, questions, firstRow, lastRow, headerRow }): ReadSheet => ({
      sheet,
      role: "问卷",
      detail: `${String(lastRow - firstRow + 1)} 份，${String(questions.length)} 题`,
      at: { sheet, row: headerRow, column: 0 },
    })),
  ];
}
