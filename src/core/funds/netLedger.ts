import type { Grid } from "../grid/grid";
import { type Fen, fen } from "../number/money";
import { withinLimit } from "../surveys/formulaText";
import type { Ledger, LedgerAmountForm, LedgerEntry, SkippedRow } from "./ledger";
import { groupRows } from "./ledgerGroups";

/**
 * 借方减贷方 (or the other way round) of two readings of the same sheet: a row is an entry where either of them has one,
 * and its amount is the difference.
 */
export function netLedger(grid: Grid, plus: Ledger, minus: Ledger): Ledger {
  const { rows, amounts, places } = merged(plus, minus);
  const { totalFormula: _total, ...rest } = plus;
  const formula = difference(plus.totalFormula, minus.totalFormula);
  const isComplete = plus.isComplete && minus.isComplete;
  const counterColumn = minus.columns.amount;
  const columns =
    counterColumn === plus.columns.amount ? plus.columns : { ...plus.columns, against: counterColumn };
  const total = fen(plus.total - minus.total);
  const entry = (index: number): LedgerEntry => {
    const [own, other] = places(index);
    const found = own === undefined ? minus.entry(other ?? 0) : plus.entry(own);
    return {
      ...found,
      amount: amounts[index] ?? fen(0),
      at: { ...found.at, column: own === undefined ? counterColumn : plus.columns.amount },
    };
  };
  return {
    ...rest,
    columns,
    parts: plus.parts.map((part) => ({
      ...part,
      columns,
      entryCount: rows.length,
      lastRow: rows.at(-1) ?? part.firstRow,
    })),
    entryCount: rows.length,
    rowOf: (index) => rows[index] ?? -1,
    amountOf: (index) => amounts[index] ?? fen(0),
    groupsOf: (name) => {
      const column = columns[name];
      if (column !== undefined) return groupRows(grid, column, rows, amounts);
      return rows.length === 0 ? [] : [{ value: { type: "blank" }, count: rows.length, amount: total }];
    },
    formsOf: (index) => {
      const [own, other] = places(index);
      const added = own === undefined ? [] : plus.formsOf(own);
      const taken = other === undefined ? [] : minus.formsOf(other);
      return [...added, ...taken.map((each): LedgerAmountForm => ({ ...each, sign: "minus" }))];
    },
    entry,
    skipped: skippedBy(plus, minus, new Set(rows)),
    total,
    isComplete,
    isPlain: false,
    ...(isComplete && formula !== undefined ? { totalFormula: formula } : {}),
    formerFormulas: [
      ...plus.formerFormulas.flatMap((one) =>
        minus.formerFormulas.flatMap((other) => difference(one, other) ?? []),
      ),
      ...plus.formerFormulas,
      ...minus.formerFormulas,
    ],
    problems: [...plus.problems, ...minus.problems],
  };
}

function difference(one: string | undefined, other: string | undefined): string | undefined {
  return one === undefined || other === undefined ? undefined : withinLimit(`${one}-(${other})`);
}

interface Merged {
  readonly rows: readonly number[];
  readonly amounts: readonly Fen[];
  /** The entry in each reading, where it has one. */
  readonly places: (index: number) => readonly [number | undefined, number | undefined];
}

/** Both are in the order of the sheet. */
function merged(plus: Ledger, minus: Ledger): Merged {
  const rows: number[] = [];
  const amounts: Fen[] = [];
  const owns: number[] = [];
  const others: number[] = [];
  let [one, other] = [0, 0];
  while (one < plus.entryCount || other < minus.entryCount) {
    const mine = one < plus.entryCount ? plus.rowOf(one) : Infinity;
    const theirs = other < minus.entryCount ? minus.rowOf(other) : Infinity;
    const row = Math.min(mine, theirs);
    const [hasMine, hasTheirs] = [mine === row, theirs === row];
    rows.push(row);
    amounts.push(fen((hasMine ? plus.amountOf(one) : 0) - (hasTheirs ? minus.amountOf(other) : 0)));
    owns.push(hasMine ? one : -1);
    others.push(hasTheirs ? other : -1);
    if (hasMine) one += 1;
    if (hasTheirs) other += 1;
  }
  const known = (entry: number | undefined): number | undefined =>
    entry === undefined || entry < 0 ? undefined : entry;
  return { rows, amounts, places: (index) => [known(owns[index]), known(others[index])] };
}

function skippedBy(plus: Ledger, minus: Ledger, entries: ReadonlySet<number>): readonly SkippedRow[] {
  const seen = new Set<number>();
  return [...plus.skipped, ...minus.skipped]
    .filter(({ row }) => !entries.has(row))
    .sort((a, b) => a.row - b.row || Number(a.reason === "noAmount") - Number(b.reason === "noAmount"))
    .filter(({ row }) => !seen.has(row) && seen.add(row));
}
