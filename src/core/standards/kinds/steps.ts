import { type Exact, HUNDRED, min, ZERO } from "../../number/exact";
import { toPlainText } from "../../number/round";
import type { Gain } from "../outcome";
import type { Steps } from "../rule";
import type { AwardContext, ExplainContext, PartKind } from "./kind";
import { nameOfMeasure } from "./measureName";
import { slotsOfMeasure } from "./measureSlots";
import { sayDefinition, sayMeasured } from "./measureWords";
import { equationOf, showMeasured } from "./measureText";
import { measureTrace } from "./measureTrace";
import { unitOfMeasure } from "./measureUnit";
import { evaluate } from "./measureValue";
import { awarded, lost, step, waiting } from "./partOutcome";
import { sayPoints, showFigure, showGain, showPoints } from "./quantityText";
import { countingOf, type StepCounting, stepRoundingWords, stepsIn } from "./stepCount";
import { stepsFormula } from "./stepsFormula";

/** 100%计满分，每低于5%扣1.5分: full points at the base, each step away from it costs. */
export const steps: PartKind<Steps> = {
  name: "按差距逐级扣分",

  slots: (part) => slotsOfMeasure(part.measure),

  award(part, facts, context) {
    const found = evaluate(part.measure, facts, context);
    if (found.state === "unknown") return waiting(found.missing, found.problems);
    const { value, cells } = found;
    const counting = countingOf(part.rounding, context.settings);
    const gap = gapOf(part, value);
    const count = stepsIn(gap, part.step, counting.rounding);
    const loss = min(part.each.mul(count), part.atMost ?? part.points, part.points);
    const way = `${distance(part, value, context)}，${countText(count, counting)}`;
    const reason = `${equationOf(part.measure, value, facts, context)}，${way}，每次${showPoints(part.each)}分${part.each.mul(count).gt(loss) ? "，扣完为止" : ""}`;
    const gains = bonusOf(part, value, counting, context);
    const points = gains.reduce((sum, gain) => sum.add(gain.points), part.points.sub(loss));
    const verdict = gap.gt(ZERO)
      ? `${part.item}${way}（${counting.source}），${toPlainText(count, 2)}×${showPoints(part.each)}分`
      : `${part.item}${showMeasured(value, part.measure, context)}，得满分`;
    return awarded({
      points,
      deductions: lost(part, loss, reason, "computed", cells),
      gains: gains.map((gain) => ({ ...gain, cells })),
      trace: [
        ...measureTrace(part.measure, facts, context),
        step(verdict, gap.gt(ZERO) ? showFigure(loss.neg()) : showFigure(part.points), cells),
        ...gains.map((gain) => step(`${gain.reason}（${counting.source}）`, showGain(gain.points), cells)),
      ],
    });
  },

  explain: (part, context) =>
    `${part.item}${sideText(part, context)}得${showPoints(part.points)}分，每${sideWord(part)}${gapText(part.step, part, context)}扣${showPoints(part.each)}分，${
      part.rounding === undefined ? "不足一次的按评价设置计" : stepRoundingWords[part.rounding]
    }，${part.atMost === undefined ? "扣完为止" : `最多扣${showPoints(part.atMost)}分`}。`,

  say(part, context) {
    const late = sayBeyond(part, context);
    if (late !== undefined) return late;
    const each = gapText(part.step, part, context);
    const rounding = { whole: "", up: `，不足${each}按${each}计`, linear: "，其他情况按线性计算" };
    const cap = part.atMost === undefined ? "扣完为止" : `最多扣${sayPoints(part.atMost)}分`;
    const bonus =
      part.bonus === undefined
        ? ""
        : `；每${part.direction === "below" ? "超过" : "低于"}${gapText(part.bonus.step, part, context)}增加${sayPoints(part.bonus.each)}分，最高${sayPoints(part.points.add(part.bonus.atMost))}分`;
    const taken = `扣${sayPoints(part.each)}分${part.rounding === undefined ? "" : rounding[part.rounding]}，${cap}`;
    const sides = sidesOf(part, context);
    if (sides !== undefined && part.direction === "either")
      return `${part.item}${sides.join("与")}每相差${each}${taken}`;
    const full = sides?.join(part.direction === "above" ? "不超过" : "不低于") ?? sideText(part, context);
    return `${part.item}${sayDefinition(part.measure, context)}${full}，得${sayPoints(part.points)}分；每${sideWord(part)}${each}${taken}${bonus}`;
  },

  formula: stepsFormula,
};

/** 超过时限3个工作日扣0.2分，6个工作日扣0.4分，以此类推: a name that is itself a comparison cannot be compared again. */
function sayBeyond(part: Steps, context: ExplainContext): string | undefined {
  const name = nameOfMeasure(part.measure, context);
  if (!name.startsWith("超过") || !part.base.equals(ZERO) || part.rounding !== "whole") return undefined;
  const said = (times: number): string =>
    `${gapText(part.step.mul(times), part, context)}扣${sayPoints(part.each.mul(times))}分`;
  const cap = part.atMost === undefined ? "扣完为止" : `最多扣${sayPoints(part.atMost)}分`;
  return `${part.item}${name.replace(/的[^的]*数$/u, "")}${said(1)}，${said(2)}，以此类推，${cap}`;
}

/** 实际工期 and 合同工期, where the steps are of what lies between the two. */
function sidesOf({ measure, base }: Steps, context: ExplainContext): readonly string[] | undefined {
  if (measure.kind !== "binary" || measure.operator !== "-" || !base.equals(ZERO)) return undefined;
  return [measure.left, measure.right].map((side) => nameOfMeasure(side, context));
}

/** How far the value lies on the side that loses points; 0 or less when it does not. */
function gapOf({ base, direction }: Steps, value: Exact): Exact {
  switch (direction) {
    case "below":
      return base.sub(value);
    case "above":
      return value.sub(base);
    case "either":
      return value.sub(base).abs();
  }
}

function bonusOf(part: Steps, value: Exact, counting: StepCounting, context: AwardContext): readonly Gain[] {
  if (part.bonus === undefined || part.direction === "either") return [];
  const beyond = gapOf(part, value).neg();
  const count = stepsIn(beyond, part.bonus.step, counting.rounding);
  const points = min(part.bonus.each.mul(count), part.bonus.atMost);
  if (points.lte(ZERO)) return [];
  const reason = `${distance(part, value, context)}，${countText(count, counting)}`;
  return [{ item: part.item, points, reason, cells: [] }];
}

/** "比100%高3.5个百分点". */
function distance(part: Steps, value: Exact, context: AwardContext): string {
  const gap = value.sub(part.base);
  const side = gap.lt(ZERO) ? "低" : "高";
  return `比${sayMeasured(part.base, part.measure, context)}${side}${gapText(gap.abs(), part, context)}`;
}

/** A gap between two rates is in percentage points, not in percent: standards.md §4. */
function gapText(gap: Exact, part: Steps, context: ExplainContext): string {
  const unit = unitOfMeasure(part.measure, context.slot);
  if (unit === "%") return `${toPlainText(gap.mul(HUNDRED), 2)}个百分点`;
  return sayMeasured(gap, part.measure, context);
}

function countText(count: Exact, { rounding }: StepCounting): string {
  return `${stepRoundingWords[rounding]}计${toPlainText(count, 2)}次`;
}

function sideText(part: Steps, context: ExplainContext): string {
  const sign = { below: "≥", above: "≤", either: "=" }[part.direction];
  return `${nameOfMeasure(part.measure, context)}${sign}${sayMeasured(part.base, part.measure, context)}`;
}

function sideWord(part: Steps): string {
  return { below: "低于", above: "超过", either: "相差" }[part.direction];
}
