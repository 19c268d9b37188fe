import { type Exact, sum, ZERO } from "../../number/exact";
import type { Fact } from "../../standards/fact";
import { valuedOptions } from "../../standards/kinds/surveyIndex";
import type { ScoringSettings } from "../../standards/settings";
import type { Slot } from "../../standards/slot";

/** An index as Σ value × count, and how many are at least satisfied. */
export function satisfiedCount(
  fact: Fact | undefined,
  slot: Slot,
  settings: ScoringSettings,
): { readonly weighted: Exact; readonly chosen: Exact; readonly valid: Exact } | undefined {
  if (fact?.value.kind !== "survey" || fact.value.valid.equals(0)) return undefined;
  const { counts, valid } = fact.value;
  const used = valuedOptions(counts, slot, settings);
  const satisfied = valuedOptions(counts, slot, { ...settings, satisfaction: "satisfiedShare" });
  const total = (options: typeof used): Exact =>
    sum(options.map(({ count, value }) => count.mul(value ?? ZERO)));
  return { weighted: total(used), chosen: total(satisfied), valid };
}
