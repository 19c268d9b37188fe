import type { ConditionAt, Statement } from "./statement";

/** The condition of a sentence, whatever kind it is; undefined for kinds without one and where it is left out. */
export function whenOf(statement: Statement): ConditionAt | undefined {
  return "when" in statement ? statement.when : undefined;
}
