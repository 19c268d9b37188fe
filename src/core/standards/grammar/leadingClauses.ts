import type { Script } from "../text/script";
import { readCondition } from "./condition";
import type { Statement } from "./statement";

/**
 * 随同预算编报绩效目标，报送率100%得2分，90%以上得1分: the band begins after the comma where the next one leaves its quantity out; the
 * words before stand by themselves.
 */
export function withoutLeadingClauses(
  statements: readonly Statement[],
  script: Script,
): readonly Statement[] {
  return statements.flatMap((statement, place): readonly Statement[] => {
    const next = statements[place + 1];
    if (statement.kind !== "met" || next?.kind !== "band" || next.point !== statement.point)
      return [statement];
    if (next.when.measure.to > next.when.measure.from) return [statement];
    const { content, award, at, point, spots } = statement;
    const comma = script.text.lastIndexOf(",", content.to - 1);
    if (comma <= content.from) return [statement];
    const own = { from: comma + 1, to: content.to };
    const condition = readCondition(script.text.slice(own.from, own.to));
    if (condition === undefined || condition.measure === "" || condition.unit !== next.when.condition.unit)
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
