import type { Exact } from "../../number/exact";
import type { ConditionAt } from "./statement";

/** A limit and what is left of the points beyond it. */
interface Limit {
  readonly when: ConditionAt;
  readonly left: Exact;
}

/**
 * 低于90%扣2分，低于80%扣4分，低于60%不得分: each further limit costs more instead, so every one ends where the next begins. Limits
 * that do not lie one in the other stay as they are.
 */
export function withoutFurther(limits: readonly Limit[]): readonly ConditionAt[] {
  return nested(limits, "high") ?? nested(limits, "low") ?? limits.map(({ when }) => when);
}

/** Undefined where a limit has another end, or a further one costs less. */
function nested(limits: readonly Limit[], side: "low" | "high"): readonly ConditionAt[] | undefined {
  const other = side === "high" ? "low" : "high";
  const steps = limits.flatMap(({ when, left }) => {
    const edge = when.condition[side];
    return edge === undefined || when.condition[other] !== undefined ? [] : [{ when, left, edge }];
  });
  if (steps.length < limits.length) return undefined;
  const rising = steps.toSorted((a, b) => a.edge.value.compare(b.edge.value));
  const further = side === "high" ? rising.toReversed() : rising;
  const isWorse = further.every(
    ({ left }, place) => place === 0 || left.lt(further[place - 1]?.left ?? left),
  );
  if (!isWorse) return undefined;
  return steps.map((step) => {
    const next = further[further.indexOf(step) + 1]?.edge;
    if (next === undefined) return step.when;
    const end = { value: next.value, inclusive: next.inclusive === undefined ? undefined : !next.inclusive };
    const { from } = step.when.at;
    // the words say one end only
    return { ...step.when, at: { from, to: from }, condition: { ...step.when.condition, [other]: end } };
  });
}
