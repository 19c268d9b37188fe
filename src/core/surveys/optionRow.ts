import { cellText } from "../grid/cellText";
import type { Grid } from "../grid/grid";
import type { HeaderColumn, HeaderRow } from "./headerRow";
import { columnMark } from "./flagMarks";

/**
 * A question over several columns, its options in the row below and one column for each: the options belong to the
 * header, and nobody answered that row. Undefined where the row below holds answers.
 */
export function withOptionRow(grid: Grid, header: HeaderRow): HeaderRow | undefined {
  const row = header.row + 1;
  const [first] = header.columns;
  if (!first || !isBlankBefore(grid, row, first.column)) return undefined;
  let isSpread = false;
  const columns: HeaderColumn[] = [];
  for (const [index, question] of header.columns.entries()) {
    const end = spanEnd(grid, header, question.column, header.columns[index + 1]?.column);
    const options = texts(grid, row, question.column, end);
    if (options.some((text) => columnMark(text))) return undefined;
    if (end === question.column || options.includes("")) {
      // a question of one column, whose cell reaches down beside the options
      if (options.some((text) => text !== "")) return undefined;
      columns.push(question);
      continue;
    }
    isSpread = true;
    const { wording } = question.header;
    columns.push(
      ...options.map((option, place) => ({
        column: question.column + place,
        header: { ...question.header, wording: `${wording}:${option}` },
      })),
    );
  }
  return isSpread ? { ...header, columns, optionRow: row } : undefined;
}

/** 序号 and 提交时间 reach down beside the options: in a row of answers they are filled. */
function isBlankBefore(grid: Grid, row: number, column: number): boolean {
  return texts(grid, row, 0, column - 1).every((text) => text === "");
}

/** To the last column that the question's cell is merged over, or that is left blank behind it. */
function spanEnd(grid: Grid, { row, columns }: HeaderRow, column: number, next = grid.columnCount): number {
  const merged = grid.merges.find(({ top, left }) => top === row && left === column);
  if (merged) return Math.min(merged.right, next - 1);
  // without 序号 before it a row of answers could not be told from one of options
  if (columns[0]?.column === 0) return column;
  let end = column;
  while (end + 1 < next && cellText(grid.cell(row, end + 1).value).trim() === "") end += 1;
  return end;
}

function texts(grid: Grid, row: number, first: number, last: number): readonly string[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    cellText(grid.cell(row, first + index).value).trim(),
  );
}
