import { readWorkbook, type WorkbookData } from "../../src/usecases/workbookData";
import type { Workbook } from "../../src/workbook/workbook";

/** The workbook as it now stands; one that cannot be read fails the test. */
export async function dataOf(workbook: Workbook): Promise<WorkbookData> {
  const read = await readWorkbook(workbook, () => undefined);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
