import { clamp, type Exact, ONE, ratio, ZERO } from "../../number/exact";
import type { Facts } from "../fact";
import type { Measure } from "../measure";
import type { PartOutcome, TraceStep } from "../outcome";
import { problem } from "../../problems/problem";
import type { Proportional } from "../rule";
import { excelCells, excelJoin, excelNumber, excelPoints, text } from "./excelText";
import type { AwardContext, PaperCells, PartKind } from "./kind";
import { together } from "./measured";
import { expressionOf, measureFormula, measureStatement, ZERO_DENOMINATOR } from "./measureFormula";
import { factorInWords, nameOfMeasure } from "./measureName";
import { isSumOfPoints } from "../measureNames";
import { sayDefinition, sayMeasured } from "./measureWords";
import { pointsOperand } from "./pointsOperand";
import { slotsOfMeasure } from "./measureSlots";
import { equationOf, showMeasured } from "./measureText";
import { measureTrace, typeset } from "./measureTrace";
import { evaluate } from "./measureValue";
import { unitOfMeasure } from "./measureUnit";
import { awarded, lost, step, waiting } from "./partOutcome";
import { sayPoints, showFigure, showPoints } from "./quantityText";

/** 得分=资金到位率*标准分: never above the points, whatever the measure, and never below 0. */
export const proportional: PartKind<Proportional> = {
  name: "按比例得分",

  slots: (part) => slotsOfMeasure(part.measure),

  award(part, facts, context) {
    const compared = comparedOf(part, facts, context);
    if (compared !== undefined) return compared;
    const found = evaluate(part.measure, facts, context);
    if (found.state === "unknown") return waiting(found.missing, found.problems);
    const { value, cells } = found;
    const points = part.points.mul(shareOf(part, value));
    const product = productText(part, value, context);
    const equation = equationOf(part.measure, value, facts, context);
    const reason = isBelowFloor(part, value)
      ? `${equation}，低于${showMeasured(part.zeroBelow?.value ?? ZERO, part.measure, context)}，得0分`
      : `${equation}，得分=${product}=${showPoints(points)}`;
    return awarded({
      points,
      term: isFull(part, value) ? `${showPoints(part.points)}分` : product,
      deductions: lost(part, part.points.sub(points), reason, "computed", cells),
      trace: [...measureTrace(part.measure, facts, context), ...verdict(part, value, points, context, facts)],
    });
  },

  explain(part, context) {
    const name = nameOfMeasure(part.measure, context);
    const at = showMeasured(part.fullAt, part.measure, context);
    const sides = sidesOf(part);
    if (sides !== undefined) {
      const [left, right] = sides.map((side) => nameOfMeasure(side, context));
      return `${part.item}“${left}”不低于“${right}”得${showPoints(part.points)}分，否则得分=${left}÷${right}×${showPoints(part.points)}分。`;
    }
    const floor =
      part.zeroBelow === undefined
        ? ""
        : `，${part.zeroBelow.inclusive ? "不高于" : "低于"}${showMeasured(part.zeroBelow.value, part.measure, context)}不得分`;
    return `${part.item}“${name}”${part.inverse ? "不高于" : "达到"}${at}得${showPoints(part.points)}分，否则按比例得分${floor}。`;
  },

  say(part, context) {
    const sides = sidesOf(part);
    if (sides !== undefined) {
      const [left, right] = sides.map((side) => nameOfMeasure(side, context));
      return `${part.item}${left}高于${right}的得${sayPoints(part.points)}分，低于${right}的按比例计分`;
    }
    // a formula of its own is multiplied, never compared
    if (
      part.measure.kind === "binary" &&
      part.fullAt.equals(ONE) &&
      !part.inverse &&
      part.zeroBelow === undefined
    )
      return `${part.item}${sayDefinition(part.measure, context)}得分=${factorInWords(part.measure, context)}*${sayPoints(part.points)}分`;
    const name = nameOfMeasure(part.measure, context);
    // ∑(各子项完成率×子项分值) is points already
    if (isSumOfPoints(name) && part.fullAt.equals(part.points)) return `${part.item}得分=${name}`;
    const at = sayMeasured(part.fullAt, part.measure, context);
    const definition = sayDefinition(part.measure, context);
    const full = `${part.item}${definition}${name}${part.inverse ? "≤" : "≥"}${at}，得${sayPoints(part.points)}分`;
    const { zeroBelow } = part;
    const floor =
      zeroBelow === undefined
        ? ""
        : `；${name}${zeroBelow.inclusive ? "≤" : "<"}${sayMeasured(zeroBelow.value, part.measure, context)}，不得分`;
    const isWhole = part.fullAt.equals(ONE);
    const isRate = unitOfMeasure(part.measure, context.slot) === "%";
    if (part.inverse || !(isWhole || isRate)) return `${full}，否则按比例计分${floor}`;
    const share = `${factorInWords(part.measure, context)}${isWhole ? "" : `/${at}`}`;
    return `${full}；若${name}<${at}，得分=${share}*${sayPoints(part.points)}分${floor}`;
  },

  formula(part, cells) {
    const formula = comparedFormula(part, cells) ?? measureFormula(part.measure, cells);
    const sentence = measureStatement(part.measure, cells);
    if (formula === undefined || sentence === undefined) return undefined;
    const isRate = unitOfMeasure(part.measure, cells.slot) === "%";
    const points = pointsExpression(part, cells);
    const statement = excelJoin([...sentence, text("，得分="), excelPoints(points)]);
    return { rows: new Map(), points, measure: { formula, isRate }, statement };
  },
};

/** The one and the other measure of 高于上级增幅的得满分. */
function sidesOf({ isCompared, measure }: Proportional): readonly [Measure, Measure] | undefined {
  return isCompared === true && measure.kind === "binary" ? [measure.left, measure.right] : undefined;
}

/** Full points where the first is not the lower; a question where the quotient would say nothing; otherwise undefined. */
function comparedOf(part: Proportional, facts: Facts, context: AwardContext): PartOutcome | undefined {
  const sides = sidesOf(part);
  if (sides === undefined) return undefined;
  const both = together(sides.map((side) => evaluate(side, facts, context)));
  if (both.state === "unknown") return waiting(both.missing, both.problems);
  const [left, right] = both.values;
  if (left === undefined || right === undefined || (left.lt(right) && right.gt(ZERO))) return undefined;
  const shown = sides.map(
    (side, place) =>
      `${nameOfMeasure(side, context)}${showMeasured(both.values[place] ?? ZERO, side, context)}`,
  );
  if (left.gte(right))
    return awarded({
      points: part.points,
      trace: [step(`${part.item}${shown.join("≥")}，得满分`, showFigure(part.points), both.cells)],
    });
  const about = { measure: nameOfMeasure(part.measure, context), name: shown[1] ?? "" };
  return waiting([], [problem("not-above-zero", both.cells[0], about)]);
}

/** The quotient, or all of it where it need not be divided. */
function comparedFormula(part: Proportional, cells: PaperCells): string | undefined {
  const sides = sidesOf(part);
  if (sides === undefined) return undefined;
  const [left, right] = sides.map((side) => expressionOf(side, cells));
  if (left === undefined || right === undefined) return undefined;
  const quotient = `IF(${left.value}>=${right.value},1,IF(${right.value}<=0,"${ZERO_DENOMINATOR}",${left.value}/${right.value}))`;
  const needs = [...new Set([...left.needs, ...right.needs])];
  return `IF(COUNT(${excelCells(needs)})<${needs.length},"",${quotient})`;
}

function isFull({ fullAt, inverse }: Proportional, value: Exact): boolean {
  return inverse ? value.lte(fullAt) : value.gte(fullAt);
}

function isBelowFloor({ zeroBelow }: Proportional, value: Exact): boolean {
  if (zeroBelow === undefined) return false;
  return zeroBelow.inclusive ? value.lte(zeroBelow.value) : value.lt(zeroBelow.value);
}

/** Share of the points, 0 to 1. A measure that is full needs no division, so a full value of 0 is no trouble. */
function shareOf(part: Proportional, value: Exact): Exact {
  if (isBelowFloor(part, value)) return ZERO;
  if (isFull(part, value)) return ONE;
  if (part.fullAt.lte(ZERO)) return ZERO;
  const share = part.inverse ? ratio(part.fullAt, value) : ratio(value, part.fullAt);
  return clamp(share ?? ZERO, ZERO, ONE);
}

/** "87.51%*3分"; with another full value "90%/95%*3分". */
function productText(part: Proportional, value: Exact, context: AwardContext): string {
  const shown = showMeasured(value, part.measure, context);
  const at = showMeasured(part.fullAt, part.measure, context);
  const share = part.inverse ? `${at}/${shown}` : part.fullAt.equals(ONE) ? shown : `${shown}/${at}`;
  return `${share}*${showPoints(part.points)}分`;
}

function verdict(
  part: Proportional,
  value: Exact,
  points: Exact,
  context: AwardContext,
  facts: Facts,
): readonly TraceStep[] {
  const cells = slotsOfMeasure(part.measure).flatMap((key) => facts.get(key)?.cells ?? []);
  const shown = showMeasured(value, part.measure, context);
  const at = showMeasured(part.fullAt, part.measure, context);
  if (!isFull(part, value) || isBelowFloor(part, value)) {
    const way = isBelowFloor(part, value)
      ? `${shown}低于${showMeasured(part.zeroBelow?.value ?? ZERO, part.measure, context)}，不得分`
      : `${part.item}${typeset(productText(part, value, context))}`;
    return [step(way, showFigure(points), cells)];
  }
  const sign = part.inverse ? "≤" : value.equals(part.fullAt) ? "＝" : "≥";
  const full = step(`${part.item}${shown}${sign}${at}，得满分`, showFigure(points), cells);
  const isOver = !part.inverse && value.gt(part.fullAt);
  return isOver
    ? [full, step(`上限为分值 ${showPoints(part.points)} 分，超出不加分`, showFigure(points), cells)]
    : [full];
}

function pointsExpression(part: Proportional, cells: PaperCells): string {
  const points = `${shareExpression(part, cells.value)}*${pointsOperand(part, cells)}`;
  if (part.zeroBelow === undefined) return points;
  const { value, inclusive } = part.zeroBelow;
  return `IF(ROUND(${cells.value},12)${inclusive ? "<=" : "<"}${excelNumber(value)},0,${points})`;
}

function shareExpression({ fullAt, inverse }: Proportional, measure: string): string {
  const at = excelNumber(fullAt);
  if (fullAt.lte(ZERO)) return `IF(${measure}${inverse ? "<=" : ">="}${at},1,0)`;
  if (inverse) return `IF(${measure}<=${at},1,${at}/${measure})`;
  return `MAX(0,MIN(1,${measure}${fullAt.equals(ONE) ? "" : `/${at}`}))`;
}
