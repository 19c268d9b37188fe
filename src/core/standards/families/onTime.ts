import type { Desk } from "../desk";
import type { Statement } from "../grammar/statement";
import { plainOf } from "../text/script";
import { isInTime } from "../timeWords";

/** 按期完成得4分 says what no day of delay (逾期30日以内得2分) is worth. */
export type OnTime = Statement & { readonly kind: "met" };

export function isOnTime(desk: Desk, statement: Statement): statement is OnTime {
  return (
    statement.kind === "met" &&
    statement.award.kind !== "range" &&
    isInTime(plainOf(desk.script, statement.content))
  );
}
