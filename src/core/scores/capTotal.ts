import { type Exact, ratio } from "../number/exact";
import { points, rate } from "../number/quantities";
import { type GradeCutOff, gradeOf, type RollUp } from "./rollUp";

/** The total held at a most; levels stay what their indicators come to. An open total is not capped yet. */
export function capTotal(
  { levels, total, grade }: RollUp,
  most: Exact | undefined,
  cutOffs: readonly GradeCutOff[],
): RollUp {
  if (most === undefined || total.state !== "complete" || total.points.lte(most))
    return { levels, total, grade };
  const share = ratio(most, total.full);
  return {
    levels,
    total: {
      state: "complete",
      path: total.path,
      full: total.full,
      points: points(most),
      deducted: points(total.full.sub(most)),
      ...(share ? { rate: rate(share) } : {}),
    },
    grade: grade === undefined ? undefined : gradeOf(most, cutOffs),
  };
}
