import type { CellValue } from "../../src/core/grid/grid";
import { tableSheet } from "./caseWorkbook";
import { opened } from "./xlsxFiles";

/** The indicator, its 评分 and 扣分原因 as they stand in the cells. */
export type TableResult = readonly [name: string, score: string, reason: string];

const [firstRow, totalRow] = [3, 26];

/** What the table of the case holds, row by row, 合计 last; of a formula what it comes to. */
export async function tableResults(bytes: Uint8Array): Promise<readonly TableResult[]> {
  const grid = await opened(bytes).grid(tableSheet);
  const text = (row: number, column: number): string => textOf(grid.cell(row, column).value);
  return Array.from({ length: totalRow - firstRow + 1 }, (_, down) => firstRow + down).map((row) => [
    text(row, row === totalRow ? 0 : 2),
    text(row, 7),
    text(row, 8),
  ]);
}

function textOf(value: CellValue): string {
  switch (value.type) {
    case "number":
      return String(value.number);
    case "text":
      return value.text;
    case "boolean":
      return String(value.boolean);
    case "error":
      return value.error;
    case "blank":
      return "";
  }
}
