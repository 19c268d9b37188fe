import { sum } from "../number/exact";
import type { Desk } from "./desk";
import { explainPart } from "./kinds/kinds";
import type { Rule } from "./rule";
import { showPoints } from "./showPoints";
import type { Slot, SlotKey } from "./slot";

/** 读作: what the whole comes to, in plain sentences. A list of items is summed up, other parts speak for themselves. */
export function explain(desk: Desk, rule: Rule): readonly string[] {
  const slot = (key: SlotKey): Slot => {
    const found = desk.slots.slot(key);
    if (found === undefined) throw new Error(`No slot ${key}`);
    return found;
  };
  const checks = rule.parts.filter(({ kind }) => kind === "check");
  const others = rule.parts.filter(({ kind }) => kind !== "check");
  const items = rule.parts.filter(({ points }) => points.gt(0));
  const total = sum(items.map(({ points }) => points));
  const agrees = items.length > 1 && total.equals(rule.full);
  return [
    ...(checks.length > 0 ? [`${checks.length}个要点，每符合一项得该项分值，不符合不得分。`] : []),
    ...others.map((part) => explainPart(part, { slot })),
    ...(agrees
      ? [
          `要点分值${items.map(({ points }) => showPoints(points)).join("＋")}＝${showPoints(total)}，与指标分值一致。`,
        ]
      : []),
    ...rule.vetoes.map(({ text, item }) => `${text}：${item === "" ? "本指标" : `${item}项`}得0分。`),
    ...(desk.notApplicable === undefined ? [] : [`${desk.notApplicable.label}的按满分计算。`]),
  ];
}
