import { sumFen } from "../number/money";
import { withinLimit } from "../surveys/formulaText";
import type { FoundLedger } from "./foundLedger";
import type { Ledger } from "./ledger";

/** Several sheets, by year or by month, as one ledger in their order. One that cannot be read leaves it incomplete. */
export function combinedLedger(found: readonly FoundLedger[]): FoundLedger {
  const ledgers = found.flatMap(({ ledger }) => ledger ?? []);
  const problems = found.flatMap((each) => each.problems);
  const [first, ...others] = ledgers;
  if (!first) return { problems };
  if (others.length === 0 && found.length === 1) return { ledger: first, problems };
  const isComplete = ledgers.length === found.length && ledgers.every((each) => each.isComplete);
  const formulas = ledgers.map(({ totalFormula }) => totalFormula);
  const formula = joined(formulas);
  const starts = startsOf(ledgers);
  const place = (entry: number): { readonly ledger: Ledger; readonly entry: number } => {
    const index = starts.findLastIndex((start) => start <= entry);
    return { ledger: ledgers[index] ?? first, entry: entry - (starts[index] ?? 0) };
  };
  const { totalFormula: _own, ...rest } = first;
  const ledger: Ledger = {
    ...rest,
    parts: ledgers.flatMap(({ parts }) => parts),
    entryCount: ledgers.reduce((sum, each) => sum + each.entryCount, 0),
    rowOf: (entry) => {
      const at = place(entry);
      return at.ledger.rowOf(at.entry);
    },
    amountOf: (entry) => {
      const at = place(entry);
      return at.ledger.amountOf(at.entry);
    },
    entry: (entry) => {
      const at = place(entry);
      return at.ledger.entry(at.entry);
    },
    groupsOf: (column) => ledgers.flatMap((each) => each.groupsOf(column)),
    formsOf: (entry) => {
      const at = place(entry);
      return at.ledger.formsOf(at.entry);
    },
    total: sumFen(ledgers.map(({ total }) => total)),
    isComplete,
    isPlain: false,
    ...(isComplete && formula !== undefined ? { totalFormula: formula } : {}),
    formerFormulas: first.formerFormulas.flatMap(
      (_, state) => joined(ledgers.map(({ formerFormulas }) => formerFormulas[state])) ?? [],
    ),
    problems,
  };
  return { ledger, problems };
}

function joined(formulas: readonly (string | undefined)[]): string | undefined {
  const known = formulas.filter((formula) => formula !== undefined);
  return known.length === formulas.length ? withinLimit(known.join("+")) : undefined;
}

function startsOf(ledgers: readonly Ledger[]): readonly number[] {
  let start = 0;
  return ledgers.map(({ entryCount }) => {
    const own = start;
    start += entryCount;
    return own;
  });
}
