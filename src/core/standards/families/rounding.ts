import type { Statement } from "../grammar/statement";
import type { StepRounding } from "../rule";
import type { Run } from "./quantityRuns";

/** 不满1%按1%计算 about steps of 1 %; "other" where it speaks of another step, so that nobody knows what counts. */
export function roundingIn(
  run: Run,
  { step, isWhole, rounding }: Statement & { kind: "step" },
): StepRounding | "other" | undefined {
  const said = run.filter((statement) => statement.kind === "rounding");
  if (said.length > 1 || said.some(({ of }) => of !== undefined && !of.value.equals(step.value)))
    return "other";
  if (rounding !== undefined) return said.length > 0 && said[0]?.rounding !== rounding ? "other" : rounding;
  return said[0]?.rounding ?? (isWhole === true ? "whole" : undefined);
}
