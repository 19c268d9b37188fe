import { indicatorRows } from "./indicatorRows";
import type { SimulatedExcel } from "./simulatedExcel/simulatedExcel";

const tableOfMany = "指标体系";

/** An evaluation of so many indicators, as somebody typed it. */
export function typeIndicators({ user }: SimulatedExcel, count: number): void {
  user.renameSheet("Sheet1", tableOfMany);
  user.paste(`${tableOfMany}!A1`, indicatorRows(count));
}
