import type { Statement } from "./grammar/statement";
import type { Script } from "./text/script";
import { isInTime, namesTime } from "./timeWords";

const TIME = /^(?:个?工作日|个?自然日|日历天|天|日|个?小时|分钟|个?月|周|年)$/;

/** 在规定时间内完成得5分，每超过一天扣0.5分: what is exceeded by days is the time named before. */
export function stepsOfDelay(statements: readonly Statement[], script: Script): readonly Statement[] {
  return statements.map((statement, place) => {
    const before = statements[place - 1];
    const isOver =
      statement.kind === "step" &&
      !statement.gives &&
      statement.side === "above" &&
      statement.when === undefined &&
      statement.measure === undefined &&
      TIME.test(statement.step.unit);
    if (!isOver || before?.kind !== "met" || before.point !== statement.point) return statement;
    const word = lateWord(script.plain.slice(before.content.from, before.content.to));
    return word === undefined ? statement : { ...statement, side: "delay", word };
  });
}

/** 在规定时间内完成; 20日内批复, 按时限办结 */
function lateWord(words: string): string | undefined {
  if (isInTime(words)) return "逾期";
  return namesTime(words) || /时限|期限/.test(words) ? "拖延" : undefined;
}
