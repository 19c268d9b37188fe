import { exact } from "../../../../src/core/number/exact";
import type { Fact, FactValue } from "../../../../src/core/standards/fact";
import type { Measure } from "../../../../src/core/standards/measure";
import type { AwardContext } from "../../../../src/core/standards/kinds/kind";
import type { ScoringSettings } from "../../../../src/core/standards/settings";
import type { Slot, SlotKind } from "../../../../src/core/standards/slot";

/** Facts, slots and settings by hand, as the reader and 评价底稿 would give them. */
export const nowhere = { start: 0, end: 0 };

export function fact(value: FactValue, note = "", row = 5): Fact {
  return { value, note, basis: "", cells: [{ sheet: "评价底稿", row, column: 5 }] };
}

export const met = fact({ kind: "conformity", answer: "met" });
export const notApplicable = fact({ kind: "conformity", answer: "notApplicable" });
export const unmet = (note = ""): Fact => fact({ kind: "conformity", answer: "unmet" }, note);
export const count = (value: string, note = ""): Fact => fact({ kind: "count", count: exact(value) }, note);
export const number = (value: string): Fact => fact({ kind: "number", number: exact(value) });
export const rate = (value: string): Fact => fact({ kind: "rate", rate: exact(value) });
export const veto = (happened: boolean, note = ""): Fact => fact({ kind: "veto", happened }, note);
export const manual = (points: string, note = ""): Fact =>
  fact({ kind: "manual", points: exact(points) }, note);

export function grade(name: string, points?: string): Fact {
  return fact({ kind: "grade", grade: name, ...(points === undefined ? {} : { points: exact(points) }) });
}

export function survey(counts: readonly (readonly [string, number])[], valid: number): Fact {
  return fact({
    kind: "survey",
    counts: counts.map(([option, people]) => ({ option, count: exact(people) })),
    valid: exact(valid),
  });
}

export const standardSettings: ScoringSettings = {
  stepRounding: "whole",
  satisfaction: "weighted",
  optionValues: [
    { option: "非常满意", value: exact("1") },
    { option: "满意", value: exact("0.8") },
    { option: "一般", value: exact("0.6") },
    { option: "不满意", value: exact("0") },
  ],
  numbering: "sequential",
};

export function slot(key: string, kind: SlotKind, label: string, more: Partial<Slot> = {}): Slot {
  return { key, item: "", kind, ordinal: 1, label, unit: "", ...more };
}

export function contextOf(slots: readonly Slot[], settings: Partial<ScoringSettings> = {}): AwardContext {
  return {
    settings: { ...standardSettings, ...settings },
    slot: (key) => slots.find((found) => found.key === key) ?? slot(key, "number", key),
  };
}

export const quotient = (name: string, above: string, below: string): Measure => ({
  kind: "named",
  name,
  isRate: true,
  of: {
    kind: "binary",
    operator: "/",
    left: { kind: "fact", slot: above, name: above, isRate: false },
    right: { kind: "fact", slot: below, name: below, isRate: false },
  },
});

export const given = (text: string, value: string): Measure => ({
  kind: "constant",
  text,
  value: exact(value),
});
