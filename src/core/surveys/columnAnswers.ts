import type { CellValue, Grid } from "../grid/grid";
import { answerText, isAnswered } from "./answerText";

/** An answer and how many gave it. */
export interface AnswerCount {
  readonly text: string;
  readonly count: number;
}

/** The different answers of one column, blanks left out, skip marks and unanswered spaces among them. */
export interface DistinctAnswer extends AnswerCount {
  /** A number cell: what COUNTIF and SUM count. */
  readonly isNumber: boolean;
}

/** What a column of answers holds. */
export interface ColumnContent {
  readonly answers: readonly DistinctAnswer[];
  /** Some of its cells are error values: the count reports them. */
  readonly hasErrors: boolean;
}

/** Reads one column of answers once. */
export function columnContent(grid: Grid, column: number, firstRow: number, lastRow: number): ColumnContent {
  const counts = new Map<string, DistinctAnswer>();
  let hasErrors = false;
  const add = (value: CellValue, count: number): void => {
    const text = answerText(value);
    if (text === undefined) hasErrors = true;
    if (text === undefined || text === "") return;
    const isNumber = value.type === "number";
    const key = isNumber ? `#${text}` : text;
    const known = counts.get(key);
    counts.set(key, { text, isNumber, count: (known?.count ?? 0) + count });
  };
  const told = grid.valuesOf?.(column, firstRow, lastRow);
  if (told) for (const { value, count } of told) add(value, count);
  else for (let row = firstRow; row <= lastRow; row++) add(grid.cell(row, column).value, 1);
  return { answers: [...counts.values()], hasErrors };
}

/** The content without some of its rows. */
export function contentWithout(content: ColumnContent, left: readonly CellValue[]): ColumnContent {
  const fewer = new Map<string, number>();
  for (const value of left) {
    const key = `${value.type === "number" ? "#" : ""}${answerText(value) ?? ""}`;
    fewer.set(key, (fewer.get(key) ?? 0) + 1);
  }
  const answers = content.answers.flatMap((answer) => {
    const count = answer.count - (fewer.get(`${answer.isNumber ? "#" : ""}${answer.text}`) ?? 0);
    return count > 0 ? [{ ...answer, count }] : [];
  });
  return { ...content, answers };
}

/** What recognising a question needs of its column. */
export interface ColumnAnswers {
  /** Answered ones, without blanks and skip marks. */
  readonly distinct: readonly DistinctAnswer[];
  /** Every one of them is a number cell. */
  readonly isNumeric: boolean;
}

export function readColumnAnswers(all: readonly DistinctAnswer[]): ColumnAnswers {
  const distinct = all.filter(({ text }) => isAnswered(text));
  return { distinct, isNumeric: distinct.every(({ isNumber }) => isNumber) };
}
