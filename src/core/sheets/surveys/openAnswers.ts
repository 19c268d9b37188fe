import { answerText, isAnswered } from "../../surveys/answerText";
import type { Question, Questionnaire } from "../../surveys/questionnaire";

/** An open answer of the raw sheet. */
export interface OpenAnswer {
  readonly row: number;
  /** What is shown instead of the cell, where the cell names somebody. */
  readonly masked?: string;
}

export interface OpenAnswers {
  readonly listed: readonly OpenAnswer[];
  readonly more: number;
}

/** More answers than a reader goes through stay in the raw sheet. */
const MOST_ANSWERS = 2000;

/** Telephone, identity card and account numbers, mail addresses, and what is said to be one. */
const PERSONAL =
  /(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)|(?<!\d)0\d{2,3}[\s-]?\d{7,8}(?!\d)|(?<!\d)\d{15,19}[Xx]?(?!\d)|\d{17}[Xx]|[\w.+-]+@[\w-]+\.[\w.]+|(?:微信|QQ|电话|手机)号?[:：]?\s*[A-Za-z0-9_-]{5,}/g;

export function withoutPersonalData(text: string): string {
  return text.replace(PERSONAL, "（联系方式略）");
}

/** The answers of an open question that count, in the sheet's order; personal data is struck out (domain.md). */
export function openAnswers(
  raw: Questionnaire,
  question: Question,
  isCounted: (row: number) => boolean,
): OpenAnswers {
  const listed: OpenAnswer[] = [];
  let more = 0;
  for (let row = raw.firstRow; row <= raw.lastRow; row++) {
    const text = answerText(raw.answer(row, question.column)) ?? "";
    if (!isAnswered(text) || !isCounted(row)) continue;
    if (listed.length >= MOST_ANSWERS) {
      more += 1;
      continue;
    }
    const masked = withoutPersonalData(text);
    listed.push(masked === text ? { row } : { row, masked });
  }
  return { listed, more };
}
