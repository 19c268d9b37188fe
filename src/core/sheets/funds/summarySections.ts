import type { Ledger } from "../../funds/ledger";
import { withoutWildcards } from "../../funds/ledgerFormula";
import { type NamedSum, sumsByMonth, sumsByName } from "../../funds/ledgerSummary";
import { type SizeRange, sumsBySize } from "../../funds/sizeRanges";
import { fen } from "../../number/money";
import { excelString } from "../../standards/kinds/excelText";
import { columnToTheEnd, columnWithRoom } from "../../surveys/formulaText";
import { numberCell, textCell } from "../planned";
import { mostFormulaRows } from "./fundSheetInput";
import type { FundStyles } from "./fundStyles";
import type { SummaryRow, SummarySection } from "./summaryRows";

/** 收款方 and 金额 of 附件4 with its sheet: '附件4 支出明细表'!$F$9:$F$49; undefined where no rows stand there. */
export interface DetailRanges {
  readonly payees: string;
  readonly amounts: string;
}

/** A longer list of payees is no summary; the others are one row. */
const MOST_NAMES = 300;

const NO_NAME = { payee: "（未填收款方）", category: "（未填类别）" } as const;

export function payeeSection(ledger: Ledger, detail: DetailRanges | undefined): SummarySection {
  const isLive = detail !== undefined && ledger.entryCount <= mostFormulaRows;
  const rows = listed(sumsByName(ledger, "payee"), NO_NAME.payee, (sum) =>
    isLive
      ? (cell) => {
          const same = `${detail.payees}=${sum.name === "" ? '""' : cell}`;
          return {
            count: `SUMPRODUCT(--(${same}))`,
            amount: `SUMPRODUCT((${same})*${detail.amounts})`,
          };
        }
      : undefined,
  );
  return { kind: "payee", title: "按收款方汇总", heading: "收款方", rows };
}

/** Undefined where no column of the ledger gives a category. */
export function categorySection(ledger: Ledger): SummarySection | undefined {
  const { columns, sheet, firstRow, parts } = ledger;
  if (columns.category === undefined || ledger.entryCount === 0) return undefined;
  const last = parts[0]?.lastRow ?? firstRow;
  const range = (column: number): string => columnWithRoom(sheet, column, firstRow, last);
  const isLive = ledger.isPlain && parts.length === 1 && ledger.entryCount <= mostFormulaRows;
  const [categories, amounts] = [range(columns.category), range(columns.amount)];
  const filtered = ledger.filter
    .map(({ column, value }) => `*(${range(column)}=${excelString(value)})`)
    .join("");
  const rows = listed(sumsByName(ledger, "category"), NO_NAME.category, (sum) =>
    isLive
      ? (cell) => {
          const same = `(${categories}=${sum.name === "" ? '""' : cell})`;
          return {
            count: `SUMPRODUCT(${same}*ISNUMBER(${amounts})${filtered})`,
            amount: `SUMPRODUCT(${same}*${amounts}${filtered})`,
          };
        }
      : undefined,
  );
  return { kind: "category", title: "按类别汇总", heading: "类别", rows };
}

export function sizeSection(ledger: Ledger, detail: DetailRanges | undefined): SummarySection {
  const isLive = detail !== undefined && ledger.entryCount <= mostFormulaRows;
  const rows = sumsBySize(ledger).map((sum): SummaryRow => {
    const row = { name: sum.name, count: sum.count, amount: sum.amount };
    if (!isLive) return row;
    const within = bounds(sum)
      .map((bound) => `${detail.amounts},"${bound}"`)
      .join(",");
    return {
      ...row,
      formulas: () => ({
        count: `COUNTIFS(${within})`,
        amount: `SUMIFS(${detail.amounts},${within})`,
      }),
    };
  });
  return { kind: "size", title: "按单笔金额汇总", heading: "单笔金额", rows };
}

function bounds({ from, below }: SizeRange): readonly string[] {
  return [
    ...(from === undefined ? [] : [`>=${String(from)}`]),
    ...(below === undefined ? [] : [`<${String(below)}`]),
  ];
}

/** Undefined where the ledger has no dates that name a day. */
export function monthSection(ledger: Ledger, styles: FundStyles): SummarySection | undefined {
  const { columns, sheet, firstRow, parts } = ledger;
  if (columns.date === undefined) return undefined;
  const { months, undated, areReal } = sumsByMonth(ledger);
  if (months.length === 0) return undefined;
  const isLive = areReal && ledger.isPlain && parts.length === 1 && ledger.entryCount <= mostFormulaRows;
  const column = (index: number): string => columnToTheEnd(sheet, index, firstRow);
  const [dates, amounts] = [column(columns.date), column(columns.amount)];
  const filtered = ledger.filter
    .map((each) => `,${column(each.column)},${excelString(withoutWildcards(each.value))}`)
    .join("");
  const rows = months.map(({ month, count, amount }): SummaryRow => ({
    name: String(month),
    label: numberCell(month, styles.month, /[\s\S]/),
    count,
    amount,
    ...(isLive
      ? {
          formulas: (cell: string) => {
            const within = `${dates},">="&${cell},${dates},"<"&EDATE(${cell},1)${filtered}`;
            return {
              count: `COUNTIFS(${within},${amounts},"<>")`,
              amount: `SUMIFS(${amounts},${within})`,
            };
          },
        }
      : {}),
  }));
  const rest: readonly SummaryRow[] =
    undated.count === 0 ? [] : [{ name: "undated", label: textCell("没有日期", styles.centred), ...undated }];
  return { kind: "month", title: "按月汇总", heading: "月份", rows: [...rows, ...rest] };
}

function listed(
  sums: readonly NamedSum[],
  unnamed: string,
  formulasOf: (sum: NamedSum) => SummaryRow["formulas"],
): readonly SummaryRow[] {
  const rows = sums.slice(0, MOST_NAMES).map((sum): SummaryRow => {
    const formulas = formulasOf(sum);
    return { ...sum, name: sum.name === "" ? unnamed : sum.name, ...(formulas ? { formulas } : {}) };
  });
  const others = sums.slice(MOST_NAMES);
  if (others.length === 0) return rows;
  const rest: SummaryRow = {
    name: `其余${String(others.length)}家`,
    count: others.reduce((sum, { count }) => sum + count, 0),
    amount: fen(others.reduce((sum, { amount }) => sum + amount, 0)),
  };
  return [...rows, rest];
}
