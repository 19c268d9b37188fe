import { type Exact, max, min, sum, ZERO } from "../number/exact";
import type { Deduction, Gain, PartOutcome } from "../standards/outcome";
import { showPoints } from "../standards/kinds/quantityText";
import type { Rule } from "../standards/rule";

export type Awarded = Extract<PartOutcome, { state: "awarded" }>;

/** Points so far and how they came about: full + Σ gains − Σ deductions = points, unrounded. */
export interface Ledger {
  readonly points: Exact;
  readonly deductions: readonly Deduction[];
  readonly gains: readonly Gain[];
}

/** The parts added up, at most the rule's limit. */
export function openLedger(rule: Rule, outcomes: readonly Awarded[]): Ledger {
  const earned = sum(outcomes.map(({ points }) => points));
  const points = max(ZERO, min(earned, rule.limit));
  const bonuses = outcomes.flatMap((outcome) => outcome.gains ?? []);
  const unoffered = max(ZERO, rule.full.sub(sum(rule.parts.map((part) => part.points))));
  // a bonus that is the whole standard (获省级推广的加2分) fills the 分值 before it goes beyond
  const isAlone = rule.parts.every(({ kind }) => kind === "bonus");
  const filled = isAlone ? min(unoffered, total(bonuses)) : ZERO;
  const gains = trim(bonuses, filled.add(earned.sub(points)));
  const reason = isAlone ? bonusReason(bonuses, filled) : "评分标准各项分值合计少于指标分值";
  const deductions = [
    ...outcomes.flatMap((outcome) => outcome.deductions),
    ...shortfall(unoffered.sub(filled), reason),
  ];
  // what was lost is 分值 + 加分 − 得分, even where the items offer more than the 分值 or take more than there is
  const lost = rule.full.add(total(gains)).sub(points);
  return { points, gains, deductions: trim(deductions, total(deductions).sub(lost)) };
}

/** An indicator that does not apply keeps all its points. */
export function fullLedger(rule: Rule): Ledger {
  return { points: rule.full, deductions: [], gains: [] };
}

/** Takes the deduction, or as much of it as there is left. */
export function deduct(ledger: Ledger, deduction: Deduction): Ledger {
  const points = min(deduction.points, ledger.points);
  if (points.lte(ZERO)) return ledger;
  return {
    ...ledger,
    points: ledger.points.sub(points),
    deductions: [...ledger.deductions, { ...deduction, points }],
  };
}

/** What the items do not offer cannot be earned: “按要点得分相加” (a 口径), or a bonus that fills only part. */
function shortfall(points: Exact, reason: string): readonly Deduction[] {
  return points.gt(ZERO) ? [{ item: "", points, reason, source: "computed", cells: [] }] : [];
}

function bonusReason(bonuses: readonly Gain[], filled: Exact): string {
  if (bonuses.length === 0) return "没有符合加分条件的情形";
  return `${bonuses.map(({ reason }) => reason).join("、")}，得${showPoints(filled)}分`;
}

function total(entries: readonly { readonly points: Exact }[]): Exact {
  return sum(entries.map(({ points }) => points));
}

/** Takes the excess off the last entries first; entries left without points go. */
function trim<T extends { readonly points: Exact }>(entries: readonly T[], excess: Exact): readonly T[] {
  let left = max(excess, ZERO);
  return entries
    .toReversed()
    .flatMap((entry) => {
      const cut = min(left, entry.points);
      left = left.sub(cut);
      return cut.equals(entry.points) ? [] : [{ ...entry, points: entry.points.sub(cut) }];
    })
    .toReversed();
}
