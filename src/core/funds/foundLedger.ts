import type { Problem } from "../problems/problem";
import type { Ledger } from "./ledger";

/** The workbook's ledger, or why there is none to rely on. */
export interface FoundLedger {
  readonly ledger?: Ledger;
  readonly problems: readonly Problem[];
}
