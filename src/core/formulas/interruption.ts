import type { CellAddress } from "../grid/address";

export type UnknownReason = "unsupported" | "circular" | "no-cached-value";

/**
 * Thrown inside the calculator only, and caught where the calculation of a cell began: a value that is not known must
 * get past every function, also past IFERROR and COUNT, which would make a value of it.
 */
export class UnknownValue extends Error {
  readonly reason: UnknownReason;
  readonly at: CellAddress;
  readonly formula: string;

  constructor(reason: UnknownReason, at: CellAddress, formula: string) {
    super(reason);
    this.reason = reason;
    this.at = at;
    this.formula = formula;
  }
}

/** Thrown by a function, an operator or a reference that goes beyond what is calculated here; the message names it. */
export class Unsupported extends Error {}

/** Thrown when cells refer to cells so far down that the stack might overflow: `at` has to be calculated first. */
export class TooDeep extends Error {
  readonly at: CellAddress;

  constructor(at: CellAddress) {
    super("too deep");
    this.at = at;
  }
}
