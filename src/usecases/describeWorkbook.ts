import type { NamedColumn } from "../core/indicators/namedColumns";
import type { Result } from "../core/problems/problem";
import type { Workbook } from "../workbook/workbook";
import { assess, type Assessment } from "./assess";
import { type Progress, readWorkbook } from "./workbookData";

/** What was recognised in a workbook, and why; nothing is changed. */
export async function describeWorkbook(
  workbook: Workbook,
  wish: {
    readonly table?: string;
    readonly columns?: readonly NamedColumn[];
    readonly progress: Progress;
  },
): Promise<Result<Assessment>> {
  const data = await readWorkbook(workbook, wish.progress);
  if (!data.ok) return data;
  wish.progress("读取评分标准");
  return assess(data.value, wish.table, wish.columns);
}
