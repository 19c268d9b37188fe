import { narrow } from "../number/narrow";
import { readLetteredChoice } from "./letteredChoice";
import type { Respondents } from "./paperCode";
import type { QuestionKind } from "./questionnaire";

/** A question as 问卷题目及选项 prints it; options that nobody chose stand only there. */
export interface ListedQuestion extends Respondents {
  readonly number: number;
  readonly wording: string;
  readonly kind?: QuestionKind;
  /** In the questionnaire's order; a hole where a letter is left out. */
  readonly options: readonly string[];
  /** 选项号 counts from 0: the numbers of the answers do too. */
  readonly countsFromZero?: boolean;
}

/** A question whose options are still being read. */
export interface OpenQuestion extends ListedQuestion {
  readonly options: string[];
  countsFromZero?: boolean;
}

/** Figures below the options of a question, not options. */
const NOT_AN_OPTION = /^(?:本题有效填写人次|有效填写人次|合计|小计|总计|平均分|平均值)[:：]?/;

/** An option with the mark beside it, in its place. */
export function addOption(options: string[], written: string, mark: string): void {
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
