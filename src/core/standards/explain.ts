import { sum } from "../number/exact";
import type { Desk } from "./desk";
import type { Rule } from "./rule";
import { showPoints } from "./showPoints";

/** 读作: what the whole comes to, in plain sentences. */
export function explain(desk: Desk, rule: Rule): readonly string[] {
  const sentences: string[] = [];
  const checks = rule.parts.filter(({ kind }) => kind === "check");
  if (checks.length > 0) sentences.push(`${checks.length}个要点，每符合一项得该项分值，不符合不得分。`);
  const items = rule.parts.filter(({ points }) => points.gt(0));
  const total = sum(items.map(({ points }) => points));
  if (items.length > 1 && total.equals(rule.full))
    sentences.push(
      `要点分值${items.map(({ points }) => showPoints(points)).join("＋")}＝${showPoints(total)}，与指标分值一致。`,
    );
  for (const veto of rule.vetoes)
    sentences.push(`${veto.text}：${veto.item === "" ? "本指标" : `${veto.item}项`}得0分。`);
  if (desk.notApplicable !== undefined) sentences.push(`${desk.notApplicable.label}的按满分计算。`);
  return sentences;
}
