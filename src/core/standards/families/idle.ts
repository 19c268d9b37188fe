import type { Desk } from "../desk";
import type { Statement } from "../grammar/statement";

/** 本指标满分5分, 评价要点：, 最高不超过该指标分值: stands around a rule and changes nothing in it. */
export function isIdle({ full }: Desk, statement: Statement): boolean {
  if (statement.kind === "connective" || statement.kind === "topic") return true;
  return (
    statement.kind === "cap" &&
    statement.isOfRate !== true &&
    (statement.most === "full" || statement.most.equals(full))
  );
}
