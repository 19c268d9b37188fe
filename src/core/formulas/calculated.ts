import type { CellAddress } from "../grid/address";
import type { UnknownReason } from "./interruption";
import type { CalcValue } from "./value";

export type Calculated = KnownResult | UnknownResult;

export interface KnownResult {
  readonly state: "value";
  readonly value: CalcValue;
  /** "cached": at least one cell on the way could not be calculated, and the value stored in the file was taken. */
  readonly basis: "computed" | "cached";
  /** The filled cells without a formula that went in, and the cells whose stored value was taken: the first 50. */
  readonly sources: readonly CellAddress[];
}

export interface UnknownResult {
  readonly state: "unknown";
  readonly reason: UnknownReason;
  /** The cell at fault, which need not be the one that was asked for. */
  readonly at: CellAddress;
  /** Its formula. */
  readonly text: string;
}
