import { type Exact, max, sum, ZERO } from "../../number/exact";
import { parseExpression } from "../expression/parse";
import { scoreTerms } from "../expression/scoreTerms";
import type { Expression } from "../expression/tree";
import { type Award, pointsOf } from "../grammar/award";
import { headingOver } from "../grammar/headings";
import type { Statement } from "../grammar/statement";
import type { Desk } from "../desk";

/**
 * What a run of sentences is worth: its best award, the full points where it states none of its own. 得满分 means the
 * full points of the indicator. Undefined for one point of several that prints no points: what it is worth is then not said.
 */
export function worthOf(desk: Desk, run: readonly Statement[], item: string): Exact | undefined {
  const [first] = run;
  const heading = first && headingOver(desk.statements, first);
  if (heading !== undefined) return heading.points;
  const awards = run.flatMap((statement): readonly Award[] =>
    statement.kind === "band" || statement.kind === "versus" ? [statement.award] : [],
  );
  const stated = awards.filter(({ kind }) => kind === "points").map((award) => pointsOf(award, desk.full));
  const best = max(ZERO, ...stated);
  const hasShares = awards.some(({ kind }) => kind === "share");
  if (hasShares) return item === "" ? desk.full : undefined;
  if (best.equals(ZERO)) return inFormula(desk, run) ?? (item === "" ? desk.full : undefined);
  return best;
}

/** 得分=资金到位率×3分 */
function inFormula(desk: Desk, run: readonly Statement[]): Exact | undefined {
  const [score, another] = run.filter((statement) => statement.kind === "score");
  return score === undefined || another !== undefined ? undefined : ownPoints(desk, score);
}

/** The points that a formula states itself; undefined where it speaks of the full ones. */
export function ownPoints(desk: Desk, score: Statement & { kind: "score" }): Exact | undefined {
  const expression = parseExpression(desk.script, score.expression);
  const terms = expression && hasPoints(expression) ? scoreTerms(expression, desk.full) : undefined;
  const points = terms && sum(terms.map((term) => term.points));
  return points?.gt(ZERO) ? points : undefined;
}

function hasPoints(expression: Expression): boolean {
  if (expression.kind === "binary") return hasPoints(expression.left) || hasPoints(expression.right);
  return expression.kind === "points";
}
