import type { Desk } from "./desk";
import { pointsOf } from "./grammar/award";
import type { Statement } from "./grammar/statement";
import { spanOf, wordsOf } from "./text/script";

/** 有制度得2分，没有制度不得分: the opposite of an item earns nothing, which goes without saying. */
export function isOpposite(desk: Desk, statement: Statement): boolean {
  if (statement.kind !== "met" || !pointsOf(statement.award, desk.full).equals(0)) return false;
  const words = wordsOf(desk.script, statement.content);
  if (/^(?:不|未)(?:符合|满足|达到|具备)(?:要求|条件|规定|标准)?的?$/.test(words)) return true;
  const before = desk.statements[desk.statements.indexOf(statement) - 1];
  // 有制度得1分，没有不得分
  if (/^(?:没有|无|不是|否)的?$/.test(words) && before?.kind === "met" && before.point === statement.point)
    return pointsOf(before.award, desk.full).gt(0) && !isDeductedFrom(desk, before);
  const other = affirmedBy(desk, statement);
  return other !== undefined && !isDeductedFrom(desk, other);
}

/** The item that the words deny: 有制度 for 没有制度. */
export function affirmedBy(desk: Desk, statement: Statement & { kind: "met" }): Statement | undefined {
  const words = affirmed(wordsOf(desk.script, statement.content));
  return desk.statements.find(
    (other) =>
      other.kind === "met" &&
      other.point === statement.point &&
      pointsOf(other.award, desk.full).gt(0) &&
      affirmed(wordsOf(desk.script, other.content)) === words,
  );
}

/** 有制度得5分，每缺一项扣1分: nobody is asked whether there is one, so that 没有制度不得分 is no repetition. */
function isDeductedFrom(desk: Desk, other: Statement): boolean {
  const { start } = spanOf(desk.script, other.at);
  return desk.parts.some(({ kind, at }) => kind === "occurrences" && at.start <= start && start < at.end);
}

function affirmed(words: string): string {
  return words.replace(/没有|不|未|无|没|有|已|的/g, "");
}
