import { clauseOf } from "./clause";
import { countStatements } from "./countStatements";
import { factStatements } from "./factStatements";
import { moneyStatements } from "./moneyStatements";
import { rateStatements } from "./rateStatements";
import { scoreStatements } from "./scoreStatements";
import type { Statement } from "./statement";

/** Everything that one sentence states in figures we know how to hold against something. */
export function readStatements(sentence: string): readonly Statement[] {
  const clause = clauseOf(sentence);
  if (!/\d|[一二三四五六七八九十]个[一二三四五]级|等级/.test(clause.plain)) return [];
  return [
    ...scoreStatements(clause),
    ...countStatements(clause),
    ...moneyStatements(clause),
    ...rateStatements(clause),
    ...factStatements(clause),
  ];
}
