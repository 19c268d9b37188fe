import type { CellAddress } from "../grid/address";
import type { Exact } from "../number/exact";
import type { Problem } from "../problems/problem";
import type { Slot } from "./slot";

/** What one part comes to with the facts at hand. */
export type PartOutcome =
  | {
      readonly state: "awarded";
      /** Unrounded. */
      readonly points: Exact;
      readonly deductions: readonly Deduction[];
      /** Points earned beyond the part's own: 加分. */
      readonly gains?: readonly Gain[];
      /** Points as arithmetic, for a sum of terms: "A卷(16+3)/20*2分", "2分". */
      readonly term: string;
      readonly trace: readonly TraceStep[];
    }
  | { readonly state: "pending"; readonly missing: readonly Slot[]; readonly problems: readonly Problem[] };

export interface Deduction {
  /** "①" … or "". */
  readonly item: string;
  /** Unrounded, above 0. */
  readonly points: Exact;
  /** The fact or the arithmetic, without the closing "，扣N分". */
  readonly reason: string;
  /** "fact": words of the evaluator (or the standard in the negative); "computed": arithmetic. */
  readonly source: "fact" | "computed" | "veto" | "manual";
  readonly cells: readonly CellAddress[];
}

/** What a bonus gave; `reason` without the closing "，加N分". */
export interface Gain {
  readonly item: string;
  /** Unrounded, above 0. */
  readonly points: Exact;
  readonly reason: string;
  readonly cells: readonly CellAddress[];
}

/** One line of 为什么是这个分: what was read, and what it came to. */
export interface TraceStep {
  readonly text: string;
  /** "116.33%", "+0.50", "3.00": right-hand figure; "" for none. */
  readonly figure: string;
  readonly cells: readonly CellAddress[];
}
