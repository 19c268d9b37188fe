import { cellText } from "../grid/cellText";
import type { Grid } from "../grid/grid";
import type { Steps } from "../grid/steps";
import type { ColumnContent } from "./columnAnswers";
import type { HeaderRow } from "./headerRow";
import { readPaperCode } from "./paperCode";
import type { Exclusion } from "./screening";

/** 合计, 占比, 平均分, 注：… where the number of an answer would stand. */
const SUM = /^(?:合计|总计|小计|共计|平均|统计|备注|说明|注[:：])|(?:人数|占比|比例|平均分|得分率)$/;

/** So many rows below one another that somebody added up. */
const MOST_SUMS = 20;

const ROWS_IN_A_STEP = 4096;

/**
 * Rows among the answers that are none: what somebody added up below them, and the header of an export that was pasted
 * below another.
 */
export function* otherRows(
  grid: Grid,
  header: HeaderRow,
  place: { readonly firstRow: number; readonly lastRow: number },
  content: (column: number) => ColumnContent,
): Steps<readonly Exclusion[]> {
  const found: Exclusion[] = [];
  const first = header.columns[0]?.column ?? 0;
  for (let row = place.lastRow; row > Math.max(place.firstRow, place.lastRow - MOST_SUMS); row--) {
    const label = textBefore(grid, row, first);
    if (label !== "" && !SUM.test(label)) break;
    if (label !== "") found.push({ row, reason: "合计行" });
  }
  const title = cellText(grid.cell(header.row, first).value);
  const second = yield* secondPaper(grid, first, place);
  if (second !== undefined) {
    for (let row = second; row <= place.lastRow; row++) found.push({ row, reason: "另一份问卷" });
    return found;
  }
  if (!content(first).answers.some(({ text }) => text === title)) return found;
  for (let row = place.firstRow; row <= place.lastRow; row++) {
    if (row % ROWS_IN_A_STEP === 0) yield;
    if (cellText(grid.cell(row, first).value) === title) found.push({ row, reason: "重复的表头" });
  }
  return found;
}

/** B卷 社会公众 in a row of its own: what follows was asked of others. */
function* secondPaper(
  grid: Grid,
  first: number,
  { firstRow, lastRow }: { readonly firstRow: number; readonly lastRow: number },
): Steps<number | undefined> {
  for (let row = firstRow; row <= lastRow; row++) {
    if (row % ROWS_IN_A_STEP === 0) yield;
    const { value } = grid.cell(row, 0);
    if (value.type !== "text" || !value.text.includes("卷")) continue;
    const isAlone = first === 0 || grid.cell(row, first).value.type === "blank";
    if (isAlone && readPaperCode(value.text).paper !== undefined) return row;
  }
  return undefined;
}

/** What stands before the first question, where it is a text. */
function textBefore(grid: Grid, row: number, column: number): string {
  for (let at = 0; at < column; at++) {
    const { value } = grid.cell(row, at);
    if (value.type === "text" && value.text.trim() !== "") return value.text.replace(/\s/g, "");
  }
  return "";
}
