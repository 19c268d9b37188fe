import type { CellAddress } from "../grid/address";
import type { LedgerSide } from "../evidence/ledgerReading";
import type { Fen, MoneyUnit } from "../number/money";
import type { Problem } from "../problems/problem";
import type { AmountForm } from "./amountCell";
import type { LedgerGroup } from "./ledgerGroups";

/**
 * A 支出明细账 or 序时账: one row per payment. Rows and columns count from 0. Several sheets read as one ledger have their
 * own places in `parts`; sheet, rows and columns here are then those of the first.
 */
export interface Ledger {
  readonly parts: readonly LedgerPart[];
  readonly sheet: string;
  readonly headerRow: number;
  /** First row below the header; entries may begin later. */
  readonly firstRow: number;
  readonly columns: LedgerColumns;
  /** What the amount column holds; amounts here are in 分 either way. */
  readonly unit: MoneyUnit;
  readonly entryCount: number;
  /** Entries in the order of the sheet, from 0. Their texts are read when asked for: a ledger may have a million. */
  readonly rowOf: (entry: number) => number;
  readonly amountOf: (entry: number) => Fen;
  readonly entry: (entry: number) => LedgerEntry;
  /** Payments by what a column says; one blank group where the ledger has no such column. */
  readonly groupsOf: (column: "payee" | "category" | "date") => readonly LedgerGroup[];
  /** The cells that an entry's amount is made of; the second one where 借方 and 贷方 are set off against each other. */
  readonly formsOf: (entry: number) => readonly LedgerAmountForm[];
  /** Rows that are no payment, subtotals above all. Blank rows are not listed. */
  readonly skipped: readonly SkippedRow[];
  /** Sum of the entries. */
  readonly total: Fen;
  /** False when an amount could not be read or it is not known which side is spending: the total is then no fact. */
  readonly isComplete: boolean;
  /** In 元, without "="; undefined where no formula says the same as `total`. */
  readonly totalFormula?: string;
  /** Where both sides have entries: which of them is spending, once somebody has said it. */
  readonly sides?: LedgerSide | "undecided";
  /** Which payments count, where only some do. */
  readonly filter: readonly ColumnFilter[];
  /** Every row with an amount is a payment in a number cell: sums and counts over whole columns say the same. */
  readonly isPlain: boolean;
  /** Other formulas of ours for a ledger in these columns, by which an older one is known as ours. */
  readonly formerFormulas: readonly string[];
  readonly problems: readonly Problem[];
}

/** An amount's cell, form, unit and whether it is in whole 分: what a formula must do to come to it. */
export interface LedgerAmountForm {
  readonly column: number;
  readonly sign: "plus" | "minus";
  readonly form: AmountForm;
  readonly isWhole: boolean;
  readonly unit: MoneyUnit;
}

/** One sheet of a ledger. */
export interface LedgerPart {
  readonly sheet: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: LedgerColumns;
  readonly unit: MoneyUnit;
  readonly entryCount: number;
}

/** Only rows whose cell of the column says this. */
export interface ColumnFilter {
  readonly column: number;
  readonly value: string;
}

export interface LedgerColumns {
  readonly amount: number;
  /** 贷方 of a ledger whose amounts are 借方减贷方, or the other way round. */
  readonly against?: number;
  readonly date?: number;
  readonly voucher?: number;
  readonly item?: number;
  readonly payee?: number;
  readonly category?: number;
  readonly project?: number;
}

export interface LedgerEntry {
  readonly row: number;
  /** Excel's day number; undefined where the cell names no day. */
  readonly dateSerial?: number;
  /** The date is one to Excel too, so that formulas can compare it. */
  readonly hasRealDate?: boolean;
  /** "" where the ledger has no such column or the cell is blank. */
  readonly voucher: string;
  readonly item: string;
  readonly payee: string;
  readonly category: string;
  /** Where the ledger has such a column. */
  readonly project?: string;
  readonly amount: Fen;
  readonly at: CellAddress;
}

export interface SkippedRow {
  readonly row: number;
  readonly reason: SkipReason;
}

/** subtotal: 小计、合计、累计; carried: 承前页、结转、余额; header: repeated on every page; noAmount: a note; filtered: another project. */
export type SkipReason = "subtotal" | "carried" | "header" | "noAmount" | "filtered";
