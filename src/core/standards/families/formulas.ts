import { sum } from "../../number/exact";
import { parseExpression } from "../expression/parse";
import { scoreTerms, type ScoreTerm } from "../expression/scoreTerms";
import type { Expression } from "../expression/tree";
import type { Statement } from "../grammar/statement";
import { claim, type Desk, markOf, open, warn } from "../desk";
import { showPoints } from "../showPoints";
import { isRateName } from "../measureNames";
import { spanOf, wordsOf } from "../text/script";

type Score = Statement & { kind: "score" };

/**
 * 得分=A卷“…”答案“A.、B.”的占比*2分+B卷…的占比*4分, and other sums of measures times points. A single rate times the
 * full points belongs to the ratios.
 */
export function readFormulas(desk: Desk): void {
  for (const statement of open(desk)) {
    if (statement.kind !== "score" || statement.when !== undefined) continue;
    const expression = parseExpression(desk.script, statement.expression);
    const terms = expression && scoreTerms(expression, desk.full);
    if (terms === undefined) continue;
    if (terms.length > 1 || terms.some(isShare)) addFormula(desk, statement, terms);
  }
}

function addFormula(desk: Desk, statement: Score, terms: readonly ScoreTerm[]): void {
  const item = markOf(desk, statement);
  const total = sum(terms.map(({ points }) => points));
  if (total.lte(0) || terms.some(({ measure }) => measure === undefined)) return;
  const isSurvey = terms.every(isShare);
  if (!isSurvey && !terms.every((term) => term.measure !== undefined && isRate(desk, term.measure))) return;
  const measured = terms.flatMap(({ measure, points }) =>
    measure === undefined ? [] : [{ measure: desk.measures.ofExpression(measure, item), weight: points }],
  );
  const family = isSurvey ? "survey_share" : "weighted_composite";
  desk.parts.push({
    kind: "formula",
    item,
    points: total,
    family,
    at: spanOf(desk.script, statement.at),
    terms: measured,
  });
  claim(desk, statement, ...restating(desk, statement));
  if (!isSurvey && terms.length > 1)
    warn(
      desk,
      "range-left-open",
      `${item}没有写单项超过100%怎样计分，按实际比率相加，合计不超过${showPoints(total)}分`,
      item,
      statement.at,
    );
}

/** “最高不超过该指标分值” after the formula. */
function restating(desk: Desk, statement: Score): readonly Statement[] {
  return open(desk).filter(
    (other) => other.kind === "cap" && other.isOfRate !== true && other.point === statement.point,
  );
}

function isShare({ measure }: ScoreTerm): boolean {
  return measure?.kind === "share";
}

/** Only a rate times points is points: 数量完成率×40%权重分. */
function isRate(desk: Desk, expression: Expression): boolean {
  if (expression.kind === "share") return true;
  if (expression.kind === "binary") return expression.operator === "/";
  return expression.kind === "name" && isRateName(wordsOf(desk.script, expression.at));
}
