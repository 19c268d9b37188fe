import { clamp, type Exact, ZERO } from "../../number/exact";
import type { Band, BandAward, Bands, Bound } from "../rule";
import type { ScoringSettings } from "../settings";
import { countingOf, stepsIn } from "./stepCount";

export interface ChosenBand {
  readonly band: Band;
  readonly points: Exact;
}

/**
 * The band a value is in. A value in two bands gets the better award ("80%" written in two bands: standards.md §0);
 * undefined where none holds it.
 */
export function chooseBand(part: Bands, value: Exact, settings: ScoringSettings): ChosenBand | undefined {
  return part.bands
    .filter((band) => isBetween(band, value))
    .map((band) => ({
      band,
      points: clamp(awardOf(band.award, value, settings), ZERO, part.points),
    }))
    .reduce<ChosenBand | undefined>(
      (best, candidate) => (best !== undefined && best.points.gte(candidate.points) ? best : candidate),
      undefined,
    );
}

/** Compared unrounded: 84.96 % is not 85 %. */
export function isBetween({ low, high }: Pick<Band, "low" | "high">, value: Exact): boolean {
  const isAbove = low === undefined || (low.inclusive ? value.gte(low.value) : value.gt(low.value));
  const isBelow = high === undefined || (high.inclusive ? value.lte(high.value) : value.lt(high.value));
  return isAbove && isBelow;
}

function awardOf(award: BandAward, value: Exact, settings: ScoringSettings): Exact {
  switch (award.kind) {
    case "points":
      return award.points;
    case "linear":
      return award.intercept.add(award.slope.mul(value));
    case "steps": {
      const { rounding } = countingOf(award.rounding, settings);
      return award.start.sub(award.each.mul(stepsIn(value.sub(award.from).abs(), award.step, rounding)));
    }
  }
}

/** Every value is in some band: each begins where the ones below it end, and the outermost are open. */
export function leavesNoGap(bands: readonly Pick<Band, "low" | "high">[]): boolean {
  const upwards = [...bands].sort((a, b) => startOf(a, b));
  let reached: Bound | undefined;
  for (const { low, high } of upwards) {
    if (low !== undefined && (reached === undefined || !touches(reached, low))) return false;
    if (high === undefined) return true;
    if (reached === undefined || high.value.gt(reached.value)) reached = high;
    if (high.value.equals(reached.value) && high.inclusive) reached = high;
  }
  return false;
}

function startOf({ low: a }: Pick<Band, "low">, { low: b }: Pick<Band, "low">): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1;
  return a.value.equals(b.value) ? Number(b.inclusive) - Number(a.inclusive) : a.value.compare(b.value);
}

/** Nothing lies between an end and the next beginning. */
function touches(end: Bound, start: Bound): boolean {
  return start.value.lt(end.value) || (start.value.equals(end.value) && (start.inclusive || end.inclusive));
}
