import { type Exact, ratio, sum } from "../../number/exact";
import { problem } from "../../problems/problem";
import type { Fact, OptionCount } from "../fact";
import type { Slot } from "../slot";
import { known, type Measured, missing, troubled } from "./measured";
import { namedCounts } from "./surveyOptions";

/** People who chose the options the standard names ÷ valid answers; a finished rate may stand instead. */
export function shareOf(fact: Fact | undefined, slot: Slot): Measured {
  if (fact?.value.kind === "rate") return known(fact.value.rate, fact.cells);
  if (fact?.value.kind !== "survey") return missing(slot);
  const { counts, valid } = fact.value;
  const chosen = namedCounts(slot.survey?.options ?? [], counts);
  if (chosen === undefined)
    return troubled(problem("option-not-counted", fact.cells[0], { slot: slot.label }));
  return perValid(sum(chosen.map(({ count }) => count)), valid, fact, slot);
}

/** The counts behind a share, for printing "(16+3)/20". */
export function chosenCounts(fact: Fact, slot: Slot): readonly OptionCount[] {
  if (fact.value.kind !== "survey") return [];
  return namedCounts(slot.survey?.options ?? [], fact.value.counts) ?? [];
}

export function perValid(total: Exact, valid: Exact, fact: Fact, slot: Slot): Measured {
  const share = ratio(total, valid);
  if (share !== undefined) return known(share, fact.cells);
  return troubled(problem("no-valid-answers", fact.cells[0], { slot: slot.label }));
}
