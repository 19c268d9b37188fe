import { exact, type Exact, HUNDRED } from "../../number/exact";
import { claim, type Desk, markOf, open } from "../desk";
import { surveyFormula } from "../surveyFormula";
import { spanOf } from "../text/script";

/** 满意度得分=（非常满意人数×100+满意人数×80+…）/有效问卷数×10%: an index with option values of its own. */
export function readWeightedSurveys(desk: Desk): void {
  for (const statement of open(desk)) {
    if (statement.kind !== "score" || statement.when !== undefined) continue;
    const text = desk.script.plain.slice(statement.expression.from, statement.expression.to);
    const formula = surveyFormula(text);
    const [best] = formula?.values ?? [];
    if (formula === undefined || best === undefined) continue;
    const { values, rest } = formula;
    // the best answer everywhere must earn the full points, otherwise the formula means something else
    const top = values.reduce((most, { value }) => (value.gt(most) ? value : most), best.value);
    const factor = factorOf(rest === "" ? undefined : rest, desk.full);
    if (factor === undefined || !top.mul(factor).equals(desk.full)) continue;
    const item = markOf(desk, statement);
    const at = spanOf(desk.script, statement.expression);
    const scaled = values.map(({ option, value }) => ({ option, value: value.div(top) }));
    const slot = desk.slots.ask({
      item, kind: "survey", label: "满意度（按选项分值加权）", unit: "%", points: desk.full, at,
      survey: { options: [], use: "index", coefficients: scaled },
    }); // prettier-ignore
    const measure = { kind: "index", slot, name: "满意度" } as const;
    desk.parts.push({
      kind: "formula",
      item,
      points: desk.full,
      family: "survey_weighted",
      at: spanOf(desk.script, statement.at),
      terms: [{ measure, weight: desk.full }],
    });
    claim(desk, statement);
  }
}

/** What the mean of the option values is multiplied with: ×10%, ×10分/100, or nothing. */
function factorOf(rest: string | undefined, full: Exact): Exact | undefined {
  if (rest === undefined) return exact(1n);
  const percent = /^\*(\d+(?:\.\d+)?)%$/.exec(rest)?.[1];
  if (percent !== undefined) return exact(percent).div(HUNDRED);
  const points = /^\*(?:(\d+(?:\.\d+)?)分?|[一-龥]*分值?)$/.exec(rest);
  return points === null ? undefined : points[1] === undefined ? full : exact(points[1]);
}
