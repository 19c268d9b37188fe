import type { Deduction } from "../standards/outcome";
import type { Rule } from "../standards/rule";
import { markNumber } from "./itemMarks";

/**
 * By point, as the report of 一网通办 orders them: within a point what the evaluator found comes before what the
 * standard asks, and a veto last. What belongs to no point stands at the end.
 */
export function byPoint<T extends { readonly item: string; readonly source: Deduction["source"] }>(
  entries: readonly T[],
  rule: Rule,
): readonly T[] {
  const items = [...new Set(rule.parts.map(({ item }) => item))];
  const place = (item: string): number => {
    const known = items.indexOf(item);
    if (known >= 0) return known;
    const number = markNumber(item);
    return number === undefined ? Infinity : number - 0.5;
  };
  return entries
    .map((entry, index) => ({ entry, index, place: place(entry.item), rank: rankOf(entry.source) }))
    .sort((a, b) => compare(a.place, b.place) || a.rank - b.rank || a.index - b.index)
    .map(({ entry }) => entry);
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function rankOf(source: Deduction["source"]): number {
  switch (source) {
    case "manual":
      return 0;
    case "fact":
    case "computed":
      return 1;
    case "veto":
      return 2;
  }
}
