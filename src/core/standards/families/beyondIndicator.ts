import { type Desk, markOf, warn } from "../desk";
import type { Statement } from "../grammar/statement";
import type { Part } from "../rule";
import { wordsOf } from "../text/script";

const LOSING: ReadonlySet<Part["kind"]> = new Set(["occurrences", "steps", "discretion", "grades"]);

/** 扣完后再从总分中扣: the indicator goes down to 0, and what is beyond it is said, for no score of its own can hold it. */
export function sayBeyondIndicator(desk: Desk): void {
  if (!desk.parts.some(({ kind }) => LOSING.has(kind))) return;
  for (const statement of desk.statements) {
    if (!isBeyond(statement)) continue;
    const words = wordsOf(desk.script, statement.at);
    const item = markOf(desk, statement);
    const message = `${item}“${words}”超出本指标，没有计算；本指标最低得0分，总分要另行扣减`;
    warn(desk, "beyond-indicator", message, item, statement.at);
  }
}

function isBeyond(statement: Statement): boolean {
  return statement.kind === "floor" && statement.isBeyond === true;
}
