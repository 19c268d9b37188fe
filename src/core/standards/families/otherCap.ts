import type { Desk } from "../desk";
import type { Statement } from "../grammar/statement";

/** 最高120分 where nothing gives more than the full points: a limit that nobody has understood. */
export function isOtherCap(desk: Desk, statement: Statement): boolean {
  return (
    statement.kind === "cap" && statement.most !== "full" && !statement.most.equals(desk.limit ?? desk.full)
  );
}
