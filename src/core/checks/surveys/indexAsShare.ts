import { type Exact, HUNDRED, ratio, sum, ZERO } from "../../number/exact";
import { toFixedText, toPlainText } from "../../number/round";
import type { Fact } from "../../standards/fact";
import { cellPlace, type Check, type CheckHead, finding } from "../check";
import type { CheckContext, CheckedIndicator } from "../context";
import { statesRate } from "../facts/compare";
import { toldIn } from "../facts/told";
import type { Statement } from "../statements/statement";
import { satisfiedCount } from "./satisfiedCount";

const head = { id: "问卷-06", severity: "警告", name: "加权得分率写成人数占比" } as const satisfies CheckHead;

/** 90.33% is 5.42 of 6 points, weighted by group; of the respondents 63 of 70 said so, 90.00%. */
export const indexAsShare: Check = {
  ...head,
  find: (context) => {
    const weighted = (context.system?.indicators ?? []).flatMap((checked) => weightedRates(checked, context));
    const misused = toldIn(context).flatMap((told) => {
      const found = told.statement.kind === "share" ? misusedRate(told.statement, weighted) : undefined;
      return found ? [{ told, found, stated: told.statement.shown }] : [];
    });
    const subjects = [...new Set(misused.map(({ found, stated }) => `${found.name}\u001f${stated}`))];
    return subjects.flatMap((subject) => {
      const mine = misused.filter(({ found, stated }) => `${found.name}\u001f${stated}` === subject);
      const [first] = mine;
      if (!first) return [];
      const { found, stated } = first;
      const { name, how, people } = found;
      const about = { name, stated, how, share: `${toFixedText(found.share.mul(HUNDRED), 2)}%`, people };
      return [
        finding(head, "check-index-as-share", {
          about,
          places: [...mine.flatMap(({ told }) => told.place ?? []), cellPlace(found.at)],
          quotes: mine.flatMap(({ told }) => told.quote ?? []),
          subject: [name, stated, about.share],
        }),
      ];
    });
  },
};

/** The weighted rate that a sentence calls a share, unless it is the share as well. */
function misusedRate(
  { rate: stated, shown }: Extract<Statement, { kind: "share" }>,
  weighted: readonly WeightedRate[],
): WeightedRate | undefined {
  const states = (rate: Exact): boolean => statesRate(stated, shown, rate);
  return weighted.some(({ share }) => states(share)) ? undefined : weighted.find(({ rate }) => states(rate));
}

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
