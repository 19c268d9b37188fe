import { type Exact, ratio, sum } from "../../number/exact";
import { toPlainText } from "../../number/round";
import type { Measure } from "../../standards/measure";
import { cellPlace, type Check, type CheckHead, finding } from "../check";
import type { CheckedIndicator } from "../context";

const head = { id: "问卷-07", severity: "提示", name: "各指标里调查对象的权重" } as const satisfies CheckHead;

/** One report weights its groups 30:70, 2:4 and 1:3. */
export const groupWeights: Check = {
  ...head,
  find: ({ system }) => {
    const all = (system?.indicators ?? []).flatMap((checked) => weightsIn(checked) ?? []);
    const groups = [...new Set(all.map(({ groups: names }) => names))];
    return groups.flatMap((names) => {
      const mine = all.filter((each) => each.groups === names);
      const different = new Set(mine.map(({ shares }) => shares));
      if (different.size < 2) return [];
      const about = {
        groups: names,
        list: mine.map(({ name, weights }) => `“${name}”${weights}`).join("、"),
        ratios: [...new Set(mine.map(({ weights }) => weights))].join("、"),
      };
      const places = mine.map(({ at }) => cellPlace(at));
      return [finding(head, "check-group-weights", { about, places, subject: [names, about.list] })];
    });
  },
};

interface GroupWeights {
  readonly name: string;
  /** A、B. */
  readonly groups: string;
  /** 30:70. */
  readonly weights: string;
  /** The same in hundredths, for comparing. */
  readonly shares: string;
  readonly at: Parameters<typeof cellPlace>[0];
}

function weightsIn({ indicator, reading }: CheckedIndicator): GroupWeights | undefined {
  const paperOf = (key: string): string | undefined => {
    const survey = reading.slots.find((slot) => slot.key === key)?.survey;
    return survey?.paper === undefined ? survey?.group : `${survey.paper}卷`;
  };
  const found = new Map<string, Exact>();
  const add = (key: string, weight: Exact): void => {
    const group = paperOf(key);
    if (group !== undefined) found.set(group, found.get(group)?.add(weight) ?? weight);
  };
  for (const part of reading.rule?.parts ?? []) {
    if (part.kind === "formula") {
      for (const { measure, weight } of part.terms) if (measure.kind === "share") add(measure.slot, weight);
    } else if ("measure" in part) {
      for (const { slot, weight } of weightedIndexes(part.measure)) add(slot, weight);
    }
  }
  if (found.size < 2) return undefined;
  const entries = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  const total = sum(entries.map(([, weight]) => weight));
  const isShare = total.equals(1);
  return {
    name: indicator.name,
    groups: entries.map(([group]) => group).join("、"),
    weights: entries.map(([, weight]) => toPlainText(isShare ? weight.mul(100) : weight, 2)).join(":"),
    shares: entries.map(([, weight]) => ratio(weight, total)?.toFraction() ?? "").join(":"),
    at: indicator.cells.standard,
  };
}

function weightedIndexes(measure: Measure): readonly { readonly slot: string; readonly weight: Exact }[] {
  switch (measure.kind) {
    case "named":
    case "absolute":
      return weightedIndexes(measure.of);
    case "mean":
      return measure.of.flatMap(weightedIndexes);
    case "binary": {
      const sides = [measure.left, measure.right];
      const index = sides.find(({ kind }) => kind === "index");
      const constant = sides.find(({ kind }) => kind === "constant");
      if (measure.operator === "*" && index?.kind === "index" && constant?.kind === "constant")
        return [{ slot: index.slot, weight: constant.value }];
      return sides.flatMap(weightedIndexes);
    }
    case "constant":
    case "fact":
    case "index":
    case "share":
      return [];
  }
}
