import type { CellValue } from "../grid/grid";
import { exact } from "../number/exact";
import { toPlainText } from "../number/round";

/** 问卷星 writes these for a question that was skipped or left empty. */
export const skipMarks: ReadonlySet<string> = new Set(["(跳过)", "（跳过）", "(空)", "（空）"]);

/** Excel joins a number to a text with this many decimals at most. */
const DECIMALS = 15;

/** A cell as `"┋"&cell` sees it in a formula; undefined for an error value, which a formula would pass on. */
export function answerText(value: CellValue): string | undefined {
  switch (value.type) {
    case "blank":
      return "";
    case "text":
      return value.text;
    case "number":
      return Number.isFinite(value.number) ? toPlainText(exact(value.number), DECIMALS) : undefined;
    case "boolean":
      return value.boolean ? "TRUE" : "FALSE";
    case "error":
      return undefined;
  }
}

/** LEN(TRIM(cell))>0: TRIM takes the ordinary space away and no other character. */
export function hasText(answer: string): boolean {
  return answer.replaceAll(" ", "") !== "";
}

export function isSkipMark(answer: string): boolean {
  return skipMarks.has(answer);
}

/** Filled in by somebody who tries the questionnaire out. */
const TEST = /^(?:测试|测试一下|测试答卷|测试数据|试填|test|testing|ceshi)\d*[。.!！]?$/i;

export function isTestAnswer(answer: string): boolean {
  return TEST.test(answer.trim());
}

/** The respondent has answered. */
export function isAnswered(answer: string): boolean {
  return hasText(answer) && !isSkipMark(answer);
}
