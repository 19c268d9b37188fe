import { type Exact, HUNDRED, max, ONE, ZERO } from "../../number/exact";
import { valueAt } from "../expression/evaluate";
import { parseExpression } from "../expression/parse";
import { scoreTerms } from "../expression/scoreTerms";
import type { Expression } from "../expression/tree";
import { pointsOf } from "../grammar/award";
import type { Condition, Edge } from "../grammar/condition";
import type { Side, Statement } from "../grammar/statement";
import { whenOf } from "../grammar/whenOf";
import type { Desk } from "../desk";
import { isSameMeasure, isUnknown } from "../measureNames";
import type { BandAward } from "../rule";
import { showPoints } from "../showPoints";
import { wordsOf } from "../text/script";
import type { OpenBand } from "./bandEdges";
import { namesIn } from "./formulaNames";
import type { Run } from "./quantityRuns";
import { roundingIn } from "./rounding";

/** The band whose points follow the value: a proportion, a formula or steps, between what the fixed bands leave. */
export function movingBand(
  desk: Desk,
  statement: Statement,
  fixed: readonly OpenBand[],
  points: Exact,
  run: Run,
  name: string,
): OpenBand | undefined {
  const text = wordsOf(desk.script, statement.at);
  const at = whenOf(statement);
  const when = at?.condition;
  const base = {
    mark: "",
    text: at === undefined ? text : wordsOf(desk.script, at.at),
  };
  if (statement.kind === "proportion") {
    const range =
      when?.low && when.high
        ? { low: when.low, high: when.high }
        : statement.isInterpolation
          ? between(fixed)
          : undefined;
    if (range !== undefined) {
      const award =
        statement.ends === undefined
          ? lineBetween(fixed, range.low, range.high)
          : lineFrom(fixed, range, statement.ends);
      return award && { ...base, ...range, award };
    }
    // 低于100%的按比例计分: in proportion to the end where the full points begin
    const edge = when?.high ?? (when === undefined ? lowest(fixed) : undefined);
    if (edge === undefined || edge.value.lte(0) || when?.low !== undefined) return undefined;
    // 80%-90%得6分，未达到80%的按比例扣分: below 6 of 10 points, the 10 are not what is shared
    const begun = fixed.find(({ low }) => low?.value.equals(edge.value))?.award;
    if (begun?.kind !== "points" || !begun.points.equals(points)) return undefined;
    const start = when?.high ?? {
      value: edge.value,
      inclusive: edge.inclusive === undefined ? undefined : !edge.inclusive,
    };
    return {
      ...base,
      low: undefined,
      high: start,
      award: { kind: "linear", intercept: ZERO, slope: points.div(edge.value) },
    };
  }
  if (statement.kind === "score") return scoreBand(desk, statement, { points, name, fixed }, base);
  if (
    statement.kind !== "step" ||
    statement.gives ||
    statement.atMost !== undefined ||
    statement.side === "delay" ||
    statement.side === "extent" ||
    statement.side === "either"
  )
    return undefined;
  const own = oneEnd(when, statement.side, fixed);
  if (own === "neither") return undefined;
  const edge =
    own?.low ?? own?.high ?? (statement.side === "above" ? highest(fixed, points) : lowest(fixed, points));
  if (edge === undefined) return undefined;
  if (own?.low !== undefined && statement.side === "below") return undefined;
  if (own?.high !== undefined && statement.side === "above") return undefined;
  const start = fixed.find(
    ({ low, high }) => (low?.value.equals(edge.value) ?? false) || (high?.value.equals(edge.value) ?? false),
  );
  if (start?.award.kind !== "points") return undefined;
  const rounding = roundingIn(run, statement);
  if (rounding === "other") return undefined;
  const isAbove = own?.low !== undefined || (own === undefined && statement.side === "above");
  const inclusive = own === undefined ? undefined : edge.inclusive;
  const other = isAbove
    ? fixed.find(({ low }) => low?.value.gt(edge.value) ?? false)?.low
    : fixed.find(({ high }) => high?.value.lt(edge.value) ?? false)?.high;
  const far: Edge | undefined = other && {
    value: other.value,
    inclusive: other.inclusive === undefined ? undefined : !other.inclusive,
  };
  const award: BandAward = {
    kind: "steps", start: start.award.points, from: edge.value, step: statement.step.value, each: pointsOf(statement.amount, points), ...(rounding && { rounding }),
  }; // prettier-ignore
  const near: Edge = { value: edge.value, inclusive };
  const shown =
    statement.step.unit === "%"
      ? `${showPoints(edge.value.mul(HUNDRED))}%`
      : `${showPoints(edge.value)}${statement.step.unit}`;
  const named = at === undefined ? { mark: "", text: `${isAbove ? "超过" : "低于"}${shown}` } : base;
  return isAbove ? { ...named, low: near, high: far, award } : { ...named, low: far, high: near, award };
}

/** 95%＞x≥80%的，每降低1个百分点…: the end it begins at; the other is where the next band begins. */
function oneEnd(
  when: Pick<Condition, "low" | "high"> | undefined,
  side: Side | undefined,
  fixed: readonly OpenBand[],
): Pick<Condition, "low" | "high"> | undefined | "neither" {
  if (when?.low === undefined || when.high === undefined) return when;
  const { low, high } = when;
  if (side === "below" && fixed.some((band) => band.high?.value.equals(low.value))) return { high };
  if (side === "above" && fixed.some((band) => band.low?.value.equals(high.value))) return { low };
  return "neither";
}

/** 60%≤完成率<100%，得分=完成率×5 */
function scoreBand(
  desk: Desk,
  statement: Statement & { kind: "score" },
  { points, name, fixed }: { points: Exact; name: string; fixed: readonly OpenBand[] },
  base: { mark: string; text: string },
): OpenBand | undefined {
  const expression = parseExpression(desk.script, statement.expression);
  const when = statement.when?.condition;
  if (expression === undefined || when === undefined) return undefined;
  const [own, ...others] = namesIn(desk, expression);
  if (own === undefined || others.length > 0 || !(isUnknown(own) || isSameMeasure(own, name)))
    return undefined;
  const award = ofTerms(expression, points) ?? inPoints(expression, points, when, fixed);
  if (award === undefined) return undefined;
  // a formula that gives more than the full points inside its band means something else
  const ends = [when.low, when.high].flatMap((end) => (end ? [pointsAt(award, end.value)] : []));
  if (ends.some((value) => value.gt(points) || value.lt(ZERO))) return undefined;
  return { ...base, low: when.low, high: when.high, award };
}

type Line = Extract<BandAward, { kind: "linear" }>;

function pointsAt({ intercept, slope }: Line, value: Exact): Exact {
  return intercept.add(slope.mul(value));
}

/** 完成率×5 */
function ofTerms(expression: Expression, points: Exact): Line | undefined {
  const [term, ...more] = scoreTerms(expression, points) ?? [];
  const measure = more.length === 0 ? term?.measure : undefined;
  const line = measure && lineOf((value) => valueAt(measure, value));
  if (term === undefined || line === undefined) return undefined;
  return { kind: "linear", intercept: line.intercept.mul(term.points), slope: line.slope.mul(term.points) };
}

/** 8+(x-80%)/10%×2 below a band of 10 points that begins at 90%: in points, for it reaches those of its neighbour. */
function inPoints(
  expression: Expression,
  points: Exact,
  { low, high }: Condition,
  fixed: readonly OpenBand[],
): Line | undefined {
  const line = lineOf((value) => valueAt(expression, value, points));
  if (line === undefined) return undefined;
  const award: Line = { kind: "linear", ...line };
  const meets = fixed.some((band) =>
    [
      [high, band.low],
      [low, band.high],
    ].some(
      ([end, next]) =>
        end !== undefined &&
        next?.value.equals(end.value) === true &&
        band.award.kind === "points" &&
        band.award.points.gt(ZERO) &&
        band.award.points.equals(pointsAt(award, end.value)),
    ),
  );
  return meets ? award : undefined;
}

/** (满意度-60%)/30%: straight in its one quantity; undefined where it is curved. */
function lineOf(
  at: (value: Exact) => Exact | undefined,
): { readonly intercept: Exact; readonly slope: Exact } | undefined {
  const [at0, at1, at2] = [ZERO, ONE, ONE.mul(2)].map(at);
  if (at0 === undefined || at1 === undefined || at2 === undefined) return undefined;
  const slope = at1.sub(at0);
  return at2.sub(at1).equals(slope) ? { intercept: at0, slope } : undefined;
}

/** 80%≤x<100%，在6分至10分之间: more where the better band lies. */
function lineFrom(
  fixed: readonly OpenBand[],
  { low, high }: { low: Edge; high: Edge },
  [one, other]: readonly [Exact, Exact],
): BandAward | undefined {
  const above = fixed.find((band) => band.low?.value.equals(high.value) ?? false);
  const below = fixed.find((band) => band.high?.value.equals(low.value) ?? false);
  const [at, beyond] = [below?.award, above?.award];
  if (at?.kind !== "points" || beyond?.kind !== "points" || low.value.equals(high.value)) return undefined;
  const isRising = beyond.points.gt(at.points);
  const [least, most] = one.lt(other) ? [one, other] : [other, one];
  const [start, end] = isRising ? [least, most] : [most, least];
  if (most.gt(max(at.points, beyond.points))) return undefined;
  const slope = end.sub(start).div(high.value.sub(low.value));
  return { kind: "linear", intercept: start.sub(slope.mul(low.value)), slope };
}

/** From the points at one end to the points at the other. */
function lineBetween(fixed: readonly OpenBand[], low: Edge, high: Edge): BandAward | undefined {
  const below = fixed.find((band) => band.high?.value.equals(low.value) ?? false);
  const above = fixed.find((band) => band.low?.value.equals(high.value) ?? false);
  if (below?.award.kind !== "points" || above?.award.kind !== "points" || low.value.equals(high.value))
    return undefined;
  const slope = above.award.points.sub(below.award.points).div(high.value.sub(low.value));
  return { kind: "linear", intercept: below.award.points.sub(slope.mul(low.value)), slope };
}

/** 介于两者之间: the one gap that the fixed bands leave. */
function between(fixed: readonly OpenBand[]): { low: Edge; high: Edge } | undefined {
  const gaps = fixed.flatMap((lower) => {
    const top = lower.high;
    if (top === undefined) return [];
    const next = fixed
      .filter(({ low }) => low?.value.gt(top.value))
      .sort((a, b) => (a.low && b.low ? a.low.value.compare(b.low.value) : 0))[0];
    const isCovered = fixed.some(
      (band) =>
        band !== lower &&
        (band.low?.value.lte(top.value) ?? true) &&
        (band.high?.value.gt(top.value) ?? true),
    );
    return next?.low === undefined || isCovered ? [] : [{ low: opposite(top), high: opposite(next.low) }];
  });
  return gaps.length === 1 ? gaps[0] : undefined;
}

function opposite({ value, inclusive }: Edge): Edge {
  return { value, inclusive: inclusive === undefined ? undefined : !inclusive };
}

function lowest(fixed: readonly OpenBand[], full?: Exact): Edge | undefined {
  const best = fixed.filter(
    ({ award }) => full === undefined || (award.kind === "points" && award.points.equals(full)),
  );
  return best.length === 1 ? best[0]?.low : undefined;
}

function highest(fixed: readonly OpenBand[], full: Exact): Edge | undefined {
  const best = fixed.filter(({ award }) => award.kind === "points" && award.points.equals(full));
  return best.length === 1 ? best[0]?.high : undefined;
}
