import { headerKey } from "../../indicators/headerKey";
import { readNumber } from "../../number/read";
import type { PrintedFigure } from "./scoreTable";
import type { PrintedCell, PrintedTable } from "./printedTable";

/** 选项 | 小计 | 比例 of one question, as 问卷调查问题及结果统计表 prints it. */
export interface SurveyBlock {
  /** The line above the header: 第4题 … ［单选题］; "" where there is none. */
  readonly title: string;
  readonly kind: "single" | "multiple" | "unknown";
  readonly options: readonly SurveyLine[];
  readonly valid?: PrintedFigure;
}

export interface SurveyLine {
  readonly option: string;
  readonly count: PrintedFigure;
  readonly share?: PrintedFigure;
}

const VALID = /^(?:本题)?有效填写人次$/;
const LONGEST_BLOCK = 60;

export function surveyBlocksIn({ rows }: PrintedTable): readonly SurveyBlock[] {
  return rows.flatMap((row, index) => {
    const keys = row.map(({ text }) => headerKey(text)?.base ?? "");
    const [option, count, share] = [/^选项$/, /^小计$/, /^比例$/].map((pattern) =>
      keys.findIndex((key) => pattern.test(key)),
    );
    if (option === undefined || count === undefined || option < 0 || count < 0) return [];
    const title =
      rows
        .slice(Math.max(0, index - 2), index)
        .map(wordsOf)
        .filter((words) => words !== "")
        .at(-1) ?? "";
    return [
      blockBelow(rows.slice(index + 1, index + LONGEST_BLOCK), { option, count, share: share ?? -1 }, title),
    ];
  });
}

interface Columns {
  readonly option: number;
  readonly count: number;
  readonly share: number;
}

function blockBelow(
  rows: PrintedTable["rows"],
  { option, count, share }: Columns,
  title: string,
): SurveyBlock {
  const options: SurveyLine[] = [];
  let valid: PrintedFigure | undefined;
  for (const row of rows) {
    const name = wordsOf(row.slice(option, count));
    const figure = figureOf(row[count]);
    if (VALID.test(wordsOf(row.slice(0, count)).replace(/\s/g, ""))) {
      valid = figure;
      break;
    }
    if (!figure || name === "") break;
    // the bar stands in the column of the header, the figure beside it
    const rate = figureOf(row[share]) ?? figureOf(row[share + 1]);
    options.push({ option: name, count: figure, ...(rate ? { share: rate } : {}) });
  }
  return { title, kind: kindOf(title), options, ...(valid ? { valid } : {}) };
}

function kindOf(title: string): SurveyBlock["kind"] {
  if (/单选/.test(title)) return "single";
  return /多选/.test(title) ? "multiple" : "unknown";
}

function wordsOf(row: readonly PrintedCell[]): string {
  return row
    .map(({ text }) => text.trim())
    .filter((text) => text !== "")
    .join(" ");
}

function figureOf(cell: PrintedCell | undefined): PrintedFigure | undefined {
  const shown = (cell?.text ?? "").trim();
  const read = readNumber(shown);
  if (!cell || !read) return undefined;
  return { value: read.value, shown, ...(cell.at ? { at: cell.at } : {}) };
}
