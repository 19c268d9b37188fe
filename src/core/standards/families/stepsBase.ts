import { type Exact, ONE } from "../../number/exact";
import type { Desk } from "../desk";
import type { Statement } from "../grammar/statement";
import type { Measure } from "../measure";

/** 实际成本未超预算得满分; 完成值=目标值，得100标准分: what is compared with what stands in the words. */
export function comparisonIn(
  desk: Desk,
  full: Statement & { kind: "met" },
  item: string,
): { base: Exact; measure: Measure } | undefined {
  const words = desk.script.plain.slice(full.content.from, full.content.to);
  const [, over, link, under] =
    /^([一-龥]{2,12}?)(未超过?|不超过?|未超出|不高于|=|≤|≥|达到|不低于|等于)([一-龥]{2,12})$/.exec(words) ??
    [];
  if (over === undefined || link === undefined || under === undefined) return undefined;
  const { from } = full.content;
  const start = from + over.length + link.length;
  const measure = desk.measures.ofExpression({
    kind: "binary", operator: "/",
    left: { kind: "name", at: { from, to: from + over.length } },
    right: { kind: "name", at: { from: start, to: start + under.length } },
  }, item); // prettier-ignore
  return { base: ONE, measure };
}
