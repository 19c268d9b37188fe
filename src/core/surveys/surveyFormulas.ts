import { excelString } from "../standards/kinds/excelText";
import { type AnswerForm, patternOf, SEPARATOR } from "./answerForm";

/** How many respondents chose an option that answers write in these ways; each respondent counts once. sheets.md §9 */
export function choiceFormula(
  range: string,
  forms: readonly AnswerForm[],
  separator: string = SEPARATOR,
): string {
  const found = forms.map((form) => contains(range, patternOf(form, separator), separator));
  return found.length === 1 ? `SUMPRODUCT(--${found[0] ?? ""})` : `SUMPRODUCT(--((${found.join("+")})>0))`;
}

/** Answers by option number in number cells. */
export function codeFormula(range: string, code: number): string {
  return `COUNTIF(${range},${code})`;
}

/** A column of 0 and 1. */
export function flagFormula(range: string): string {
  return `SUM(${range})`;
}

/** Answers that are not blank, less those that only say that the question was skipped. */
export function validFormula(range: string, skipMarks: readonly string[]): string {
  const answered = `SUMPRODUCT(--(LEN(TRIM(${range}))>0))`;
  return skipMarks.reduce(
    (sum, mark) => `${sum}-SUMPRODUCT(--EXACT(${range},${excelString(mark)}))`,
    answered,
  );
}

/** Respondents with a 1 in any of the columns: who ticks nothing has not answered. */
export function anyFlagFormula(ranges: readonly string[]): string {
  return `SUMPRODUCT(--((${ranges.map((range) => `(${range}=1)`).join("+")})>0))`;
}

/** The same where texts say what was chosen: "1", √, the option's own. */
export function anyFlagTextFormula(
  columns: readonly { readonly range: string; readonly forms: readonly AnswerForm[] }[],
): string {
  const found = columns.flatMap(({ range, forms }) =>
    forms.map((form) => contains(range, patternOf(form), SEPARATOR)),
  );
  return `SUMPRODUCT(--((${found.join("+")})>0))`;
}

function contains(range: string, pattern: string, separator: string): string {
  const mark = excelString(separator);
  return `ISNUMBER(FIND(${excelString(pattern)},${mark}&${range}&${mark}))`;
}
