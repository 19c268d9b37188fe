import { cellText } from "../grid/cellText";
import type { Grid } from "../grid/grid";
import { narrow } from "../number/narrow";
import { type QuestionHeader, readQuestionHeader } from "./questionHeader";

/** The row of a raw sheet that holds the questions. */
export interface HeaderRow {
  readonly row: number;
  readonly columns: readonly HeaderColumn[];
}

export interface HeaderColumn {
  readonly column: number;
  readonly header: QuestionHeader;
}

/** Title rows above the questions. */
const HEADER_WITHIN = 12;

/** Cells that a title row may have: the title, a unit or a date. */
const MOST_IN_A_TITLE = 2;

/** What survey sites put before the questions; 来源详情, IP and names among them are never read. */
const ABOUT_THE_ANSWER =
  /^(?:序号|编号|答卷编号|答卷序号|问卷编号|提交答卷时间|提交时间|填写时间|开始时间|结束时间|所用时间|答题时长|作答时长|来源|来源详情|来自IP|IP|IP地址|用户ID|总分)$/i;

/** Undefined for a sheet that is not one respondent per row. */
export function findHeaderRow(grid: Grid): HeaderRow | undefined {
  let isBelowTable = false;
  for (let row = 0; row < Math.min(HEADER_WITHIN, grid.rowCount); row++) {
    const columns: HeaderColumn[] = [];
    let isAboutAnswers = false;
    let others = 0;
    for (let column = 0; column < grid.columnCount; column++) {
      const text = cellText(grid.cell(row, column).value);
      const header = readQuestionHeader(text);
      if (header) columns.push({ column, header });
      else if (ABOUT_THE_ANSWER.test(narrow(text).replace(/\s/g, ""))) isAboutAnswers = true;
      else if (text.trim() !== "") others += 1;
    }
    const ascends = columns.every(
      (item, at) => at === 0 || item.header.number >= (columns[at - 1]?.header.number ?? 0),
    );
    const enough = isAboutAnswers
      ? columns.length >= 1
      : !isBelowTable && columns.length >= 2 && columns.length > others;
    if (enough && ascends) return { row, columns };
    // below a row of several texts, numbered words alone are more likely the data of another table
    if (columns.length + others > MOST_IN_A_TITLE) isBelowTable = true;
  }
  return undefined;
}
