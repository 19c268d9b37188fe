import { isInTime } from "./timeWords";
import type { Statement } from "./grammar/statement";
import type { Script } from "./text/script";

const TIME = /^(?:个?工作日|个?自然日|日历天|天|日|个?小时|个?月|周|年)$/;

/** 在规定时间内完成得5分，每超过一天扣0.5分: what is exceeded by days is the time named before. */
export function stepsOfDelay(statements: readonly Statement[], script: Script): readonly Statement[] {
  return statements.map((statement, place) => {
    const before = statements[place - 1];
    const isLate =
      statement.kind === "step" &&
      !statement.gives &&
      statement.side === "above" &&
      statement.when === undefined &&
      statement.measure === undefined &&
      TIME.test(statement.step.unit) &&
      before?.kind === "met" &&
      before.point === statement.point &&
      isInTime(script.plain.slice(before.content.from, before.content.to));
    return isLate ? { ...statement, side: "delay", word: "逾期" } : statement;
  });
}
