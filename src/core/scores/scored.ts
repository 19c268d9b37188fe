import type { Exact } from "../number/exact";
import type { Points } from "../number/quantities";
import type { CellAddress } from "../grid/address";
import type { Problem } from "../problems/problem";
import type { Deduction, Gain, TraceStep } from "../standards/outcome";
import type { Lint, Question } from "../standards/reading";
import type { Slot } from "../standards/slot";

/** What an indicator comes to. A score that is not known is a state, never 0. */
export type Scored =
  | {
      readonly state: "scored";
      /** Rounded half-up to 2 decimals, once. */
      readonly points: Points;
      readonly full: Points;
      /** In the order of the reason, each with 2 decimals: full + Σ gains − Σ deductions = points. */
      readonly deductions: readonly Deduction[];
      readonly gains: readonly Gain[];
      /** 扣分原因, as it is written into the cell; "" at full marks. */
      readonly reason: string;
      readonly trace: readonly TraceStep[];
      readonly lint: readonly Lint[];
    }
  | {
      readonly state: "pending";
      readonly full: Points;
      /** Facts without a value, in the order they are asked. */
      readonly missing: readonly Slot[];
      readonly problems: readonly Problem[];
      /** Questions about the reading that nobody has answered. */
      readonly questions: readonly Question[];
      readonly lint: readonly Lint[];
    }
  | { readonly state: "unread" };

/** 人工认定: a deduction the standard does not foresee, computed as told. */
export interface ManualDeduction {
  /** "①" … or "". */
  readonly item: string;
  readonly points: Exact;
  readonly reason: string;
  readonly cells: readonly CellAddress[];
}
