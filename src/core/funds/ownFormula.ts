import { formulaShape } from "../surveys/formulaShape";
import type { FundFact } from "./fundFact";
import { readRowLabel } from "./ledgerLabels";

/** Terms by which our ledger formulas leave subtotal rows out. */
const LEFT_OUT =
  /-SUMIFS\([^"()]+,"((?:[^"]|"")*)"(?:,[^"()]+,"(?:[^"]|"")*")+\)|-SUMIF\([^"()]+,"((?:[^"]|"")*)",[^"()]+\)|\*\(1-EXACT\([^"()]+,"((?:[^"]|"")*)"\)\)/g;

/**
 * The formula in a cell is the one we write there now, or one that we wrote before rows moved, subtotal rows came or a
 * voucher was entered as text. A person's own selection from the ledger is not ours.
 */
export function isOwnFundFormula(found: string, fact: FundFact): boolean {
  const shape = withoutLabels(formulaShape(found));
  const own = fact.formula === undefined ? fact.formerFormulas : [fact.formula, ...fact.formerFormulas];
  return own.some((formula) => withoutLabels(formulaShape(formula)) === shape);
}

function withoutLabels(shape: string): string {
  const bare = shape.replace(LEFT_OUT, (term, among?: string, minus?: string, times?: string) =>
    readRowLabel((among ?? minus ?? times ?? "").replace(/~([*?~])/g, "$1")) ? "" : term,
  );
  return bare.replace(/^\(([^()]+\([^()]*\))\)\*10000$/, "$1*10000");
}
