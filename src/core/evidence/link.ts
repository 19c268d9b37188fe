import type { CellAddress } from "../grid/address";
import type { Exact } from "../number/exact";
import type { PaperLine, ScaleOf } from "./paperLines";
import type { Present } from "./presentCell";

/** A value that other sheets of the workbook give, and the formula that points there. */
export interface Link {
  /** Undefined, as the value is, where the data cannot be relied on for now. */
  readonly formula?: string;
  readonly value?: Exact;
  readonly cells: readonly CellAddress[];
  /** For 依据. */
  readonly basis: string;
  /** Whether a formula is one that we write or wrote for this: then it is renewed, and its present value believed. */
  readonly owns: (formula: string) => boolean;
}

export interface EvidenceContext {
  readonly present: Present;
  readonly scaleOf: ScaleOf;
  linkOf(line: PaperLine): Link | undefined;
}
