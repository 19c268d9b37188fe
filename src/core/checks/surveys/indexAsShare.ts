import { type Exact, ratio, sum, ZERO } from "../../number/exact";
import { toPercentText, toPlainText } from "../../number/round";
import type { Fact } from "../../standards/fact";
import { cellPlace, type Check, type CheckHead, finding } from "../check";
import type { CheckContext, CheckedIndicator } from "../context";
import { statesRate } from "../facts/compare";
import { toldIn } from "../facts/told";
import { satisfiedCount } from "./satisfiedCount";

const head = { id: "问卷-06", severity: "警告", name: "加权得分率写成人数占比" } as const satisfies CheckHead;

/** 90.33% is 5.42 of 6 points, weighted by group; of the respondents 63 of 70 said so, 90.00%. */
export const indexAsShare: Check = {
  ...head,
  find: (context) => {
    const weighted = (context.system?.indicators ?? []).flatMap((checked) => weightedRates(checked, context));
    return toldIn(context).flatMap(({ statement, place, quote, sentence }) => {
      if (statement.kind !== "share") return [];
      const states = (rate: Exact): boolean => statesRate(statement.rate, statement.shown, rate);
      const found = weighted.find(({ rate, share }) => states(rate) && !states(share));
      if (!found || weighted.some(({ share, name }) => name === found.name && states(share))) return [];
      const about = {
        name: found.name,
        stated: statement.shown,
        how: found.how,
        share: toPercentText(found.share, 2),
        people: found.people,
      };
      return [
        finding(head, "check-index-as-share", {
          about,
          places: [...(place ? [place] : []), cellPlace(found.at)],
          quotes: quote ? [quote] : [],
          subject: [found.name, about.stated, about.share, sentence],
        }),
      ];
    });
  },
};

interface WeightedRate {
  readonly name: string;
  readonly rate: Exact;
  /** 5.42÷6. */
  readonly how: string;
  /** The share of the respondents. */
  readonly share: Exact;
  /** 63÷70. */
  readonly people: string;
  readonly at: Parameters<typeof cellPlace>[0];
}

function weightedRates(checked: CheckedIndicator, context: CheckContext): readonly WeightedRate[] {
  const { indicator, reading, facts } = checked;
  const at = indicator.cells.reason ?? indicator.cells.name;
  const formulas = (reading.rule?.parts ?? []).filter((part) => part.kind === "formula");
  const ofShares = formulas.flatMap(({ terms }): readonly WeightedRate[] => {
    const shares = terms.flatMap(({ measure, weight }) => {
      const counted = measure.kind === "share" ? countedIn(facts.get(measure.slot)) : undefined;
      return counted ? [{ ...counted, weight }] : [];
    });
    if (shares.length === 0 || shares.length < terms.length) return [];
    const full = sum(shares.map(({ weight }) => weight));
    const earned = sum(shares.map(({ chosen, valid, weight }) => weight.mul(ratio(chosen, valid) ?? ZERO)));
    return rateOf(indicator.name, earned, full, shares, at);
  });
  const ofIndexes = reading.slots.flatMap((slot): readonly WeightedRate[] => {
    const fact = facts.get(slot.key);
    const counted =
      slot.survey?.use === "index" ? satisfiedCount(fact, slot, context.settings.scoring) : undefined;
    if (!counted) return [];
    return rateOf(
      `${indicator.name}（${slot.survey?.group ?? ""}）`,
      counted.weighted,
      counted.valid,
      [counted],
      at,
    );
  });
  return [...ofShares, ...ofIndexes];
}

function countedIn(fact: Fact | undefined): { readonly chosen: Exact; readonly valid: Exact } | undefined {
  if (fact?.value.kind !== "survey" || fact.value.valid.equals(0)) return undefined;
  return { chosen: sum(fact.value.counts.map(({ count }) => count)), valid: fact.value.valid };
}

function rateOf(
  name: string,
  earned: Exact,
  full: Exact,
  counts: readonly { readonly chosen: Exact; readonly valid: Exact }[],
  at: WeightedRate["at"],
): readonly WeightedRate[] {
  const chosen = sum(counts.map((each) => each.chosen));
  const valid = sum(counts.map((each) => each.valid));
  const rate = ratio(earned, full);
  const share = ratio(chosen, valid);
  if (!rate || !share) return [];
  const how = `${toPlainText(earned, 2)}÷${toPlainText(full, 2)}`;
  return [{ name, rate, how, share, people: `${toPlainText(chosen, 0)}÷${toPlainText(valid, 0)}`, at }];
}
