import type { CheckContext } from "../context";
import { reportTables } from "../report/reportTables";
import { scoreTableIn, type ScoreTable } from "./scoreTable";
import { sheetTables } from "./sheetTables";

/** All 得分情况表 of the workbook and of the report. */
export function scoreTables(context: CheckContext): readonly ScoreTable[] {
  const tables = [...sheetTables(context), ...(context.report ? reportTables(context.report) : [])];
  return tables.flatMap((table) => scoreTableIn(table) ?? []);
}
