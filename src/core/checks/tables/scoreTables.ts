import type { CheckContext } from "../context";
import { reportTables } from "../report/reportTables";
import { scoreTableIn, type ScoreTable } from "./scoreTable";
import { sheetTables } from "./sheetTables";

const remembered = new WeakMap<CheckContext, readonly ScoreTable[]>();

/** All 得分情况表 of the workbook and of the report; looked for once. */
export function scoreTables(context: CheckContext): readonly ScoreTable[] {
  const known = remembered.get(context) ?? foundTables(context);
  remembered.set(context, known);
  return known;
}

function foundTables(context: CheckContext): readonly ScoreTable[] {
  const tables = [...sheetTables(context), ...(context.report ? reportTables(context.report) : [])];
  return tables.flatMap((table) => scoreTableIn(table) ?? []);
}
