import { type Exact, ONE, ZERO } from "../../number/exact";
import type { Desk } from "../desk";
import { valueAt } from "../expression/evaluate";
import { parseExpression } from "../expression/parse";
import { scoreTerms } from "../expression/scoreTerms";
import type { Expression } from "../expression/tree";
import type { Condition } from "../grammar/condition";
import type { Statement } from "../grammar/statement";
import { isSameMeasure, isUnknown } from "../measureNames";
import type { BandAward } from "../rule";
import type { OpenBand } from "./bandEdges";
import { namesIn } from "./formulaNames";

/** 60%≤完成率<100%，得分=完成率×5 */
export function scoreBand(
  desk: Desk,
  statement: Statement & { kind: "score" },
  { points, name, fixed }: { points: Exact; name: string; fixed: readonly OpenBand[] },
  base: { mark: string; text: string },
): OpenBand | undefined {
  const expression = parseExpression(desk.script, statement.expression);
  const when = statement.when?.condition;
  if (expression === undefined || when === undefined) return undefined;
  const [own, ...others] = namesIn(desk, expression);
  if (own === undefined || others.length > 0 || !(isUnknown(own) || isSameMeasure(own, name)))
    return undefined;
  const award = ofTerms(expression, points) ?? inPoints(expression, points, when, fixed);
  if (award === undefined) return undefined;
  // a formula that gives more than the full points inside its band means something else
  const ends = [when.low, when.high].flatMap((end) => (end ? [pointsAt(award, end.value)] : []));
  if (ends.some((value) => value.gt(points) || value.lt(ZERO))) return undefined;
  return { ...base, low: when.low, high: when.high, award };
}

type Line = Extract<BandAward, { kind: "linear" }>;

function pointsAt({ intercept, slope }: Line, value: Exact): Exact {
  return intercept.add(slope.mul(value));
}

/** 完成率×5 */
function ofTerms(expression: Expression, points: Exact): Line | undefined {
  const [term, ...more] = scoreTerms(expression, points) ?? [];
  const measure = more.length === 0 ? term?.measure : undefined;
  const line = measure && lineOf((value) => valueAt(measure, value));
  if (term === undefined || line === undefined) return undefined;
  return { kind: "linear", intercept: line.intercept.mul(term.points), slope: line.slope.mul(term.points) };
}

/** 8+(x-80%)/10%×2 below a band of 10 points that begins at 90%: in points, for it reaches those of its neighbour. */
function inPoints(
  expression: Expression,
  points: Exact,
  { low, high }: Condition,
  fixed: readonly OpenBand[],
): Line | undefined {
  const line = lineOf((value) => valueAt(expression, value, points));
  if (line === undefined) return undefined;
  const award: Line = { kind: "linear", ...line };
  const meets = fixed.some((band) =>
    [
      [high, band.low],
      [low, band.high],
    ].some(
      ([end, next]) =>
        end !== undefined &&
        next?.value.equals(end.value) === true &&
        band.award.kind === "points" &&
        band.award.points.gt(ZERO) &&
        band.award.points.equals(pointsAt(award, end.value)),
    ),
  );
  return meets ? award : undefined;
}

/** (满意度-60%)/30%: straight in its one quantity; undefined where it is curved. */
function lineOf(
  at: (value: Exact) => Exact | undefined,
): { readonly intercept: Exact; readonly slope: Exact } | undefined {
  const [at0, at1, at2] = [ZERO, ONE, ONE.mul(2)].map(at);
  if (at0 === undefined || at1 === undefined || at2 === undefined) return undefined;
  const slope = at1.sub(at0);
  return at2.sub(at1).equals(slope) ? { intercept: at0, slope } : undefined;
}
