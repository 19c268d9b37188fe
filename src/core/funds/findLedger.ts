import type { LedgerFilter } from "../evidence/evaluationSettings";
import type { LedgerReading } from "../evidence/ledgerReading";
import type { CellAddress } from "../grid/address";
import type { Grid } from "../grid/grid";
import { allAtOnce, type Steps } from "../grid/steps";
import type { MoneyUnit } from "../number/money";
import { type HiddenSheets, noneHidden, preferVisible } from "../grid/inSight";
import { problem, type Problem } from "../problems/problem";
import { asMoneyUnit, readAmountHeader } from "./amountHeader";
import { combinedLedger } from "./combinedLedger";
import { filterFor, projectProblems } from "./ledgerFilter";
import { findLedgerHeader, headerText, type LedgerHeader } from "./ledgerHeader";
import type { FoundLedger } from "./foundLedger";
import { withMonthAndDay } from "./monthAndDay";
import { readSides } from "./readSides";
import { preferSources } from "./sourceSheets";
import { unitAbove, unitOver } from "./titleUnit";

/** What 评价设置 says about the ledger. */
export interface LedgerWish {
  /** one: several candidates are reported, not chosen from; all: they are one ledger in several sheets. */
  readonly sheets: "one" | "all";
  /** named: the sheets handed in are those that 评价设置 names. */
  readonly source: "named" | "any";
  readonly filter: LedgerFilter;
  readonly reading: LedgerReading;
  /** Passed over where a visible sheet is a ledger, too; a sheet that is named is not. */
  readonly hidden: HiddenSheets;
}

const anyLedger: LedgerWish = {
  sheets: "one",
  source: "any",
  filter: { project: "", account: "" },
  reading: { columns: [] },
  hidden: noneHidden,
};

/**
 * Finds and reads the 支出明细账. Hand in the sheets that people made, or only those that 评价设置 names where it names
 * some.
 */
export function findLedger(grids: readonly Grid[], wanted: Partial<LedgerWish> = {}): FoundLedger {
  return allAtOnce(findLedgerInSteps(grids, wanted));
}

/** The same, in pieces. */
export function* findLedgerInSteps(
  grids: readonly Grid[],
  wanted: Partial<LedgerWish> = {},
): Steps<FoundLedger> {
  const wish = { ...anyLedger, ...wanted };
  const all = grids.flatMap((grid) => {
    const header = findLedgerHeader(grid, { columns: wish.reading.columns, sheet: wish.source });
    return header ? [{ sheet: grid.sheet, grid, header }] : [];
  });
  const candidates = preferVisible(preferSources(all), wish.hidden);
  const [found, ...others] = candidates;
  if (!found) return { problems: unrecognised(grids, wish) };
  if (others.length > 0 && wish.sheets === "all") {
    const read: FoundLedger[] = [];
    for (const each of candidates) read.push(yield* readCandidate(each, wish));
    return combinedLedger(read);
  }
  if (others.length > 0) {
    const sheets = candidates.map(({ sheet }) => `“${sheet}”`).join("、");
    return { problems: [problem("ledger-sheet-ambiguous", undefined, { sheets })] };
  }
  return yield* readCandidate(found, wish);
}

/** A sheet that somebody named is not passed over without a word. */
function unrecognised(grids: readonly Grid[], { source }: LedgerWish): readonly Problem[] {
  if (source === "any") return [];
  return grids.map(({ sheet }) => problem("ledger-not-recognised", { sheet, row: 0, column: 0 }, { sheet }));
}

function* readCandidate(
  candidate: { readonly grid: Grid; readonly header: LedgerHeader },
  { filter: wanted, reading }: LedgerWish,
): Steps<FoundLedger> {
  const { grid, header, problems } = withMonthAndDay(candidate.grid, candidate.header);
  const [rival] = header.rivals;
  const amount = header.roles.get("amount");
  if (rival !== undefined && amount !== undefined) {
    const columns = [amount, ...header.rivals].map((column) => `“${headerText(grid, header.row, column)}”`);
    const at = { sheet: grid.sheet, row: header.row, column: rival };
    return { problems: [problem("ledger-several-amounts", at, { columns: columns.join("、") })] };
  }
  const unit = unitOf(grid, header);
  if (!unit.ok) return { problems: [unit.problem] };
  const filter = filterFor(grid, header, wanted);
  if (!filter.ok) return { problems: filter.problems };
  const found = yield* readSides(grid, header, { unit: unit.unit, filter: filter.value, side: reading.side });
  const { ledger } = found;
  if (!ledger) return { problems: [...found.problems, ...problems] };
  const isEmpty = ledger.entryCount === 0 && ledger.isComplete && ledger.skipped.length === 0;
  const at = { sheet: grid.sheet, row: header.row, column: ledger.columns.amount };
  const empty = isEmpty ? [problem("ledger-empty", at)] : [];
  return { ledger, problems: [...found.problems, ...problems, ...empty, ...projectProblems(grid, ledger)] };
}

type UnitFound =
  { readonly ok: true; readonly unit: MoneyUnit } | { readonly ok: false; readonly problem: Problem };

/** The amount column's own unit, else the one stated above the table, else 元. */
function unitOf(grid: Grid, { row, roles }: LedgerHeader): UnitFound {
  const column = roles.get("amount") ?? roles.get("debit") ?? roles.get("credit") ?? 0;
  const own = readAmountHeader(headerText(grid, row, column)).unit ?? unitOver(grid, row, column);
  const above = own === undefined ? unitAbove(grid, row) : undefined;
  const stated = own ?? above?.unit ?? "元";
  const unit = asMoneyUnit(stated);
  if (unit) return { ok: true, unit };
  const at: CellAddress = above?.at ?? { sheet: grid.sheet, row, column };
  return { ok: false, problem: problem("amount-unit-unknown", at, { unit: stated }) };
}
