import { cellText } from "../grid/cellText";
import type { Grid } from "../grid/grid";
import { readLetteredChoice } from "./letteredChoice";
import { addOption, type ListedQuestion, type OpenQuestion } from "./listedQuestion";
import { type Respondents, readPaperCode } from "./paperCode";
import { readQuestionHeader } from "./questionHeader";
import { optionsIn } from "./writtenOptions";

/** More rows than any questionnaire prints; a raw sheet of answers is not searched to its end. */
const SEARCHED_ROWS = 400;

/** The line over the options in a report of counts: 选项, 小计, 比例. */
const OPTION_HEADING = /^(?:选项|答案|题目\\选项)$/;

/**
 * Questions printed one below another, as in the questionnaire itself (4、您对…满意吗？ with A.非常满意 below it) or in a
 * report of counts (选项, 小计, 比例 below it). Only lines that are surely options are taken.
 */
export function readOptionLines(grid: Grid): readonly ListedQuestion[] {
  const questions: OpenQuestion[] = [];
  let respondents: Respondents = readPaperCode(grid.sheet);
  let open: OpenQuestion | undefined;
  let isCounted = false;
  for (let row = 0; row < Math.min(SEARCHED_ROWS, grid.rowCount); row++) {
    const texts = filledIn(grid, row);
    const [line = ""] = texts;
    const asked = readQuestionHeader(line);
    // a row of several questions is the header of answers, and answers are no list
    if (asked && texts.filter((text) => readQuestionHeader(text)).length > 1) return [];
    if (asked) {
      open = { ...respondents, ...asked, options: [] };
      questions.push(open);
      isCounted = false;
      for (const text of texts.slice(1).flatMap(optionsIn))
        if (readLetteredChoice(text)) addOption(open.options, text, "");
      continue;
    }
    // "A.非常满意" alone would be a paper too
    const titled = texts.length === 1 && line.includes("卷") ? readPaperCode(line) : {};
    if (titled.paper !== undefined) {
      respondents = titled;
      open = undefined;
    }
    if (line === "") isCounted = false;
    if (OPTION_HEADING.test(line)) isCounted = true;
    else if (open && isCounted) addOption(open.options, line, "");
    else if (open) addMarked(open.options, texts);
  }
  return questions.filter(({ options }) => options.length > 1 && areInOrder(options));
}

/** A, B, C once each; answers below one another come in any order and come again. */
function areInOrder(options: readonly string[]): boolean {
  const isMarked = (option: string): boolean => (readLetteredChoice(option)?.between ?? "") !== "";
  return new Set(options).size === options.length && !options.some(isMarked);
}

/** A.非常满意 in a line or a cell of its own, or several in one. */
function addMarked(options: string[], texts: readonly string[]): void {
  for (const text of texts) {
    const written = optionsIn(text);
    const single = readLetteredChoice(text);
    if (written.length > 1) for (const each of written) addOption(options, each, "");
    else if (single && single.text !== "" && single.between !== "") addOption(options, text, "");
  }
}

function filledIn(grid: Grid, row: number): readonly string[] {
  const texts: string[] = [];
  for (let column = 0; column < Math.min(grid.columnCount, 40); column++) {
    const text = cellText(grid.cell(row, column).value).trim();
    if (text !== "") texts.push(text);
  }
  return texts;
}
