import { clamp, type Exact, ZERO } from "../../number/exact";
import type { Band, BandAward, Bands } from "../rule";
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
