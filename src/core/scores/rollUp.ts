import { type Exact, HUNDRED, ratio, sum } from "../number/exact";
import { type Points, points, rate, type Rate } from "../number/quantities";
import type { Scored } from "./scored";

export interface IndicatorScore {
  /** Names of the levels above the indicator, outermost first. */
  readonly path: readonly string[];
  readonly full: Exact;
  readonly scored: Scored;
}

/** A level of the indicator system, or the whole: 合计. */
export type LevelScore = LevelBase &
  (
    | { readonly state: "complete"; readonly rate?: Rate }
    /** Something is not scored yet: points and deductions speak of the scored part only, and there is no rate. */
    | { readonly state: "incomplete"; readonly scoredFull: Points; readonly open: number }
  );

interface LevelBase {
  readonly path: readonly string[];
  readonly full: Points;
  /** Sum of the rounded scores of the indicators that have one. */
  readonly points: Points;
  readonly deducted: Points;
}

export interface RollUp {
  /** Every level above the indicators, each before the levels inside it, in the order of the table. */
  readonly levels: readonly LevelScore[];
  readonly total: LevelScore;
  /** 评价等级; undefined while anything is open, and where the 分值 do not come to 100: the bounds speak of a hundred points. */
  readonly grade: string | undefined;
}

export interface GradeCutOff {
  readonly grade: string;
  /** Lower bound of the total, included: 优≥90. */
  readonly from: Exact;
}

/** Adds rounded scores (domain.md, Arithmetic); an open indicator leaves its levels and the total without rate and grade. */
export function rollUp(scores: readonly IndicatorScore[], cutOffs: readonly GradeCutOff[]): RollUp {
  const total = levelOf([], scores);
  return {
    levels: pathsOf(scores).map((path) => levelOf(path, scores)),
    total,
    grade: total.state === "complete" && isGraded(total.full) ? gradeOf(total.points, cutOffs) : undefined,
  };
}

/** Whether grades may be given by the total of an indicator system with such a sum of 分值. */
export function isGraded(full: Exact): boolean {
  return full.equals(HUNDRED);
}

/** The best grade whose lower bound the total reaches; cut-offs in any order, half-open, so 89.5 is 良. */
export function gradeOf(total: Exact, cutOffs: readonly GradeCutOff[]): string | undefined {
  return cutOffs
    .filter(({ from }) => total.gte(from))
    .reduce<GradeCutOff | undefined>(
      (best, next) => (best?.from.gte(next.from) === true ? best : next),
      undefined,
    )?.grade;
}

function pathsOf(scores: readonly IndicatorScore[]): readonly (readonly string[])[] {
  const found = new Map<string, readonly string[]>();
  for (const { path } of scores) {
    path.forEach((_, index) => {
      const prefix = path.slice(0, index + 1);
      found.set(JSON.stringify(prefix), prefix);
    });
  }
  return [...found.values()];
}

function levelOf(path: readonly string[], scores: readonly IndicatorScore[]): LevelScore {
  const inside = scores.filter((score) => path.every((name, index) => score.path[index] === name));
  const done = inside.flatMap(({ scored, full }) =>
    scored.state === "scored" ? [{ full, points: scored.points }] : [],
  );
  const full = points(sum(inside.map((score) => score.full)));
  const scoredFull = points(sum(done.map((score) => score.full)));
  const earned = points(sum(done.map((score) => score.points)));
  const base = { path, full, points: earned, deducted: points(scoredFull.sub(earned)) };
  if (done.length < inside.length) {
    return { ...base, state: "incomplete", scoredFull, open: inside.length - done.length };
  }
  const share = ratio(earned, full);
  return share === undefined
    ? { ...base, state: "complete" }
    : { ...base, state: "complete", rate: rate(share) };
}
