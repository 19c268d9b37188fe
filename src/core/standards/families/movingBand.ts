import { type Exact, HUNDRED, ZERO } from "../../number/exact";
import { pointsOf } from "../grammar/award";
import type { Condition } from "../grammar/condition";
import type { Edge } from "../grammar/conditionEnds";
import type { Side, Statement } from "../grammar/statement";
import { whenOf } from "../grammar/whenOf";
import type { Desk } from "../desk";
import type { BandAward } from "../rule";
import { showPoints } from "../showPoints";
import { wordsOf } from "../text/script";
import type { OpenBand } from "./bandEdges";
import { scoreBand } from "./formulaBand";
import { between, lineBetween, lineFrom } from "./lineBand";
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
