import type { Grid } from "../grid/grid";
import { choicesOf } from "./answerForm";
import { answerText, isAnswered } from "./answerText";
import type { ColumnAnswers } from "./questionOptions";

/** Reads one column of answers once. Error values are left to the count, which reports them. */
export function readColumnAnswers(
  grid: Grid,
  column: number,
  firstRow: number,
  lastRow: number,
): ColumnAnswers {
  const distinct = new Map<string, number>();
  let isNumeric = true;
  for (let row = firstRow; row <= lastRow; row++) {
    const { value } = grid.cell(row, column);
    const text = answerText(value) ?? "";
    if (!isAnswered(text)) continue;
    isNumeric &&= value.type === "number";
    distinct.set(text, (distinct.get(text) ?? 0) + 1);
  }
  let picks = 0;
  for (const [text, count] of distinct) picks += count * choicesOf(text).length;
  return { distinct: [...distinct.keys()], picks, isNumeric };
}

/** Only 0, 1, the −3 that 问卷星 writes for a skipped question, and blanks; at least one answer. */
export function isFlagColumn(answers: ColumnAnswers): boolean {
  return (
    answers.distinct.length > 0 &&
    answers.distinct.every((text) => text === "0" || text === "1" || text === "-3")
  );
}
