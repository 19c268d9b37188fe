import { type Exact, exact, ZERO } from "../../number/exact";
import type { StepRounding } from "../rule";
import type { ScoringSettings } from "../settings";
import { excelNumber } from "./excelText";

/** 评价设置 五、计分口径, 阶梯扣分. */
export const stepRoundingWords = {
  whole: "按整次",
  up: "不足一次按一次",
  linear: "按比例",
} as const satisfies Record<StepRounding, string>;

/** How part of a step counts, and who said so. */
export interface StepCounting {
  readonly rounding: StepRounding;
  /** "评分标准" or "评价设置": the choice decides points, so it is always printed. */
  readonly source: "评分标准" | "评价设置";
}

export function countingOf(stated: StepRounding | undefined, settings: ScoringSettings): StepCounting {
  return stated === undefined
    ? { rounding: settings.stepRounding, source: "评价设置" }
    : { rounding: stated, source: "评分标准" };
}

/** Steps in a gap; 0 for a gap that is none. Exact: 15 % in steps of 5 % is 3 whole steps. */
export function stepsIn(gap: Exact, step: Exact, rounding: StepRounding): Exact {
  if (gap.lte(ZERO) || step.lte(ZERO)) return ZERO;
  const { n, d } = gap.div(step);
  switch (rounding) {
    case "whole":
      return exact(n / d);
    case "up":
      return exact((n + d - 1n) / d);
    case "linear":
      return gap.div(step);
  }
}

/**
 * The same in Excel. ROUND to 9 digits takes the noise of binary fractions away before steps are counted:
 * (1-0.95)/0.05 is 1.0000000000000009 there.
 */
export function stepsExpression(
  gap: string,
  step: Exact,
  stated: StepRounding | undefined,
  setting: string,
): string {
  const steps = `MAX(0,${gap})/${excelNumber(step)}`;
  const counted = {
    whole: `ROUNDDOWN(ROUND(${steps},9),0)`,
    up: `ROUNDUP(ROUND(${steps},9),0)`,
    linear: steps,
  };
  if (stated !== undefined) return counted[stated];
  const { up, linear } = stepRoundingWords;
  return `IF(${setting}="${up}",${counted.up},IF(${setting}="${linear}",${counted.linear},${counted.whole}))`;
}
