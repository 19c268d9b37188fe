import type { Desk } from "./desk";
import { pointsOf } from "./grammar/award";
import type { Statement } from "./grammar/statement";
import { wordsOf } from "./text/script";

/** 有制度得2分，没有制度不得分: the opposite of an item earns nothing, which goes without saying. */
export function isOpposite(desk: Desk, statement: Statement): boolean {
  if (statement.kind !== "met" || !pointsOf(statement.award, desk.full).equals(0)) return false;
  const words = wordsOf(desk.script, statement.content);
  if (/^(?:不|未)(?:符合|满足|达到|具备)(?:要求|条件|规定|标准)?的?$/.test(words)) return true;
  const before = desk.statements[desk.statements.indexOf(statement) - 1];
  // 有制度得1分，没有不得分
  if (/^(?:没有|无|不是|否)的?$/.test(words) && before?.kind === "met" && before.point === statement.point)
    return pointsOf(before.award, desk.full).gt(0);
  return desk.statements.some(
    (other) =>
      other.kind === "met" &&
      other.point === statement.point &&
      pointsOf(other.award, desk.full).gt(0) &&
      affirmed(wordsOf(desk.script, other.content)) === affirmed(words),
  );
}

function affirmed(words: string): string {
  return words.replace(/没有|不|未|无|没|有|已|的/g, "");
}
