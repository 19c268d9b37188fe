import type { LedgerFilter } from "../evidence/evaluationSettings";
import type { CellAddress } from "../grid/address";
import type { Grid } from "../grid/grid";
import type { MoneyUnit } from "../number/money";
import { problem, type Problem } from "../problems/problem";
import { asMoneyUnit, readAmountHeader } from "./amountHeader";
import { combinedLedger } from "./combinedLedger";
import type { ColumnFilter, Ledger, LedgerColumns } from "./ledger";
import { filterFor, projectProblems } from "./ledgerFilter";
import { findLedgerHeader, headerText, type LedgerHeader } from "./ledgerHeader";
import type { FoundLedger } from "./foundLedger";
import { readLedger } from "./readLedger";
import { preferSources } from "./sourceSheets";
import { unitAbove } from "./titleUnit";

/** What 评价设置 says about the ledger. */
export interface LedgerWish {
  /** one: several candidates are reported, not chosen from; all: they are one ledger in several sheets. */
  readonly sheets: "one" | "all";
  readonly filter: LedgerFilter;
}

const anyLedger: LedgerWish = { sheets: "one", filter: { project: "", account: "" } };

/**
 * Finds and reads the 支出明细账. Hand in the sheets that people made, or only those that 评价设置 names where it names
 * some.
 */
export function findLedger(grids: readonly Grid[], wish: LedgerWish = anyLedger): FoundLedger {
  const candidates = preferSources(
    grids.flatMap((grid) => {
      const header = findLedgerHeader(grid);
      return header ? [{ sheet: grid.sheet, grid, header }] : [];
    }),
  );
  const [found, ...others] = candidates;
  if (!found) return { problems: [] };
  if (others.length > 0 && wish.sheets === "all")
    return combinedLedger(candidates.map((each) => readCandidate(each, wish.filter)));
  if (others.length > 0) {
    const sheets = candidates.map(({ sheet }) => `“${sheet}”`).join("、");
    return { problems: [problem("ledger-sheet-ambiguous", undefined, { sheets })] };
  }
  return readCandidate(found, wish.filter);
}

function readCandidate(
  { grid, header }: { readonly grid: Grid; readonly header: LedgerHeader },
  wanted: LedgerFilter,
): FoundLedger {
  const unit = unitOf(grid, header);
  if (!unit.ok) return { problems: [unit.problem] };
  const filter = filterFor(grid, header, wanted);
  if (!filter.ok) return { problems: filter.problems };
  const found = readSide(grid, header, unit.unit, filter.value);
  const { ledger } = found;
  return ledger ? { ledger, problems: [...found.problems, ...projectProblems(grid, ledger)] } : found;
}

type UnitFound =
  { readonly ok: true; readonly unit: MoneyUnit } | { readonly ok: false; readonly problem: Problem };

/** The amount column's own unit, else the one stated above the table, else 元. */
function unitOf(grid: Grid, { row, roles }: LedgerHeader): UnitFound {
  const column = roles.get("amount") ?? roles.get("debit") ?? roles.get("credit") ?? 0;
  const own = readAmountHeader(headerText(grid, row, column)).unit;
  const above = own === undefined ? unitAbove(grid, row) : undefined;
  const stated = own ?? above?.unit ?? "元";
  const unit = asMoneyUnit(stated);
  if (unit) return { ok: true, unit };
  const at: CellAddress = above?.at ?? { sheet: grid.sheet, row, column };
  return { ok: false, problem: problem("amount-unit-unknown", at, { unit: stated }) };
}

/** With 借方 and 贷方 instead of one amount, spending is the side that has entries; both sides are not decided here. */
function readSide(
  grid: Grid,
  header: LedgerHeader,
  unit: MoneyUnit,
  filter: readonly ColumnFilter[],
): FoundLedger {
  const read = (amount: number): Ledger =>
    readLedger(grid, {
      headerRow: header.row,
      firstColumn: header.firstColumn,
      columns: columnsOf(header, amount),
      unit,
      filter,
      oneSided: header.roles.has("amount"),
    });
  const { sheet } = grid;
  const amount = header.roles.get("amount");
  if (amount !== undefined) return kept(read(amount));
  const debit = header.roles.get("debit");
  const credit = header.roles.get("credit");
  const spent = debit === undefined ? undefined : read(debit);
  const credited = credit === undefined ? undefined : read(credit);
  if (spent && credited && moves(spent) && moves(credited)) {
    const found = problem("ledger-both-sides", firstEntry(credited), { sheet });
    return kept({ ...withoutTotal(spent), problems: [...spent.problems, found] });
  }
  if (credited && moves(credited)) {
    const found = problem("ledger-credit-side", firstEntry(credited), { sheet });
    return kept({ ...credited, problems: [...credited.problems, found] });
  }
  const one = spent ?? credited;
  return one ? kept(one) : { problems: [] };
}

function columnsOf({ roles }: LedgerHeader, amount: number): LedgerColumns {
  const names = ["date", "voucher", "item", "payee", "category", "project"] as const;
  const told = names.flatMap((name) => {
    const column = roles.get(name);
    return column === undefined ? [] : [[name, column] as const];
  });
  return { amount, ...Object.fromEntries(told) };
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
