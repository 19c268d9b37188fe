import { columnIndex, columnLetters } from "../grid/address";

/** How a ledger is to be read where its headers do not say it all: kept in 评价设置. */
export interface LedgerReading {
  /** Which side is spending, where 借方 and 贷方 both have entries; undefined until somebody has said it. */
  readonly side?: LedgerSide;
  /** Columns that an evaluator names; those of other roles are recognised by their headers. */
  readonly columns: readonly LedgerColumnPlace[];
}

export type LedgerSide = keyof typeof ledgerSideWords;

/** 费用账的贷方是冲减；银行账、往来账的贷方才是付出。原表没有写明时由评价人选 */
export const ledgerSideWords = {
  netDebit: "借方减贷方",
  debit: "只计借方",
  credit: "只计贷方",
  netCredit: "贷方减借方",
} as const;

/** 评价设置里的两个标签 */
export const ledgerSideLabel = "支出明细借贷";
export const ledgerColumnsLabel = "支出明细的列";

export type LedgerColumnName = (typeof ledgerColumnNames)[number];

export const ledgerColumnNames = [
  "日期",
  "凭证号",
  "摘要",
  "收款方",
  "金额",
  "借方",
  "贷方",
  "类别",
  "项目",
] as const;

export interface LedgerColumnPlace {
  readonly name: LedgerColumnName;
  /** From 0. */
  readonly column: number;
}

/** “日期A、金额D”; undefined where something else is written. */
export function readLedgerColumns(text: string): readonly LedgerColumnPlace[] | undefined {
  const parts = text
    .split(/[、，,;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const places = parts.map((part): LedgerColumnPlace | undefined => {
    const [, word, letters = ""] =
      /^(\p{Script=Han}+)\s*[:：=＝]?\s*([A-Za-z]{1,3})\s*列?$/u.exec(part) ?? [];
    const name = ledgerColumnNames.find((each) => each === word);
    const column = columnIndex(letters);
    return name === undefined || column >= MOST_COLUMNS ? undefined : { name, column };
  });
  const known = places.filter((place) => place !== undefined);
  return known.length === parts.length ? known : undefined;
}

/** As `readLedgerColumns` reads it. */
export function ledgerColumnsText(places: readonly LedgerColumnPlace[]): string {
  return places.map(({ name, column }) => `${name}${columnLetters(column)}`).join("、");
}

const MOST_COLUMNS = 16_384;
