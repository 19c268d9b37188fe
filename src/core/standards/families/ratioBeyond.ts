import type { Desk } from "../desk";
import type { Statement } from "../grammar/statement";
import { isSameMeasure } from "../measureNames";
import type { Bands, Proportional } from "../rule";
import { plainOf, spanOf, wordsOf } from "../text/script";

type Band = Statement & { kind: "band" };

/** 超过100%的不得分 */
export function isBeyond(statement: Statement): statement is Band {
  if (statement.kind !== "band" || statement.award.kind !== "points") return false;
  const { low, high } = statement.when.condition;
  return statement.award.points.equals(0) && high === undefined && (low?.value.gte(1) ?? false);
}

/** 得分=执行率×10分，执行率超过100%的不得分: from where on the proportion gives nothing at all. */
export function forbid(desk: Desk, part: Proportional | Bands, { when, at }: Band): boolean {
  if (part.kind === "bands") return false;
  const { low } = when.condition;
  const own = plainOf(desk.script, when.measure);
  const name = part.measure.kind === "named" || part.measure.kind === "fact" ? part.measure.name : "";
  if (low === undefined || part.inverse || part.fullAt.gt(low.value)) return false;
  if (own !== "" && !isSameMeasure(own, name)) return false;
  const bound = { value: low.value, inclusive: low.inclusive ?? false };
  if (bound.inclusive && part.fullAt.gte(bound.value)) return false;
  desk.vetoes.push({
    text: wordsOf(desk.script, when.at),
    item: part.item,
    when: { kind: "beyond", measure: part.measure, low: bound },
    at: spanOf(desk.script, at),
  });
  return true;
}
