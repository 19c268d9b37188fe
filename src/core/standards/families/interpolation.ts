import { type Exact, HUNDRED, ONE, ZERO } from "../../number/exact";
import { valueAt } from "../expression/evaluate";
import { parseExpression } from "../expression/parse";
import type { Expression } from "../expression/tree";
import { scoreTerms } from "../expression/scoreTerms";
import { pointsOf } from "../grammar/award";
import type { Edge } from "../grammar/condition";
import type { Statement } from "../grammar/statement";
import { whenOf } from "../grammar/whenOf";
import { attempt, claim, type Desk, markOf, markOfAll, spanOfAll } from "../desk";
import type { BandAward, Bands } from "../rule";
import { showPoints } from "../showPoints";
import { wordsOf } from "../text/script";
import { isSameMeasure } from "../measureNames";
import { type OpenBand, settleBands } from "./bandEdges";
import { isOtherCap } from "./otherCap";
import { namesIn } from "./formulaNames";
import { inOneUnit } from "./oneUnit";
import { quantityRuns, type Run } from "./quantityRuns";
import { measureOfRun } from "./runMeasure";
import { roundingIn } from "./rounding";
import { restOf } from "./tierBands";
import { worthOf } from "./worth";

/** ≤15日得满分，>30日为0分，15-30日按比例减分: bands, some of which follow the value. */
export function readInterpolations(desk: Desk): void {
  for (const run of quantityRuns(desk)) {
    const isMixed =
      run.some(({ kind }) => kind === "band") &&
      run.some(({ kind }) => kind !== "band" && kind !== "cap" && kind !== "floor" && kind !== "otherwise");
    if (
      !isMixed ||
      run.some(({ kind }) => kind === "base" || kind === "met" || kind === "versus" || kind === "chooseOne")
    )
      continue;
    const part = attempt(desk, () => {
      const even = inOneUnit(desk, run);
      return even && bandsOf(desk, even);
    });
    if (part === undefined) continue;
    desk.parts.push(part);
    claim(desk, ...run.filter((statement) => !isOtherCap(desk, statement)));
  }
}

function bandsOf(desk: Desk, run: Run): Bands | undefined {
  const item = desk.outline.points.length > 1 ? markOfAll(desk, run) : "";
  const points = worthOf(desk, run, item);
  if (points === undefined) return undefined;
  const fixed = run.flatMap((statement): readonly OpenBand[] => {
    if (statement.kind !== "band" || statement.award.kind === "range") return [];
    const { condition, at } = statement.when;
    return [
      {
        mark: item === "" ? markOf(desk, statement) : "",
        text: wordsOf(desk.script, at),
        low: condition.low,
        high: condition.high,
        award: { kind: "points", points: pointsOf(statement.award, points) },
      },
    ];
  });
  if (run.some((statement) => statement.kind === "floor" && statement.atMost !== undefined)) return undefined;
  const moving = run.filter(({ kind }) => kind === "proportion" || kind === "score" || kind === "step");
  const measured = measureOfRun(desk, run, item);
  if (measured === undefined || fixed.length !== run.filter(({ kind }) => kind === "band").length)
    return undefined;
  const added: OpenBand[] = [];
  for (const statement of moving) {
    const either =
      statement.kind === "step" && statement.side === "either"
        ? bothSides(statement, fixed, points, run)
        : undefined;
    if (either !== undefined) {
      added.push(...either);
      continue;
    }
    const band = movingBand(desk, statement, fixed, points, run, measured.name);
    if (band === undefined) return undefined;
    added.push(band);
  }
  // 不足1%按1%计 without a step to count
  if (run.some(({ kind }) => kind === "rounding") && !moving.some(({ kind }) => kind === "step"))
    return undefined;
  const settled = settleBands(desk, [...fixed, ...added], item);
  const bands = settled && restOf(desk, run, settled);
  if (bands === undefined) return undefined;
  const isDeviation = moving.some(({ kind }) => kind === "step");
  const family = isDeviation
    ? "deviation_band"
    : moving.some(({ kind }) => kind === "score")
      ? "ratio_linear+tier_bands"
      : "interpolation";
  return { kind: "bands", item, points, family, at: spanOfAll(desk, run), measure: measured.measure, bands };
}

function movingBand(
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
      const award = lineBetween(fixed, range.low, range.high);
      return award && { ...base, ...range, award };
    }
    // 低于100%的按比例计分: in proportion to the end where the full points begin
    const edge = when?.high ?? (when === undefined ? lowest(fixed) : undefined);
    if (edge === undefined || edge.value.lte(0) || when?.low !== undefined) return undefined;
    if (!fixed.some(({ low }) => low?.value.equals(edge.value))) return undefined;
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
  if (statement.kind === "score") return scoreBand(desk, statement, points, name, base);
  if (
    statement.kind !== "step" ||
    statement.gives ||
    statement.atMost !== undefined ||
    statement.side === "delay" ||
    statement.side === "either"
  )
    return undefined;
  const edge =
    when?.low ?? when?.high ?? (statement.side === "above" ? highest(fixed, points) : lowest(fixed, points));
  if (edge === undefined || (when?.low !== undefined && when.high !== undefined)) return undefined;
  if (when?.low !== undefined && statement.side === "below") return undefined;
  if (when?.high !== undefined && statement.side === "above") return undefined;
  const start = fixed.find(
    ({ low, high }) => (low?.value.equals(edge.value) ?? false) || (high?.value.equals(edge.value) ?? false),
  );
  if (start?.award.kind !== "points") return undefined;
  const rounding = roundingIn(run, statement);
  if (rounding === "other") return undefined;
  const isAbove = when?.low !== undefined || (when === undefined && statement.side === "above");
  const inclusive = when === undefined ? undefined : edge.inclusive;
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

/** 95%-105%得满分，偏离该区间每1个百分点扣0.5分: the same price on either side of the one full band. */
function bothSides(
  { step, amount, ...statement }: Statement & { kind: "step" },
  fixed: readonly OpenBand[],
  points: Exact,
  run: Run,
): readonly OpenBand[] | undefined {
  const [only, ...more] = fixed;
  if (only?.low === undefined || only.high === undefined || more.length > 0) return undefined;
  if (only.award.kind !== "points" || statement.gives || statement.atMost !== undefined) return undefined;
  const rounding = roundingIn(run, { step, amount, ...statement });
  if (rounding === "other") return undefined;
  const start = only.award.points;
  const award = (from: Exact): BandAward => ({
    kind: "steps", start, from, step: step.value, each: pointsOf(amount, points), ...(rounding && { rounding }),
  }); // prettier-ignore
  const { low, high } = only;
  const shown = ({ value }: Edge): string =>
    step.unit === "%" ? `${showPoints(value.mul(HUNDRED))}%` : `${showPoints(value)}${step.unit}`;
  return [
    { mark: "", text: `低于${shown(low)}`, low: undefined, high: opposite(low), award: award(low.value) },
    { mark: "", text: `超过${shown(high)}`, low: opposite(high), high: undefined, award: award(high.value) },
  ];
}

/** 60%≤完成率<100%，得分=完成率×5 */
function scoreBand(
  desk: Desk,
  statement: Statement & { kind: "score" },
  points: Exact,
  name: string,
  base: { mark: string; text: string },
): OpenBand | undefined {
  const expression = parseExpression(desk.script, statement.expression);
  const [term, ...more] = (expression && scoreTerms(expression, points)) ?? [];
  const when = statement.when?.condition;
  if (term?.measure === undefined || more.length > 0 || when === undefined) return undefined;
  const [own, ...others] = namesIn(desk, term.measure);
  if (own === undefined || others.length > 0 || !isSameMeasure(own, name)) return undefined;
  const line = lineOf(term.measure);
  if (line === undefined) return undefined;
  const award = {
    kind: "linear",
    intercept: line.intercept.mul(term.points),
    slope: line.slope.mul(term.points),
  } as const;
  // a formula that gives more than the full points inside its band means something else
  const ends = [when.low, when.high].flatMap((end) =>
    end ? [award.intercept.add(award.slope.mul(end.value))] : [],
  );
  if (ends.some((value) => value.gt(points) || value.lt(ZERO))) return undefined;
  return { ...base, low: when.low, high: when.high, award };
}

/** (满意度-60%)/30%: straight in its one quantity; undefined where it is curved. */
function lineOf(expression: Expression): { readonly intercept: Exact; readonly slope: Exact } | undefined {
  const [at0, at1, at2] = [ZERO, ONE, ONE.mul(2)].map((value) => valueAt(expression, value));
  if (at0 === undefined || at1 === undefined || at2 === undefined) return undefined;
  const slope = at1.sub(at0);
  return at2.sub(at1).equals(slope) ? { intercept: at0, slope } : undefined;
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
