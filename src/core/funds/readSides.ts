import type { LedgerSide } from "../evidence/ledgerReading";
import type { CellAddress } from "../grid/address";
import { cellText } from "../grid/cellText";
import type { Grid } from "../grid/grid";
import type { Steps } from "../grid/steps";
import type { MoneyUnit } from "../number/money";
import { narrow } from "../number/narrow";
import { problem, type Problem } from "../problems/problem";
import type { FoundLedger } from "./foundLedger";
import type { ColumnFilter, Ledger, LedgerColumns } from "./ledger";
import type { LedgerHeader } from "./ledgerHeader";
import { netLedger } from "./netLedger";
import { readLedger, ROWS_IN_A_STEP } from "./readLedger";

/** How the amounts of a ledger are to be read. */
export interface AmountWish {
  readonly unit: MoneyUnit;
  readonly filter: readonly ColumnFilter[];
  /** Undefined until somebody has said which side is spending. */
  readonly side: LedgerSide | undefined;
}

/** One side of a ledger that keeps 借 and 贷 apart. */
interface Side {
  readonly column: number;
  readonly filter: readonly ColumnFilter[];
}

/**
 * One amount, or 借方 and 贷方: in columns of their own, or told apart by 方向. Where only one side has entries, it is
 * spending; where both have, 评价设置 says what is, and until it does there is no total.
 */
export function* readSides(grid: Grid, header: LedgerHeader, wish: AmountWish): Steps<FoundLedger> {
  const amount = header.roles.get("amount");
  const read = ({ column, filter }: Side): Steps<Ledger> =>
    readLedger(grid, {
      headerRow: header.row,
      firstColumn: header.firstColumn,
      columns: columnsOf(header, column),
      unit: wish.unit,
      filter: [...wish.filter, ...filter],
      // a receipt stands in the column beside
      oneSided: amount !== undefined && !header.roles.has("income"),
    });
  const direction = header.roles.get("side");
  if (amount !== undefined && direction !== undefined) {
    const words = yield* directionsIn(grid, header.row + 1, direction);
    const whole = yield* read({ column: amount, filter: [] });
    if (words.debit === undefined && words.credit === undefined) return kept(whole);
    const of = (value: string | undefined): Steps<Ledger | undefined> =>
      value === undefined ? nothing() : read({ column: amount, filter: [{ column: direction, value }] });
    const [debit, credit] = [yield* of(words.debit), yield* of(words.credit)];
    const told = (debit?.entryCount ?? 0) + (credit?.entryCount ?? 0);
    if (words.isMixed || told !== whole.entryCount) {
      const at = withoutDirection(grid, whole, direction) ?? firstEntry(whole);
      return kept(
        withoutTotal({ ...whole, problems: [...whole.problems, problem("ledger-side-unclear", at)] }),
      );
    }
    return decided(grid, { debit, credit }, wish.side);
  }
  if (amount !== undefined) return kept(yield* read({ column: amount, filter: [] }));
  const side = (role: "debit" | "credit"): Steps<Ledger | undefined> => {
    const column = header.roles.get(role);
    return column === undefined ? nothing() : read({ column, filter: [] });
  };
  const [debit, credit] = [yield* side("debit"), yield* side("credit")];
  return decided(grid, { debit, credit }, wish.side);
}

/** No column, no ledger. */
function* nothing(): Steps<undefined> {
  yield;
  return undefined;
}

interface Sides {
  readonly debit: Ledger | undefined;
  readonly credit: Ledger | undefined;
}

function decided(grid: Grid, { debit, credit }: Sides, side: LedgerSide | undefined): FoundLedger {
  if (debit && credit && moves(debit) && moves(credit)) return ofBoth(grid, debit, credit, side);
  if (credit && moves(credit)) {
    const found = problem("ledger-credit-side", firstEntry(credit), { sheet: grid.sheet });
    return kept({ ...credit, problems: [...credit.problems, found] });
  }
  const one = debit ?? credit;
  return one ? kept(one) : { problems: [] };
}

function ofBoth(grid: Grid, debit: Ledger, credit: Ledger, side: LedgerSide | undefined): FoundLedger {
  if (side === undefined) {
    const found: Problem = problem("ledger-both-sides", firstEntry(credit), { sheet: grid.sheet });
    const undecided = { ...withoutTotal(debit), sides: "undecided" as const };
    return kept({ ...undecided, problems: [...debit.problems, found] });
  }
  switch (side) {
    case "debit":
      return kept({ ...debit, sides: side });
    case "credit":
      return kept({ ...credit, sides: side });
    case "netDebit":
      return kept({ ...netLedger(grid, debit, credit), sides: side });
    case "netCredit":
      return kept({ ...netLedger(grid, credit, debit), sides: side });
  }
}

function columnsOf({ roles }: LedgerHeader, amount: number): LedgerColumns {
  const names = ["date", "voucher", "item", "payee", "category", "project"] as const;
  const told = names.flatMap((name) => {
    const column = roles.get(name);
    return column === undefined ? [] : [[name, column] as const];
  });
  return { amount, ...Object.fromEntries(told) };
}

/** How the column 方向 writes 借 and 贷; isMixed where it writes one of them in two ways. */
interface Directions {
  readonly debit: string | undefined;
  readonly credit: string | undefined;
  readonly isMixed: boolean;
}

function* directionsIn(grid: Grid, firstRow: number, column: number): Steps<Directions> {
  const debit = new Set<string>();
  const credit = new Set<string>();
  for (let row = firstRow; row < grid.rowCount; row++) {
    if (row % ROWS_IN_A_STEP === 0) yield;
    const text = cellText(grid.cell(row, column).value).trim();
    const plain = narrow(text);
    if (/^借方?$/.test(plain)) debit.add(text);
    else if (/^贷方?$/.test(plain)) credit.add(text);
  }
  const [[one], [other]] = [[...debit], [...credit]];
  return { debit: one, credit: other, isMixed: debit.size > 1 || credit.size > 1 };
}

function withoutDirection(grid: Grid, ledger: Ledger, column: number): CellAddress | undefined {
  for (let entry = 0; entry < ledger.entryCount; entry++) {
    const row = ledger.rowOf(entry);
    const text = narrow(cellText(grid.cell(row, column).value).trim());
    if (!/^[借贷]方?$/.test(text)) return { sheet: ledger.sheet, row, column: ledger.columns.amount };
  }
  return undefined;
}

function moves(ledger: Ledger): boolean {
  for (let entry = 0; entry < ledger.entryCount; entry++) if (ledger.amountOf(entry) !== 0) return true;
  return !ledger.isComplete;
}

function firstEntry(ledger: Ledger): CellAddress {
  const row = ledger.entryCount > 0 ? ledger.rowOf(0) : ledger.firstRow;
  return { sheet: ledger.sheet, row, column: ledger.columns.amount };
}

function withoutTotal(ledger: Ledger): Ledger {
  const { totalFormula: _formula, ...rest } = ledger;
  return { ...rest, isComplete: false };
}

function kept(ledger: Ledger): FoundLedger {
  return { ledger, problems: ledger.problems };
}
