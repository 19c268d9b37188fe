import type { CellAddress } from "../../core/grid/address";
import { areaName, quotedSheet } from "../../core/grid/address";
import { type FundName, fundNames } from "../../core/funds/fundArrangement";
import { showYuan } from "../../core/number/money";
import type { Assessment } from "../assess";

/** 资金, as far as it is recognised today: the figures of 资金安排, and the ledger with its total. */
export interface FundsView {
  readonly figures: readonly FundRow[];
  readonly ledger?: {
    readonly place: string;
    readonly at: CellAddress;
    readonly sentence: string;
    readonly columns: string;
  };
}

export interface FundRow {
  readonly label: string;
  /** "" for a blank cell: absence is not 0. */
  readonly amount: string;
  readonly at: CellAddress;
  readonly isSum: boolean;
}

const columnNames = {
  date: "日期",
  voucher: "凭证号",
  item: "支出事项",
  payee: "收款方",
  category: "类别",
  project: "项目",
  amount: "金额",
} as const;

export function fundsView({ funds: { funds } }: Assessment): FundsView {
  const { arrangement, ledger } = funds;
  const names = Object.keys(fundNames) as readonly FundName[];
  const figures = names.flatMap((name): readonly FundRow[] => {
    const figure = arrangement?.figures.get(name);
    if (!figure) return [];
    const amount =
      figure.state === "amount" ? showYuan(figure.amount) : figure.state === "blank" ? "" : "用不了";
    return [{ label: fundNames[name], amount, at: figure.at, isSum: name === "subtotal" }];
  });
  if (!ledger) return { figures };
  const [part] = ledger.parts;
  const columns = Object.keys(ledger.columns) as readonly (keyof typeof columnNames)[];
  const places = Object.values(ledger.columns) as readonly number[];
  const area = part
    ? areaName({
        top: ledger.headerRow,
        bottom: part.lastRow,
        left: Math.min(...places),
        right: Math.max(...places),
      })
    : "";
  const more = ledger.parts.length > 1 ? ` 等 ${String(ledger.parts.length)} 张表` : "";
  const total = ledger.isComplete ? `合计 ${showYuan(ledger.total)} 元` : "合计暂不能确定，请先改正金额";
  return {
    figures,
    ledger: {
      place: `${quotedSheet(ledger.sheet)}!${area}${more}`,
      at: { sheet: ledger.sheet, row: ledger.headerRow, column: Math.min(...places) },
      sentence: `${String(ledger.entryCount)} 笔，${total}。`,
      columns: `认出的列：${columns.map((each) => columnNames[each]).join("、")}`,
    },
  };
}
