import { type Exact, max, sum, ZERO } from "../number/exact";
import { roundHalfUp } from "../number/round";
import type { Deduction } from "../standards/outcome";

/**
 * Deductions with 2 decimals that add up to what was lost. Each is rounded by itself; the difference goes to the
 * last computed one, because a computed figure is rounded anyway and an evaluator's is not. Those that come to
 * nothing are left out.
 */
export function settle(deductions: readonly Deduction[], lost: Exact): readonly Deduction[] {
  const points = deductions.map((deduction) => roundHalfUp(deduction.points, 2));
  let difference = lost.sub(sum(points));
  for (const index of lastComputedFirst(deductions)) {
    const before = points[index] ?? ZERO;
    const after = max(ZERO, before.add(difference));
    points[index] = after;
    difference = difference.sub(after.sub(before));
    if (difference.equals(ZERO)) break;
  }
  return deductions.flatMap((deduction, index) => {
    const settled = points[index] ?? ZERO;
    return settled.gt(ZERO) ? [{ ...deduction, points: settled }] : [];
  });
}

function lastComputedFirst(deductions: readonly Deduction[]): readonly number[] {
  const places = deductions.map((_, index) => index).reverse();
  const isComputed = (index: number): boolean => deductions[index]?.source === "computed";
  return [...places.filter(isComputed), ...places.filter((index) => !isComputed(index))];
}
