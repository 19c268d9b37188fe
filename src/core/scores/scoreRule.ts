import { type Exact, max, min, sum, ZERO } from "../number/exact";
import { points } from "../number/quantities";
import { roundHalfUp } from "../number/round";
import { problem, type Problem } from "../problems/problem";
import type { Fact, Facts } from "../standards/fact";
import { awardPart } from "../standards/kinds/kinds";
import type { AwardContext } from "../standards/kinds/kind";
import { uniqueSlots } from "../standards/kinds/measured";
import { awarded, step } from "../standards/kinds/partOutcome";
import { showFigure, showPoints } from "../standards/kinds/quantityText";
import type { Deduction, PartOutcome, TraceStep } from "../standards/outcome";
import type { Rule } from "../standards/rule";
import type { Slot } from "../standards/slot";
import { type Awarded, deduct, fullLedger, type Ledger, openLedger } from "./ledger";
import { reasonText } from "./reason";
import { byPoint } from "./reasonOrder";
import type { ManualDeduction, Scored } from "./scored";
import { settle } from "./settle";
import { judgeVeto, type VetoOutcome } from "./vetoOutcome";

/**
 * A rule with its facts, in this order: the parts and their bonus, then what the evaluator deducts by hand (never
 * below 0), and last the vetoes, which take what is left. Rounded once, at the end.
 */
export function scoreRule(
  rule: Rule,
  facts: Facts,
  manual: readonly ManualDeduction[],
  context: AwardContext,
): Scored {
  const isApplicable = applicability(rule, facts, context);
  const outcomes = rule.parts.map((part) =>
    isApplicable.state === "no" ? keepsPoints(part.points) : awardPart(part, facts, context),
  );
  const vetoes = rule.vetoes.map((veto) => judgeVeto(veto, facts, context));
  const open = [
    ...(isApplicable.state === "unknown" ? [isApplicable] : []),
    ...outcomes.filter((outcome) => outcome.state === "pending"),
    ...(isApplicable.state === "no" ? [] : vetoes.filter((veto) => veto.state === "unknown")),
  ];
  if (open.length > 0) return pending(rule, open);
  const earned = outcomes.filter((outcome) => outcome.state === "awarded");
  const trace = [...isApplicable.trace, ...earned.flatMap((outcome) => outcome.trace)];
  const afterParts = isApplicable.state === "no" ? fullLedger(rule) : openLedger(rule, earned);
  const afterManual = manual.reduce((ledger, found) => deduct(ledger, byHand(found)), afterParts);
  const final = rule.vetoes.reduce(
    (ledger, veto, index) => applyVeto(ledger, veto.item, vetoes[index], rule, earned),
    afterManual,
  );
  return finish(isApplicable.state === "no" ? withoutFormulas(rule) : rule, earned, final, trace, context);
}

type Applicability =
  | { readonly state: "yes" | "no"; readonly trace: readonly TraceStep[] }
  | {
      readonly state: "unknown";
      readonly missing: readonly Slot[];
      readonly problems: readonly Problem[];
      readonly trace: readonly TraceStep[];
    };

/** “没有场馆项目的部门按满分计算”: only 不适用 says so; 符合 says that the indicator applies, and 不符合 neither. */
function applicability(rule: Rule, facts: Facts, context: AwardContext): Applicability {
  if (rule.notApplicable === undefined) return { state: "yes", trace: [] };
  const { slot, label, isElsewhere } = rule.notApplicable;
  const fact: Fact | undefined = facts.get(slot);
  if (fact?.value.kind !== "conformity") {
    return { state: "unknown", missing: [context.slot(slot)], problems: [], trace: [] };
  }
  switch (fact.value.answer) {
    case "met":
      return { state: "yes", trace: [] };
    case "notApplicable":
      if (isElsewhere) {
        const moved = problem("points-go-elsewhere", fact.cells[0], { label, full: showFigure(rule.full) });
        return { state: "unknown", missing: [], problems: [moved], trace: [] };
      }
      return { state: "no", trace: [step(`${label}，按满分计算`, showFigure(rule.full), fact.cells)] };
    case "unmet": {
      const unclear = problem("applicability-unclear", fact.cells[0], { label });
      return { state: "unknown", missing: [], problems: [unclear], trace: [] };
    }
  }
}

/** What does not apply has no arithmetic to show. */
function withoutFormulas(rule: Rule): Rule {
  return { ...rule, parts: rule.parts.filter(({ kind }) => kind !== "formula") };
}

function keepsPoints(full: Exact): PartOutcome {
  return awarded({ points: full, trace: [] });
}

function pending(
  rule: Rule,
  open: readonly { readonly missing: readonly Slot[]; readonly problems: readonly Problem[] }[],
): Scored {
  return {
    state: "pending",
    full: points(rule.full),
    missing: uniqueSlots(open.flatMap(({ missing }) => missing)),
    problems: open.flatMap(({ problems }) => problems),
    questions: [],
    lint: [],
  };
}

function byHand({ item, points: amount, reason, cells }: ManualDeduction): Deduction {
  return { item, points: amount, reason: reason.trim() || "人工认定扣分", source: "manual", cells };
}

/** “本项”: what the item has left after its own deductions and those by hand; “本指标”: everything. */
function applyVeto(
  ledger: Ledger,
  item: string,
  veto: VetoOutcome | undefined,
  rule: Rule,
  earned: readonly Awarded[],
): Ledger {
  if (veto?.state !== "known" || !veto.applies) return ledger;
  const { reason, cells } = veto;
  const left = item === "" ? ledger.points : leftInItem(ledger, item, rule, earned);
  return deduct(ledger, { item, points: left, reason, source: "veto", cells });
}

function leftInItem(ledger: Ledger, item: string, rule: Rule, earned: readonly Awarded[]): Exact {
  const own = sum(
    rule.parts.flatMap((part, index) => (part.item === item ? [earned[index]?.points ?? ZERO] : [])),
  );
  const taken = ledger.deductions.filter(
    ({ item: of, source }) => of === item && (source === "manual" || source === "veto"),
  );
  return max(ZERO, own.sub(sum(taken.map((deduction) => deduction.points))));
}

function finish(
  rule: Rule,
  outcomes: readonly Awarded[],
  ledger: Ledger,
  trace: readonly TraceStep[],
  context: AwardContext,
): Scored {
  const total = points(roundHalfUp(max(ZERO, min(ledger.points, rule.limit)), 2));
  const gains = ledger.gains.map((gain) => ({ ...gain, points: roundHalfUp(gain.points, 2) }));
  const lost = rule.full.add(sum(gains.map((gain) => gain.points))).sub(total);
  const deductions = byPoint(settle(ledger.deductions, lost), rule);
  const { numbering } = context.settings;
  const byOthers = deductions.filter(({ source }) => source === "manual" || source === "veto");
  return {
    state: "scored",
    points: total,
    full: points(rule.full),
    deductions,
    gains,
    reason: reasonText({ rule, outcomes, deductions, gains, points: total, numbering }),
    trace: [
      ...trace,
      ...byOthers.map((found) =>
        step(
          `${found.source === "veto" ? "一票否决" : "人工认定"}${found.item}，扣${showPoints(found.points)}分`,
          showFigure(found.points.neg()),
          found.cells,
        ),
      ),
      step(total.equals(ledger.points) ? "得分" : "得分（四舍五入到两位小数）", showFigure(total)),
    ],
    lint: [],
  };
}
