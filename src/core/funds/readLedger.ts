import type { CellAddress } from "../grid/address";
import { cellText } from "../grid/cellText";
import type { Cell, Grid } from "../grid/grid";
import type { Steps } from "../grid/steps";
import { type Fen, fen, type MoneyUnit, showYuan } from "../number/money";
import { problem, type Problem } from "../problems/problem";
import { readAmountCell } from "./amountCell";
import { amountColumn } from "./amountColumn";
import { labelIn, tellingColumns, textAt } from "./ledgerRow";
import { rowTexts } from "./rowTexts";
import type {
  ColumnFilter,
  Ledger,
  LedgerAmountForm,
  LedgerColumns,
  LedgerEntry,
  SkippedRow,
  SkipReason,
} from "./ledger";
import { readLedgerDate } from "./ledgerDate";
import { groupRows, type LedgerGroup } from "./ledgerGroups";
import { ledgerTotalFormula, otherTotalFormulas } from "./ledgerFormula";
import { FormulaWatch } from "./formulaWatch";

/** Where a ledger stands and in what unit, as its header says. */
export interface LedgerLayout {
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly columns: LedgerColumns;
  readonly unit: MoneyUnit;
  readonly filter: readonly ColumnFilter[];
  /** A voucher without an amount is worth a word; not so where amounts may stand on the other side. */
  readonly oneSided: boolean;
}

/** So many rows are read between two turns of the page. */
export const ROWS_IN_A_STEP = 8192;

/** A ledger of a million bad rows is one problem, not a million. */
const MOST_PROBLEMS = 50;

/** Reads the amount column once, from the header to the end of the sheet: every row is an entry or passed over. */
export function* readLedger(grid: Grid, layout: LedgerLayout): Steps<Ledger> {
  const { headerRow, columns, unit } = layout;
  const { sheet } = grid;
  const firstRow = headerRow + 1;
  const labelColumns = [...new Set([layout.firstColumn, ...tellingColumns(columns)])];
  const rows: number[] = [];
  const amounts: Fen[] = [];
  const skipped: SkippedRow[] = [];
  const problems: Problem[] = [];
  const watch = new FormulaWatch();
  const texts = yield* rowTexts(grid, labelColumns, columns.item, firstRow);
  let total = 0;
  let isComplete = true;

  const report = (found: Problem): void => {
    if (problems.length < MOST_PROBLEMS) problems.push(found);
  };
  const place = (row: number): CellAddress => ({ sheet, row, column: columns.amount });
  const skip = (row: number, reason: SkipReason): void => {
    skipped.push({ row, reason });
  };

  const amountAt = amountColumn(grid, columns.amount, unit);
  const cellAt = (row: number): Cell => grid.cell(row, columns.amount);
  for (let row = firstRow; row < grid.rowCount; row++) {
    if (row % ROWS_IN_A_STEP === 0) yield;
    const found = amountAt(row);
    if (found.state === "blank") {
      watch.other(cellAt(row));
      if (!texts.hasText(row)) continue;
      skip(row, "noAmount");
      const isVoucher =
        layout.oneSided && columns.voucher !== undefined && textAt(grid, row, columns.voucher) !== "";
      if (isVoucher && !labelIn(grid, row, labelColumns)) report(problem("ledger-amount-blank", place(row)));
      continue;
    }
    const label = texts.mayBeLabelled(row) ? labelIn(grid, row, labelColumns) : undefined;
    if (label?.reason === "part") {
      report(problem("ledger-parts-unclear", place(row)));
      isComplete = false;
      continue;
    }
    if (label) {
      watch.passedOver(label, cellAt(row));
      skip(row, label.reason);
      continue;
    }
    const fit = fitsFilter(grid, row, layout.filter);
    if (fit === "other") {
      skip(row, "filtered");
      continue;
    }
    if (fit === "loosely") watch.looseMatch();
    if (found.state === "bad") {
      if (isHeaderAgain(grid, row, headerRow, columns)) {
        watch.other(cellAt(row));
        skip(row, "header");
        continue;
      }
      report(found.problem);
      isComplete = false;
      continue;
    }
    if (!texts.hasText(row)) {
      if (isTotalOf(total, amounts.length, found.amount, cellAt(row).formula)) {
        watch.bareTotal();
        skip(row, "subtotal");
        continue;
      }
      report(problem("ledger-row-unlabelled", place(row)));
    }
    if (!Number.isSafeInteger(total + found.amount)) {
      report(problem("amount-unreadable", place(row), { found: showYuan(found.amount) }));
      isComplete = false;
      continue;
    }
    watch.entry(found, texts.hasItem(row), () => place(row));
    rows.push(row);
    amounts.push(found.amount);
    total += found.amount;
  }

  // several tables and their formulas are planned from the same sums
  const groups = new Map<number, readonly LedgerGroup[]>();
  const groupsIn = (column: number): readonly LedgerGroup[] => {
    const known = groups.get(column) ?? groupRows(grid, column, rows, amounts);
    groups.set(column, known);
    return known;
  };
  const needs = watch.needs();
  const range = {
    sheet,
    firstRow,
    lastRow: grid.rowCount - 1,
    amount: columns.amount,
    item: columns.item,
    unit,
    filter: layout.filter,
  };
  const formula = isComplete ? ledgerTotalFormula(range, needs) : undefined;
  const written = watch.textAmounts();
  if (written) problems.push(problem("ledger-text-amounts", written.first, { count: String(written.count) }));
  return {
    parts: [{ sheet, firstRow, lastRow: rows.at(-1) ?? firstRow, columns, unit, entryCount: rows.length }],
    filter: layout.filter,
    isPlain: isComplete && watch.isPlain(),
    sheet,
    headerRow,
    firstRow,
    columns,
    unit,
    entryCount: rows.length,
    rowOf: (entry) => rows[entry] ?? -1,
    amountOf: (entry) => amounts[entry] ?? fen(0),
    groupsOf: (name) => {
      const column = columns[name];
      if (column !== undefined) return groupsIn(column);
      return rows.length === 0 ? [] : [{ value: { type: "blank" }, count: rows.length, amount: fen(total) }];
    },
    formsOf: (entry) => [amountFormAt(grid, columns.amount, rows[entry] ?? -1, unit)],
    entry: (entry) => entryAt(grid, columns, rows[entry] ?? -1, amounts[entry] ?? fen(0)),
    skipped,
    total: fen(total),
    isComplete,
    ...(formula === undefined ? {} : { totalFormula: formula }),
    formerFormulas: otherTotalFormulas(range),
    problems,
  };
}

/** loosely: only spaces around it differ. */
function fitsFilter(grid: Grid, row: number, filter: readonly ColumnFilter[]): "yes" | "loosely" | "other" {
  let fit: "yes" | "loosely" = "yes";
  for (const { column, value } of filter) {
    const text = cellText(grid.cell(row, column).value);
    if (text.trim() !== value) return "other";
    if (text !== value) fit = "loosely";
  }
  return fit;
}

function isHeaderAgain(grid: Grid, row: number, headerRow: number, columns: LedgerColumns): boolean {
  return [columns.amount, ...tellingColumns(columns)].every(
    (column) => textAt(grid, row, column) === textAt(grid, headerRow, column),
  );
}

/** A bare amount that is a SUM, or the sum of everything above it. */
function isTotalOf(total: number, entries: number, amount: Fen, formula: string | undefined): boolean {
  return (
    (formula !== undefined && /\b(?:SUM|SUBTOTAL)\(/i.test(formula)) || (entries > 1 && amount === total)
  );
}

function amountFormAt(grid: Grid, column: number, row: number, unit: MoneyUnit): LedgerAmountForm {
  const found = readAmountCell(grid.cell(row, column), unit, { sheet: grid.sheet, row, column });
  const at = { column, sign: "plus", unit } as const;
  return found.state === "amount"
    ? { ...at, form: found.form, isWhole: found.isWhole }
    : { ...at, form: "otherText", isWhole: false };
}

function entryAt(grid: Grid, columns: LedgerColumns, row: number, amount: Fen): LedgerEntry {
  const date = columns.date === undefined ? undefined : readLedgerDate(grid.cell(row, columns.date).value);
  return {
    row,
    ...(date ? { dateSerial: date.serial, hasRealDate: date.isReal } : {}),
    voucher: textAt(grid, row, columns.voucher),
    item: textAt(grid, row, columns.item),
    payee: textAt(grid, row, columns.payee),
    category: textAt(grid, row, columns.category),
    ...(columns.project === undefined ? {} : { project: textAt(grid, row, columns.project) }),
    amount,
    at: { sheet: grid.sheet, row, column: columns.amount },
  };
}
