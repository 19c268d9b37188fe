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
  const said = desk.script.plain.slice(full.content.from, full.content.to);
  // 以上年决算数为基数，实际支出小于等于上年决算数: the base is named once more
  const named = /^以([一-龥]{2,12})为(?:基数|基准|标准),?(?=.{4,}\1$)/.exec(said)?.[0] ?? "";
  const words = said.slice(named.length);
  const [, over, link, under] =
    /^([一-龥]{2,12}?)(未超过?|不超过?|未超出|不高于|不大于|小于或?等于|=|≤|≥|达到|不低于|等于)([一-龥]{2,12})$/.exec(
      words,
    ) ?? [];
  if (over === undefined || link === undefined || under === undefined) return undefined;
  const from = full.content.from + named.length;
  const start = from + over.length + link.length;
  const measure = desk.measures.ofExpression({
    kind: "binary", operator: "/",
    left: { kind: "name", at: { from, to: from + over.length } },
    right: { kind: "name", at: { from: start, to: start + under.length } },
  }, item); // prettier-ignore
  return { base: ONE, measure };
}
