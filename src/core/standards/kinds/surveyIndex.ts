import { type Exact, ONE, sum, ZERO } from "../../number/exact";
import { problem } from "../../problems/problem";
import type { Fact, OptionCount } from "../fact";
import type { OptionValue, SatisfactionMethod, ScoringSettings } from "../settings";
import type { Slot } from "../slot";
import { known, type Measured, missing, troubled } from "./measured";
import { optionText } from "./surveyOptions";
import { perValid } from "./surveyShare";

/** 评价设置, 满意度计法. */
export const satisfactionWords = {
  weighted: "选项系数加权",
  firstOnly: "只计A项",
  satisfiedShare: "满意及以上占比",
} as const satisfies Record<SatisfactionMethod, string>;

/** An option with the value it counts for; undefined where nobody has said one. */
export interface ValuedOption extends OptionCount {
  readonly value: Exact | undefined;
}

/** 满意度指数 of one group: Σ(option value × count) ÷ valid answers, the values by the method in force. */
export function indexOf(fact: Fact | undefined, slot: Slot, settings: ScoringSettings): Measured {
  if (fact?.value.kind === "rate") return known(fact.value.rate, fact.cells);
  if (fact?.value.kind !== "survey") return missing(slot);
  const valued = valuedOptions(fact.value.counts, slot, settings);
  // an option nobody chose changes nothing, whatever its value
  const unvalued = valued.filter(({ value, count }) => value === undefined && !count.equals(ZERO));
  if (unvalued.length > 0) {
    return troubled(
      ...unvalued.map(({ option }) => problem("option-without-value", fact.cells[0], { option })),
    );
  }
  return perValid(
    sum(valued.map(({ value = ZERO, count }) => value.mul(count))),
    fact.value.valid,
    fact,
    slot,
  );
}

/** Values stated in the standard itself beat the settings: domain.md, Several tables, several settings. */
export function valuedOptions(
  counts: readonly OptionCount[],
  slot: Slot,
  settings: ScoringSettings,
): readonly ValuedOption[] {
  const stated = slot.survey?.coefficients;
  if (stated !== undefined) return weighted(counts, stated);
  switch (settings.satisfaction) {
    case "weighted":
      return weighted(counts, settings.optionValues);
    case "firstOnly":
      return counts.map((count, index) => ({ ...count, value: index === 0 ? ONE : ZERO }));
    case "satisfiedShare":
      return satisfied(counts, settings.optionValues);
  }
}

function weighted(counts: readonly OptionCount[], values: readonly OptionValue[]): readonly ValuedOption[] {
  return counts.map((count) => ({ ...count, value: valueOf(count.option, values) }));
}

/** 满意及以上: options worth at least as much as 满意; the first two where the scale has no 满意. */
function satisfied(counts: readonly OptionCount[], values: readonly OptionValue[]): readonly ValuedOption[] {
  const bound = valueOf("满意", values);
  if (bound === undefined) return counts.map((count, index) => ({ ...count, value: index < 2 ? ONE : ZERO }));
  return weighted(counts, values).map(({ value, ...count }) => ({
    ...count,
    value: value === undefined ? undefined : value.gte(bound) ? ONE : ZERO,
  }));
}

function valueOf(option: string, values: readonly OptionValue[]): Exact | undefined {
  return values.find((row) => optionText(row.option) === optionText(option))?.value;
}
