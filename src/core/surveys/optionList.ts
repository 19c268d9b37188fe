import { cellText } from "../grid/cellText";
import type { Grid } from "../grid/grid";
import { narrow } from "../number/narrow";
import { readLetteredChoice } from "./letteredChoice";
import { type Respondents, readPaperCode } from "./paperCode";
import type { QuestionKind } from "./questionnaire";
import { kindNamed } from "./questionHeader";

/** A question as 问卷题目及选项 prints it; options that nobody chose stand only there. */
export interface ListedQuestion extends Respondents {
  readonly number: number;
  readonly wording: string;
  readonly kind?: QuestionKind;
  /** In the questionnaire's order; a hole where a letter is left out. */
  readonly options: readonly string[];
}

const COLUMNS = {
  paper: /^(?:问卷|卷别|卷|问卷名称|调查对象)$/,
  number: /^(?:题号|题序|题目序号|问题序号)$/,
  kind: /^(?:题型|类型|题目类型)$/,
  wording: /^(?:题目|题干|问题|题目内容|题目名称)$/,
  mark: /^(?:选项号|选项字母|选项序号|选项编号|字母|序)$/,
  option: /^(?:选项|选项内容|选项文本|选项名称|答案选项)$/,
} as const;

type Column = keyof typeof COLUMNS;

/** Title rows above the header. */
const HEADER_WITHIN = 20;

/** Figures below the options of a question, not options. */
const NOT_AN_OPTION = /^(?:本题有效填写人次|有效填写人次|合计|小计|总计)$/;

/** Every question of every sheet that lists questions with their options. */
export function readOptionLists(grids: readonly Grid[]): readonly ListedQuestion[] {
  return grids.flatMap((grid) => {
    for (let row = 0; row < Math.min(HEADER_WITHIN, grid.rowCount); row++) {
      const columns = columnsIn(grid, row);
      if (columns.has("number") && columns.has("option")) return questionsBelow(grid, row, columns);
    }
    return [];
  });
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

interface OpenQuestion extends ListedQuestion {
  readonly options: string[];
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
  for (let row = header + 1; row < grid.rowCount; row++) {
    const text = (name: Column): string => {
      const column = columns.get(name);
      return column === undefined ? "" : cellText(grid.cell(row, column).value).trim();
    };
    // merged and left-out cells mean the one above
    paper = text("paper") || paper;
    const number = Number(/\d{1,3}/.exec(narrow(text("number")))?.[0] ?? 0);
    if (number > 0 && (open?.number !== number || openPaper !== paper)) {
      const kind = kindNamed(text("kind"));
      open = {
        ...readPaperCode(paper),
        number,
        wording: text("wording"),
        options: [],
        ...(kind ? { kind } : {}),
      };
      openPaper = paper;
      questions.push(open);
    }
    if (open) addOption(open.options, text("option"), text("mark"));
  }
  return questions;
}

function addOption(options: string[], written: string, mark: string): void {
  if (written === "" || NOT_AN_OPTION.test(written)) return;
  const lettered = readLetteredChoice(written);
  const ownLetter =
    lettered && lettered.between !== "" && lettered.position === options.length ? lettered : undefined;
  const position = positionOf(mark) ?? options.length;
  // a mark that is out of order or used twice is no place to rely on
  if (position < options.length || position > options.length + 26) options.push(ownLetter?.text ?? written);
  else {
    while (options.length < position) options.push("");
    options.push(ownLetter?.text ?? written);
  }
}

function positionOf(mark: string): number | undefined {
  const plain = narrow(mark).trim();
  if (/^[A-Za-z]$/.test(plain)) return plain.toUpperCase().charCodeAt(0) - 65;
  return /^[1-9]\d?$/.test(plain) ? Number(plain) - 1 : undefined;
}
