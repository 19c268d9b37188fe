import type { Area } from "../../../../src/core/grid/address";
import type { Looks } from "./chart";

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  readonly areas: readonly Area[];
  readonly stopIfTrue: boolean;
  /** Rule formula, colours and the like by "rule/formula", "format/fill/color", "positiveFormat/fillColor" … */
  readonly looks: Looks;
}
