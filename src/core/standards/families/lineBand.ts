import { type Exact, max } from "../../number/exact";
import type { Edge } from "../grammar/conditionEnds";
import type { BandAward } from "../rule";
import type { OpenBand } from "./bandEdges";

/** 80%≤x<100%，在6分至10分之间: more where the better band lies. */
export function lineFrom(
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
export function lineBetween(fixed: readonly OpenBand[], low: Edge, high: Edge): BandAward | undefined {
  const below = fixed.find((band) => band.high?.value.equals(low.value) ?? false);
  const above = fixed.find((band) => band.low?.value.equals(high.value) ?? false);
  if (below?.award.kind !== "points" || above?.award.kind !== "points" || low.value.equals(high.value))
    return undefined;
  const slope = above.award.points.sub(below.award.points).div(high.value.sub(low.value));
  return { kind: "linear", intercept: below.award.points.sub(slope.mul(low.value)), slope };
}

/** 介于两者之间: the one gap that the fixed bands leave. */
export function between(fixed: readonly OpenBand[]): { low: Edge; high: Edge } | undefined {
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
