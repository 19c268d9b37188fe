import { type Exact, sum } from "../../number/exact";
import { pointsOf } from "./award";
import type { Statement } from "./statement";

/** 有制度加1分，有专人加1分，资料完整加3分 of 5 points: together they are the full points, so each earns like any item. */
export function addedAsItems(
  statements: readonly Statement[],
  full: Exact | undefined,
): readonly Statement[] {
  const added = statements.filter(({ kind }) => kind === "added");
  if (added.length < 2 || full === undefined) return statements;
  const earning = statements.flatMap((statement) =>
    statement.kind === "added" || statement.kind === "met" ? [pointsOf(statement.award, full)] : [],
  );
  if (!sum(earning).equals(full)) return statements;
  return statements.map((statement) =>
    statement.kind === "added" ? { ...statement, kind: "met" } : statement,
  );
}
