import type { CellAddress } from "../grid/address";
import type { Cell } from "../grid/grid";
import type { AmountCell } from "./amountCell";
import type { FormulaNeeds } from "./ledgerFormula";
import type { FoundLabel } from "./ledgerRow";

/** A number or a dash, as the formula for text amounts reads it. */
const READABLE = /^ *-?(?:\d[\d,]*(?:\.\d+)?)? *$/;

/** Looks on while a ledger is read, and knows in the end what a formula must do to come to the same total. */
export class FormulaWatch {
  private readonly labels = new Map<string, { column: number; text: string }>();
  private hasBareTotals = false;
  private hasFractions = false;
  private hasReadableTexts = false;
  private hasOtherTexts = false;
  private isBeyondFormulas = false;
  private hasEntryWithoutItem = false;
  private texts = 0;
  private firstText: CellAddress | undefined;

  entry(found: Extract<AmountCell, { state: "amount" }>, hasItem: boolean, at: () => CellAddress): void {
    if (!found.isWhole) this.hasFractions = true;
    if (!hasItem) this.hasEntryWithoutItem = true;
    if (found.form === "otherText") this.isBeyondFormulas = true;
    if (found.form === "number") return;
    this.texts += 1;
    this.firstText ??= at();
  }

  /** A row with an amount that its label takes out of the total. */
  passedOver(label: FoundLabel, amount: Cell): void {
    this.labels.set(`${String(label.column)} ${label.text}`, { column: label.column, text: label.text });
    // a label that only counts where the row says nothing else, or two labels, would take too much out
    if (!label.isCertain || label.isRepeated) this.isBeyondFormulas = true;
    this.other(amount);
  }

  /** A cell of the amount column that is no amount. */
  other({ value }: Cell): void {
    if (value.type === "text" && value.text !== "") {
      if (READABLE.test(value.text)) this.hasReadableTexts = true;
      else this.hasOtherTexts = true;
    }
    if (value.type === "error") this.isBeyondFormulas = true;
  }

  bareTotal(): void {
    this.hasBareTotals = true;
  }

  textAmounts(): { readonly first: CellAddress; readonly count: number } | undefined {
    return this.firstText ? { first: this.firstText, count: this.texts } : undefined;
  }

  /** Nothing in the amount column but payments in whole 分. */
  isPlain(): boolean {
    const { labels, hasBareTotals, hasTextAmounts, hasFractions, hasOtherTexts, isBeyondFormulas } =
      this.needs();
    return (
      labels.length === 0 &&
      ![hasBareTotals, hasTextAmounts, hasFractions, hasOtherTexts, isBeyondFormulas].includes(true)
    );
  }

  /** A value of the filter that only looks the same: formulas compare to the letter. */
  looseMatch(): void {
    this.isBeyondFormulas = true;
  }

  needs(): FormulaNeeds {
    return {
      labels: [...this.labels.values()],
      hasBareTotals: this.hasBareTotals,
      // SUM passes over a dash, rounding each amount does not
      hasTextAmounts: this.texts > 0 || (this.hasFractions && this.hasReadableTexts),
      hasFractions: this.hasFractions,
      hasOtherTexts: this.hasOtherTexts,
      isBeyondFormulas: this.isBeyondFormulas || (this.hasBareTotals && this.hasEntryWithoutItem),
    };
  }
}
