import type { CellAddress } from "../grid/address";
import type { Exact } from "../number/exact";
import type { SlotKey } from "./slot";

/** The value of a fact. What is not known is not in the map: absence is a state, never 0. */
export type FactValue =
  /** 符合 / 不符合 / 不适用; 符合 always earns the point, however the item is phrased. */
  | { readonly kind: "conformity"; readonly answer: "met" | "unmet" | "notApplicable" }
  | { readonly kind: "veto"; readonly happened: boolean }
  | { readonly kind: "count"; readonly count: Exact }
  | { readonly kind: "number"; readonly number: Exact }
  /** points only where the grade is a range. */
  | { readonly kind: "grade"; readonly grade: string; readonly points?: Exact }
  /** A finished index or share (0.88), where the evaluator gives that instead of counts. */
  | { readonly kind: "rate"; readonly rate: Exact }
  /** Counts by option in the questionnaire's order (share: at least the options named), and valid answers. */
  | { readonly kind: "survey"; readonly counts: readonly OptionCount[]; readonly valid: Exact }
  | { readonly kind: "manual"; readonly points: Exact };

export interface OptionCount {
  readonly option: string;
  readonly count: Exact;
}

export interface Fact {
  readonly value: FactValue;
  /** 事实描述: becomes the deduction reason. "" when none. */
  readonly note: string;
  /** 依据. "" when none. */
  readonly basis: string;
  /** Cells the value comes from: first the cell that was read, then its sources. */
  readonly cells: readonly CellAddress[];
}

export type Facts = ReadonlyMap<SlotKey, Fact>;
