import { ONE } from "../../number/exact";
import { parseExpression } from "../expression/parse";
import { scoreTerms } from "../expression/scoreTerms";
import type { Expression } from "../expression/tree";
import { pointsOf } from "../grammar/award";
import type { Statement } from "../grammar/statement";
import { attempt, claim, type Desk, markOfAll, spanOfAll } from "../desk";
import type { Measure } from "../measure";
import { isRateName } from "../measureNames";
import type { Proportional } from "../rule";
import { wordsOf } from "../text/script";
import { worthOf } from "./worth";
import { type Run, quantityRuns } from "./quantityRuns";
import { isRunsMeasure, measureOfRun } from "./runMeasure";

type Band = Statement & { kind: "band" };

/** ①资金到位率=100%，得2分；②若资金到位率<100%，得分=资金到位率*标准分: points in proportion, at most the full ones. */
export function readRatios(desk: Desk): void {
  for (const run of quantityRuns(desk)) {
    const kinds = new Set(run.map(({ kind }) => kind));
    if (kinds.has("step") || kinds.has("rounding") || kinds.has("base")) continue;
    const part = attempt(desk, () => ratioOf(desk, run));
    if (part === undefined) continue;
    desk.parts.push(part);
    claim(desk, ...run);
  }
}

function ratioOf(desk: Desk, run: Run): Proportional | undefined {
  const item = desk.outline.points.length > 1 ? markOfAll(desk, run) : "";
  const bands = run.filter((statement): statement is Band => statement.kind === "band");
  const points = worthOf(desk, run, item);
  if (points === undefined) return undefined;
  const base = {
    kind: "proportional",
    item,
    points,
    at: spanOfAll(desk, run),
    inverse: false,
    fullAt: ONE,
  } as const;
  const full = bands.filter(({ award }) => pointsOf(award, points).equals(points));
  const zero = bands.filter(({ award }) => pointsOf(award, points).equals(0));
  if (full.length > 1 || zero.length > 1 || full.length + zero.length < bands.length) return undefined;
  const zeroBelow = zero[0]?.when.condition;
  if (zeroBelow !== undefined && (zeroBelow.high === undefined || zeroBelow.low !== undefined))
    return undefined;
  const floor = zeroBelow?.high && {
    zeroBelow: { value: zeroBelow.high.value, inclusive: zeroBelow.high.inclusive ?? false },
  };
  const fullWhen = full[0]?.when.condition;
  const measured = measureOfFormula(desk, run, item, points);
  if (measured === undefined) return undefined;
  const { measure, isPlain, isInterpolating } = measured;
  // full points from below: 小于或等于1计5分，否则按比例计分
  if (fullWhen?.high !== undefined && fullWhen.low === undefined) {
    if (zero.length > 0 || !isPlain || run.some(({ kind }) => kind === "score")) return undefined;
    return { ...base, measure, fullAt: fullWhen.high.value, inverse: true, family: "ratio_linear(inverse)" };
  }
  const fullAt = fullWhen?.low?.value ?? ONE;
  const isScaled = run.some(({ kind }) => kind === "proportion") && fullAt.gt(0);
  if (!isScaled && !fullAt.equals(1)) return undefined;
  const family = isInterpolating
    ? "interpolation"
    : bands.length > 1
      ? "ratio_linear+tier_bands"
      : "ratio_linear";
  return { ...base, measure, fullAt, ...floor, family };
}

interface Measured {
  readonly measure: Measure;
  readonly isPlain: boolean;
  readonly isInterpolating: boolean;
}

function measureOfFormula(
  desk: Desk,
  run: Run,
  item: string,
  points: Proportional["points"],
): Measured | undefined {
  const scores = run.filter(
    (statement): statement is Statement & { kind: "score" } => statement.kind === "score",
  );
  const proportions = run.filter((statement) => statement.kind === "proportion");
  if (proportions.some((statement) => statement.isInterpolation)) return undefined;
  const [score] = scores;
  if (scores.length + proportions.length !== 1) return undefined;
  if (score === undefined) {
    const [only] = proportions;
    if (only?.when?.condition.low !== undefined && only.when.condition.high !== undefined) return undefined;
    const found = measureOfRun(desk, run, item);
    return found && { measure: found.measure, isPlain: true, isInterpolating: false };
  }
  const expression = parseExpression(desk.script, score.expression);
  const terms = expression && scoreTerms(expression, points);
  const [term] = terms ?? [];
  if (term?.measure === undefined || terms?.length !== 1 || !term.points.equals(points)) return undefined;
  const hasNamedCondition = run.some(
    (statement) =>
      "when" in statement && (statement.when?.measure.to ?? 0) > (statement.when?.measure.from ?? 0),
  );
  if (term.measure.kind === "name") {
    const found = hasNamedCondition ? measureOfRun(desk, run, item) : undefined;
    if (found !== undefined) {
      return isRunsMeasure(desk, found, term.measure, score)
        ? { measure: found.measure, isPlain: true, isInterpolating: false }
        : undefined;
    }
    if (hasNamedCondition || !isRateName(wordsOf(desk.script, term.measure.at))) return undefined;
    return {
      measure: desk.measures.named(wordsOf(desk.script, term.measure.at), item, "%", term.measure.at),
      isPlain: true,
      isInterpolating: false,
    };
  }
  if (!isDimensionless(term.measure)) return undefined;
  const isInterpolating = score.when?.condition.low !== undefined && score.when.condition.high !== undefined;
  return { measure: desk.measures.ofExpression(term.measure, item), isPlain: false, isInterpolating };
}

/** Only a share times points is points: something over something, or 1 less that. */
function isDimensionless(expression: Expression): boolean {
  switch (expression.kind) {
    case "number":
    case "share":
      return true;
    case "name":
    case "points":
    case "full":
      return false;
    case "absolute":
      return isDimensionless(expression.of);
    case "binary":
      if (expression.operator === "/") return true;
      if (expression.operator === "*") {
        const sides = [expression.left, expression.right];
        return sides.every(isDimensionless);
      }
      return isDimensionless(expression.left) && isDimensionless(expression.right);
  }
}
