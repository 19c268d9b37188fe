import { type Exact, exact, HUNDRED, max, min } from "../../core/number/exact";
import { toPlainText } from "../../core/number/round";
import type { GradeCutOff } from "../../core/scores/rollUp";
import { fullText, pointsText } from "./figures";

/** The scale of grades with the total on it; lengths in per cent of the whole, as CSS takes them. */
export interface GradeRuler {
  readonly bands: readonly RulerBand[];
  readonly marker: string;
  readonly spoken: string;
}

export interface RulerBand {
  readonly grade: string;
  /** "80–90" */
  readonly range: string;
  readonly width: string;
  readonly isCurrent: boolean;
}

const HALF = exact("0.5");

/** From half of the full score to all of it: 50 to 100 for a table of 100 points. */
export function gradeRuler(
  total: Exact,
  full: Exact,
  cutOffs: readonly GradeCutOff[],
  grade: string | undefined,
): GradeRuler {
  const [low, high] = [full.mul(HALF), full];
  const share = (value: Exact): Exact => max(min(value, high), low).sub(low).div(high.sub(low)).mul(HUNDRED);
  const rising = [...cutOffs].sort((one, other) => one.from.compare(other.from));
  const bands = rising.map((cutOff, index): RulerBand & { readonly length: Exact } => {
    const next = rising[index + 1];
    const length = share(next ? next.from : high).sub(share(cutOff.from));
    return {
      grade: cutOff.grade,
      range: rangeText(index === 0 ? undefined : cutOff.from, next?.from),
      width: `${toPlainText(length, 3)}%`,
      length,
      isCurrent: cutOff.grade === grade,
    };
  });
  const current = bands.find(({ isCurrent }) => isCurrent);
  return {
    bands: bands
      .filter(({ length }) => !length.equals(exact(0n)))
      .map(({ length: _length, ...band }) => band),
    marker: `${toPlainText(share(total), 3)}%`,
    spoken: `${pointsText(total)} 分，${spokenRange(rising, current?.grade)}`,
  };
}

function rangeText(from: Exact | undefined, to: Exact | undefined): string {
  if (from === undefined) return to === undefined ? "" : `<${fullText(to)}`;
  return to === undefined ? `≥${fullText(from)}` : `${fullText(from)}–${fullText(to)}`;
}

function spokenRange(rising: readonly GradeCutOff[], grade: string | undefined): string {
  const place = rising.findIndex((each) => each.grade === grade);
  const [own, next] = [rising[place], rising[place + 1]];
  if (!own) return "没有等级";
  if (!next) return `${fullText(own.from)} 分及以上为${own.grade}`;
  if (place === 0) return `不足 ${fullText(next.from)} 分为${own.grade}`;
  return `${fullText(own.from)} 分至不足 ${fullText(next.from)} 分为${own.grade}`;
}
