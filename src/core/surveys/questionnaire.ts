import type { CellValue } from "../grid/grid";
import type { Exact } from "../number/exact";
import type { AnswerForm } from "./answerForm";
import type { ColumnContent } from "./columnAnswers";
import type { Respondents } from "./paperCode";
import type { Screening } from "./screening";

/** A sheet of raw answers: one row per respondent. It gives access to the questions' columns only, never to names or IPs. */
export interface Questionnaire extends Respondents {
  readonly sheet: string;
  readonly headerRow: number;
  /** Rows of respondents, from 0; lastRow < firstRow where nobody has answered yet. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly questions: readonly Question[];
  /** Blank for a column that is no question of this questionnaire, and for an answer that is not counted. */
  readonly answer: (row: number, column: number) => CellValue;
  /** The same of a whole column at once. */
  readonly content: (column: number) => ColumnContent;
  /** 来源 and 提交答卷时间, which may be printed beside an open answer. */
  readonly source?: number;
  readonly submitted?: number;
  readonly screening: Screening;
  /**
   * raw: every answer of the sheet counts; copy: the sheet is our cleaned copy, whose formulas leave out what does not
   * count; listed: our list says which answers of a long sheet do not count; screened: some do not, and no sheet of ours
   * says which. Over the sheet of the last two no formula leaves them out.
   */
  readonly countedIn: "raw" | "copy" | "listed" | "screened";
}

export interface Question {
  /** As printed, from 1. */
  readonly number: number;
  /** Without the number; "" where the header has only the number and an option. */
  readonly wording: string;
  /** First column, from 0. */
  readonly column: number;
  readonly kind: QuestionKind;
  readonly coding: AnswerCoding;
  /** What stands between several choices of one answer. */
  readonly separator: string;
  /** In the questionnaire's order; empty for an open question and one whose options cannot be told. */
  readonly options: readonly QuestionOption[];
  readonly order: OptionOrder;
  /** The answers are numbers from 0 on, and no list says whether 0 is the first option: the options are these numbers. */
  readonly hasUnclearCodes?: boolean;
  /** Answers join their choices by different signs, of which only one can be told apart. */
  readonly hasMixedSigns?: boolean;
  /** （权重15）in the header. */
  readonly weight?: Exact;
}

/** 单选、多选、填空；scale = 量表题，选项只有数字. */
export type QuestionKind = "single" | "multiple" | "text" | "scale";

/** text: the option's words or letter; number: the option's number in a number cell; flags: one 0/1 column per option. */
export type AnswerCoding = "text" | "number" | "flags";

/**
 * Where the order of the options comes from. Only "stated" (a list of options, letters, columns) tells positions: an
 * option that nobody chose is otherwise missing without a trace. "scale": a known scale from its best option on, so
 * that at least the first is the first. "appearance": not even that.
 */
export type OptionOrder = "stated" | "scale" | "appearance";

export interface QuestionOption {
  /** 0 for A. */
  readonly position: number;
  readonly text: string;
  /** How the answers write it (coding "text"). */
  readonly forms: readonly AnswerForm[];
  /** Its own column (coding "flags"). */
  readonly column?: number;
  /** Its number in the answers (coding "number"). */
  readonly code?: number;
}

/** The columns whose answers a question is counted from. */
export function columnsOf(question: Question): readonly number[] {
  const own = question.options.flatMap((option) => (option.column === undefined ? [] : [option.column]));
  return own.length > 0 ? own : [question.column];
}
