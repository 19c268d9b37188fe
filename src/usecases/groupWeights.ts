import type { SurveyGroup } from "../core/evidence/evaluationSettings";
import type { Exact } from "../core/number/exact";
import { toPercentText } from "../core/number/round";
import { problem, type Problem } from "../core/problems/problem";
import type { Measure } from "../core/standards/measure";
import type { Reading } from "../core/standards/reading";

export interface GroupWeight {
  readonly group: string;
  readonly weight: Exact;
}

/** Weights that a standard states for its groups: 工作人员满意度*30%. They beat the settings. */
export function groupWeights(reading: Reading): readonly GroupWeight[] {
  const groupOf = (key: string): string | undefined =>
    reading.slots.find((slot) => slot.key === key)?.survey?.group;
  const walk = (measure: Measure): readonly { readonly group: string; readonly weight: Exact }[] => {
    switch (measure.kind) {
      case "named":
      case "absolute":
        return walk(measure.of);
      case "mean":
        return measure.of.flatMap(walk);
      case "binary": {
        const sides = [measure.left, measure.right] as const;
        const index = sides.find(({ kind }) => kind === "index");
        const constant = sides.find(({ kind }) => kind === "constant");
        if (measure.operator === "*" && index?.kind === "index" && constant?.kind === "constant") {
          const group = groupOf(index.slot);
          return group === undefined ? [] : [{ group, weight: constant.value }];
        }
        return sides.flatMap(walk);
      }
      case "constant":
      case "fact":
      case "index":
      case "share":
        return [];
    }
  };
  return reading.rule?.parts.flatMap((part) => ("measure" in part ? walk(part.measure) : [])) ?? [];
}

/** A weight in the standard beats the settings; a difference is said (domain.md, Several tables, several settings). */
export function weightProblems(reading: Reading, groups: readonly SurveyGroup[]): readonly Problem[] {
  return groupWeights(reading).flatMap(({ group, weight }) => {
    const set = groups.find((each) => each.group === group)?.weight;
    if (!set || set.equals(weight)) return [];
    const about = { group, found: toPercentText(set, 2), stated: toPercentText(weight, 2) };
    return [problem("weight-differs", undefined, about)];
  });
}
