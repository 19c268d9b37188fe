import { type Exact, max, ZERO } from "../number/exact";
import type { Desk } from "./desk";
import type { Part } from "./rule";

/** Tells the facts that limits are compared with in which unit and of which size those are: who fills them in thinks so. */
export function describeScales(desk: Desk): void {
  const { text } = desk.script;
  for (const part of desk.parts) {
    if (!("measure" in part) || part.measure.kind !== "fact") continue;
    const slot = desk.slots.slot(part.measure.slot);
    const limits = limitsOf(part);
    if (slot === undefined || limits.length === 0) continue;
    if (slot.unit === "元" && !/\d元/.test(text)) {
      const stated = /\d(万元|亿元)/.exec(text)?.[1];
      if (stated === "万元" || stated === "亿元") desk.slots.describe(slot.key, { statedIn: stated });
    }
    if (slot.unit === "%") {
      const isPerMille = /\d‰/.test(text) && !/\d%/.test(text);
      const largestLimit = max(ZERO, ...limits);
      desk.slots.describe(slot.key, { largestLimit, ...(isPerMille && { statedIn: "‰" }) });
    }
  }
}

function limitsOf(part: Part): readonly Exact[] {
  switch (part.kind) {
    case "proportional":
      return [part.fullAt];
    case "steps":
      return [part.base];
    case "bands":
      return part.bands.flatMap(({ low, high }) => [low, high].flatMap((end) => (end ? [end.value] : [])));
    case "check":
    case "metCount":
    case "occurrences":
    case "grades":
    case "formula":
    case "targetRatio":
    case "discretion":
    case "bonus":
    case "rank":
      return [];
  }
}
