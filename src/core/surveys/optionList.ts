import { cellText } from "../grid/cellText";
import type { Grid } from "../grid/grid";
import { narrow } from "../number/narrow";
import { addOption, type ListedQuestion, type OpenQuestion } from "./listedQuestion";
import { readPaperCode } from "./paperCode";
import { readOptionLines } from "./optionLines";
import { kindNamed, readQuestionHeader } from "./questionHeader";
import { optionsIn } from "./writtenOptions";

const COLUMNS = {
  paper: /^(?:问卷|卷别|卷|问卷名称|调查对象)$/,
  number: /^(?:题号|题序|题目序号|问题序号)$/,
  kind: /^(?:题型|类型|题目类型)$/,
  wording: /^(?:题目|题干|问题|题目内容|题目名称)$/,
  mark: /^(?:选项号|选项字母|选项序号|选项编号|字母|序)$/,
  option: /^(?:选项|选项内容|选项文本|选项名称|答案选项)$/,
} as const;

/** One column per option: 选项A, 选项1, 选项一 */
const OPTION_COLUMN = /^(?:选项|答案)([A-Za-z]|\d{1,2}|[一二三四五六七八九十]{1,2})$/;

type Column = keyof typeof COLUMNS;

/** Title rows above the header. */
const HEADER_WITHIN = 20;

/**
 * Every question of every sheet that lists questions with their options; where none does, those of a printed
 * questionnaire or of a report of counts.
 */
export function readOptionLists(grids: readonly Grid[]): readonly ListedQuestion[] {
  const listed = grids.flatMap((grid) => {
    for (let row = 0; row < Math.min(HEADER_WITHIN, grid.rowCount); row++) {
      const columns = columnsIn(grid, row);
      const hasNumber = columns.has("number") || columns.has("wording");
      if (hasNumber && (columns.has("option") || optionColumns(grid, row).length > 1))
        return questionsBelow(grid, row, columns);
    }
    return [];
  });
  return listed.length > 0 ? listed : grids.flatMap(readOptionLines);
}

function optionColumns(grid: Grid, row: number): readonly number[] {
  const found: number[] = [];
  for (let column = 0; column < grid.columnCount; column++) {
    const text = narrow(cellText(grid.cell(row, column).value)).replace(/[\s\p{P}]/gu, "");
    if (OPTION_COLUMN.test(text)) found.push(column);
  }
  return found;
}

function columnsIn(grid: Grid, row: number): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>();
  for (let column = 0; column < grid.columnCount; column++) {
    const key = narrow(cellText(grid.cell(row, column).value)).replace(/[\s\p{P}]/gu, "");
    for (const [name, pattern] of Object.entries(COLUMNS) as [Column, RegExp][]) {
      if (pattern.test(key) && !columns.has(name)) columns.set(name, column);
    }
  }
  return columns;
}

function questionsBelow(
  grid: Grid,
  header: number,
  columns: ReadonlyMap<Column, number>,
): readonly ListedQuestion[] {
  const questions: OpenQuestion[] = [];
  let paper = "";
  let open: OpenQuestion | undefined;
  let openPaper = "";
  const across = columns.has("option") ? [] : optionColumns(grid, header);
  for (let row = header + 1; row < grid.rowCount; row++) {
    const text = (name: Column): string => {
      const column = columns.get(name);
      return column === undefined ? "" : cellText(grid.cell(row, column).value).trim();
    };
    // merged and left-out cells mean the one above
    paper = text("paper") || paper;
    const asked = readQuestionHeader(text("wording"));
    const stated = Number(/\d{1,3}/.exec(narrow(text("number")))?.[0] ?? 0);
    const number = columns.has("number") ? stated : (asked?.number ?? 0);
    if (number > 0 && (open?.number !== number || openPaper !== paper)) {
      const kind = kindNamed(text("kind")) ?? asked?.kind;
      open = {
        ...readPaperCode(paper),
        number,
        wording: asked?.wording ?? text("wording"),
        options: [],
        ...(kind ? { kind } : {}),
      };
      openPaper = paper;
      questions.push(open);
    }
    if (!open) continue;
    if (open.options.length === 0 && narrow(text("mark")) === "0") open.countsFromZero = true;
    for (const written of optionsIn(text("option"))) addOption(open.options, written, text("mark"));
    for (const column of across) addOption(open.options, cellText(grid.cell(row, column).value).trim(), "");
  }
  return questions;
}
