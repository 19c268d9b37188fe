import { cellText } from "../grid/cellText";
import type { Grid } from "../grid/grid";
import { narrow } from "../number/narrow";
import { problem, type Problem } from "../problems/problem";
import { isAboutTheAnswer } from "./headerRow";
import { asksForPersonalData } from "./personalData";
import { columnsOf, type Questionnaire } from "./questionnaire";
import { readQuestionHeader } from "./questionHeader";

/** Title rows above the questions. */
const HEADER_WITHIN = 12;

/** A report of counts may begin below a page of introduction. */
const COUNTS_WITHIN = 200;

/** Columns that only answers have, unlike 序号. */
const ONLY_ANSWERS =
  /^(?:答卷编号|答卷序号|问卷编号|提交答卷时间|提交时间|填写时间|开始时间|结束时间|所用时间|答题时长|作答时长|来自IP|IP|IP地址|用户ID)$/i;

const LIKE_A_QUESTION = /[?？吗]|您|你|是否|满意|如何|怎样|哪|什么|建议|意见/;

/** What looks like answers or counts and was not read, so that nobody takes it for counted. */
export function passedOver(grids: readonly Grid[], found: readonly Questionnaire[]): readonly Problem[] {
  const unread = grids.flatMap((grid) => {
    const questionnaire = found.find(({ sheet }) => sheet === grid.sheet);
    return questionnaire ? unnumberedColumns(grid, questionnaire) : unnumberedSheet(grid);
  });
  return found.length > 0 || unread.length > 0 ? unread : grids.flatMap(countedSheet);
}

function unnumberedColumns(grid: Grid, questionnaire: Questionnaire): readonly Problem[] {
  const read = new Set(questionnaire.questions.flatMap((question) => columnsOf(question)));
  const left = questionsWithoutNumber(grid, questionnaire.headerRow).filter(
    ({ column }) => !read.has(column),
  );
  const [first] = left;
  if (!first) return [];
  const at = { sheet: grid.sheet, row: questionnaire.headerRow, column: first.column };
  return [problem("survey-columns-unnumbered", at, { count: String(left.length), header: first.text })];
}

function unnumberedSheet(grid: Grid): readonly Problem[] {
  for (let row = 0; row < Math.min(HEADER_WITHIN, grid.rowCount); row++) {
    if (!textsIn(grid, row).some(({ text }) => ONLY_ANSWERS.test(plain(text)))) continue;
    const [first] = questionsWithoutNumber(grid, row);
    if (!first) return [];
    const at = { sheet: grid.sheet, row, column: first.column };
    return [problem("survey-sheet-unnumbered", at, { sheet: grid.sheet, header: first.text })];
  }
  return [];
}

/** 选项, 小计, 比例: how often each option was chosen, no answers. */
function countedSheet(grid: Grid): readonly Problem[] {
  for (let row = 0; row < Math.min(COUNTS_WITHIN, grid.rowCount); row++) {
    const words = textsIn(grid, row).map(({ text }) => plain(text));
    const hasCounts = words.some((word) => /^(?:小计|人数|票数)$/.test(word));
    if (!hasCounts || !words.includes("选项")) continue;
    return [problem("survey-sheet-counted", { sheet: grid.sheet, row, column: 0 }, { sheet: grid.sheet })];
  }
  return [];
}

interface TextAt {
  readonly column: number;
  readonly text: string;
}

function questionsWithoutNumber(grid: Grid, row: number): readonly TextAt[] {
  return textsIn(grid, row).filter(
    ({ text }) =>
      LIKE_A_QUESTION.test(text) &&
      !isAboutTheAnswer(text) &&
      !asksForPersonalData(text, true) &&
      !readQuestionHeader(text, "loose"),
  );
}

function textsIn(grid: Grid, row: number): readonly TextAt[] {
  const found: TextAt[] = [];
  for (let column = 0; column < grid.columnCount; column++) {
    const { value } = grid.cell(row, column);
    const text = value.type === "text" ? cellText(value).trim() : "";
    if (text !== "") found.push({ column, text });
  }
  return found;
}

function plain(text: string): string {
  return narrow(text).replace(/\s/g, "");
}
