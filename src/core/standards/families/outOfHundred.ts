import { type Exact, HUNDRED, ZERO } from "../../number/exact";
import type { Desk } from "../desk";
import { valueAt } from "../expression/evaluate";
import type { Expression } from "../expression/tree";
import type { Measure } from "../measure";
import { wordsOf } from "../text/script";
import { namesIn } from "./formulaNames";

/** 项目自评平均分÷100×5, 自评得分×10%: a score out of 100, which then earns the full points. */
export function scoreOutOfHundred(
  desk: Desk,
  expression: Expression,
  item: string,
  points: Exact,
): { readonly measure: Measure; readonly fullAt: Exact } | undefined {
  const [name, ...others] = namesIn(desk, expression);
  const at = nameIn(expression);
  if (name === undefined || at === undefined || others.length > 0 || !SCORE.test(name)) return undefined;
  const isLinear = valueAt(expression, ZERO)?.equals(0) === true;
  if (!isLinear || valueAt(expression, HUNDRED)?.equals(points) !== true) return undefined;
  return { measure: desk.measures.named(wordsOf(desk.script, at.at), item, "分", at.at), fullAt: HUNDRED };
}

const SCORE = /.(?:平均分|平均得分|得分|分数|评分|成绩)$/;

function nameIn(expression: Expression): (Expression & { kind: "name" }) | undefined {
  if (expression.kind === "name") return expression;
  if (expression.kind !== "binary") return undefined;
  return nameIn(expression.left) ?? nameIn(expression.right);
}
