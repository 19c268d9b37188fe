import type { Result } from "../../../src/core/problems/problem";
import type { Workbook } from "../../../src/workbook/workbook";
import type { OpenedExcel } from "../excelWorkbook";

/** Something an evaluator has done with the pane, from a workbook in which it can be done. */
export interface FaultedCommand {
  readonly name: string;
  readonly prepare: (opened: OpenedExcel) => Promise<(workbook: Workbook) => Promise<Result<unknown>>>;
}
