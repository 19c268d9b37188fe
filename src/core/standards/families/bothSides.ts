import { type Exact, HUNDRED } from "../../number/exact";
import { pointsOf } from "../grammar/award";
import type { Edge } from "../grammar/conditionEnds";
import type { Statement } from "../grammar/statement";
import type { BandAward } from "../rule";
import { showPoints } from "../showPoints";
import type { OpenBand } from "./bandEdges";
import type { Run } from "./quantityRuns";
import { roundingIn } from "./rounding";

/** 95%-105%得满分，偏离该区间每1个百分点扣0.5分: the same price on either side of the one full band. */
export function bothSides(
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
    { mark: "", text: `低于${shown(low)}`, low: undefined, high: outside(low), award: award(low.value) },
    { mark: "", text: `超过${shown(high)}`, low: outside(high), high: undefined, award: award(high.value) },
  ];
}

/** The ends belong to the full band. */
function outside({ value }: Edge): Edge {
  return { value, inclusive: false };
}
