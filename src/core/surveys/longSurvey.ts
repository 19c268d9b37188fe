import type { Questionnaire } from "./questionnaire";

/** More answers than this: counts are values, shares and totals stay formulas (sheets.md §16). */
const mostFormulaAnswers = 2000;

export function isLong({ firstRow, lastRow }: Pick<Questionnaire, "firstRow" | "lastRow">): boolean {
  return lastRow - firstRow + 1 > mostFormulaAnswers;
}
