import type { Grid } from "../grid/grid";

/** The columns of 评价底稿, by their headers (sheets.md §3; the last two stand outside the print area, §16). */
export const paperHeaders = {
  sequence: "序号",
  indicator: "三级指标",
  item: "要点",
  need: "需要的事实",
  kind: "类型",
  value: "取值",
  unit: "单位",
  note: "事实描述",
  basis: "依据",
  points: "分值",
  award: "得分",
  deduction: "扣分",
  status: "状态",
  writtenScore: "已写评分",
  writtenReason: "已写扣分原因",
} as const;

export type PaperColumn = keyof typeof paperHeaders;

/** Column of each header, from 0. */
export type PaperColumns = Readonly<Record<PaperColumn, number>>;

export const paperColumnOrder = Object.keys(paperHeaders) as readonly PaperColumn[];

/** Where a new sheet has them: A … M, and two beyond the print area. */
export const freshColumns: PaperColumns = Object.fromEntries(
  paperColumnOrder.map((column, index) => [column, index]),
) as Record<PaperColumn, number>;

/** Header rows are looked for this far down, and columns this far to the right: people insert some. */
const SEARCHED_ROWS = 30;
const SEARCHED_COLUMNS = 60;

/** Headers without which the sheet cannot be read back. */
const REQUIRED: readonly PaperColumn[] = ["indicator", "item", "need", "kind", "value"];

export interface PaperHeader {
  readonly row: number;
  readonly columns: Partial<PaperColumns>;
}

/** The header row by its texts, so that inserted or moved columns are respected; undefined where there is none. */
export function findPaperHeader(grid: Grid): PaperHeader | undefined {
  for (let row = 0; row < Math.min(grid.rowCount, SEARCHED_ROWS); row += 1) {
    const columns = headerColumns(grid, row);
    if (REQUIRED.every((column) => columns[column] !== undefined)) return { row, columns };
  }
  return undefined;
}

function headerColumns(grid: Grid, row: number): Partial<PaperColumns> {
  const found: Partial<Record<PaperColumn, number>> = {};
  for (let column = 0; column < Math.min(grid.columnCount, SEARCHED_COLUMNS); column += 1) {
    const { value } = grid.cell(row, column);
    if (value.type !== "text") continue;
    const text = value.text.replace(/[\s　]/g, "");
    const match = paperColumnOrder.find((key) => paperHeaders[key] === text);
    if (match && found[match] === undefined) found[match] = column;
  }
  return found;
}
