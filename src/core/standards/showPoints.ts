import type { Exact } from "../number/exact";

/** 0.5, 2.5, 1/3 as people write points: a decimal where it is exact, otherwise a fraction. */
export function showPoints(points: Exact): string {
  const text = points.toString();
  return text.includes("(") ? points.toFraction() : text;
}
