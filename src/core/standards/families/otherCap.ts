import type { Desk } from "../desk";
import type { Statement } from "../grammar/statement";

/** 最高120分 where nothing gives more than the full points: a limit that nobody has understood. */
export function isOtherCap(desk: Desk, statement: Statement): boolean {
  if (statement.kind !== "cap") return false;
  // 超过100%的按100%计 is judged by the rule it stands beside
  if (statement.isOfRate === true) return true;
  return statement.most !== "full" && !statement.most.equals(desk.limit ?? desk.full);
}
