import type { Exact } from "../number/exact";
import type { StepRounding } from "./rule";

/** Choices that standards leave open; every one is visible in 评价设置 and printed in the trace. */
export interface ScoringSettings {
  readonly stepRounding: StepRounding;
  readonly satisfaction: SatisfactionMethod;
  /** Values of the options as fractions of 1, best first; further rows are synonyms of other scales. */
  readonly optionValues: readonly OptionValue[];
  readonly numbering: ReasonNumbering;
}

export interface OptionValue {
  readonly option: string;
  readonly value: Exact;
}

/** 满意度计法：选项系数加权 / 只计A项 / 满意及以上占比 */
export type SatisfactionMethod = "weighted" | "firstOnly" | "satisfiedShare";

/** 扣分原因编号：按顺序 / 按要点 */
export type ReasonNumbering = "sequential" | "byItem";
