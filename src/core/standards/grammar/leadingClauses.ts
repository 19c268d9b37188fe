import type { Script } from "../text/script";
import { readCondition } from "./condition";
import { unitName } from "./quantity";
import type { Statement } from "./statement";

/**
 * 随同预算编报绩效目标，报送率100%得2分，90%以上得1分: the band begins after the comma where the next one leaves its quantity out; the
 * words before stand by themselves. 根据响应情况，响应时间在2小时以内得5分，每超过0.5小时扣1分: nor does the step say of what.
 */
export function withoutLeadingClauses(
  statements: readonly Statement[],
  script: Script,
): readonly Statement[] {
  return statements.flatMap((statement, place): readonly Statement[] => {
    const next = statements[place + 1];
    if (statement.kind !== "met" || next === undefined || next.point !== statement.point) return [statement];
    const unit = unitOf(next);
    if (unit === undefined) return [statement];
    const { content, award, at, point, spots } = statement;
    const words = script.text.slice(content.from, content.to);
    const comma = content.from + Math.max(words.lastIndexOf(","), words.lastIndexOf(":"));
    if (comma <= content.from) return [statement];
    const own = { from: comma + 1, to: content.to };
    const condition = readCondition(script.text.slice(own.from, own.to));
    if (condition === undefined || condition.measure === "" || unitName(condition.unit) !== unit)
      return [statement];
    const from = own.from + condition.measureAt;
    const measure = { from, to: from + condition.measure.length };
    return [
      { kind: "unread", at: { from: at.from, to: comma }, point, spots: [] },
      {
        kind: "band",
        when: { condition, at: own, measure },
        award,
        at: { from: own.from, to: at.to },
        point,
        spots: spots.filter((spot) => spot.from >= own.from),
      },
    ];
  });
}

/** In what the next sentence measures without naming it. */
function unitOf(next: Statement): string | undefined {
  if (next.kind === "lacking") return unitName(next.unit);
  if (next.kind === "step" && next.measure === undefined && next.when === undefined)
    return unitName(next.step.unit);
  if (next.kind !== "band" || next.when.measure.to > next.when.measure.from) return undefined;
  return unitName(next.when.condition.unit);
}
