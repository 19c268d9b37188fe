import { type Exact, sum } from "../number/exact";
import { type Desk, warn } from "./desk";
import type { Measure } from "./measure";
import { showPoints } from "./showPoints";

/** 工作人员满意度*30%+社会公众满意度*60%: weights of a composite that do not add up to 1. */
export function lintWeights(desk: Desk): void {
  const names = new Set<string>();
  for (const part of desk.parts) {
    if (!("measure" in part)) continue;
    for (const { name, weights } of compositesIn(part.measure)) {
      const total = sum(weights);
      if (total.equals(1) || names.has(name)) continue;
      names.add(name);
      warn(desk, "weights-not-one", `“${name}”的权重合计${showPoints(total.mul(100))}%，应为100%`, part.item);
    }
  }
}

interface Composite {
  readonly name: string;
  readonly weights: readonly Exact[];
}

function compositesIn(measure: Measure): readonly Composite[] {
  if (measure.kind === "absolute") return compositesIn(measure.of);
  if (measure.kind !== "named") return [];
  const weights = addends(measure.of).map(weightOf);
  if (weights.length < 2 || weights.some((weight) => weight === undefined)) return [];
  return [{ name: measure.name, weights: weights.filter((weight) => weight !== undefined) }];
}

function addends(measure: Measure): readonly Measure[] {
  return measure.kind === "binary" && measure.operator === "+"
    ? [...addends(measure.left), ...addends(measure.right)]
    : [measure];
}

function weightOf(measure: Measure): Exact | undefined {
  if (measure.kind !== "binary" || measure.operator !== "*") return undefined;
  const { left, right } = measure;
  return right.kind === "constant" ? right.value : left.kind === "constant" ? left.value : undefined;
}
