import type { SheetArea } from "../../formulas/sheetArea";
import type { Exact } from "../../number/exact";

/** A figure of the workbook that texts state too. */
export interface WorkbookFact {
  /** What it is: "money 支出". The key of a statement about the same thing. */
  readonly key: string;
  /** As a sentence says it: 支出数. */
  readonly name: string;
  readonly value: FactValue;
  /** As the workbook shows it. */
  readonly shown: string;
  readonly places: readonly SheetArea[];
}

/** Money in 元, rates as fractions. */
export type FactValue =
  | { readonly kind: "number"; readonly number: Exact; readonly full?: Exact }
  | { readonly kind: "money"; readonly yuan: Exact }
  | { readonly kind: "rate"; readonly rate: Exact }
  | { readonly kind: "text"; readonly text: string };
