import { FILL_IN } from "../../surveys/answerForm";
import type { OptionTally } from "../../surveys/counted";
import { columnWithRoom } from "../../surveys/formulaText";
import type { Question, Questionnaire, QuestionOption } from "../../surveys/questionnaire";
import { excelString } from "../../standards/kinds/excelText";

/**
 * The count of an option as 附件5 writes it: by the option's own cell where answers write it just so, so that a corrected
 * name is counted at once; otherwise the formula that names the forms (sheets.md §9).
 */
export function optionFormula(
  questionnaire: Questionnaire,
  question: Question,
  option: QuestionOption,
  tally: OptionTally,
  cell: string,
): string | undefined {
  if (tally.formula === undefined || question.coding !== "text") return tally.formula;
  const isPlain = option.forms.every(({ text }) => text === option.text);
  return isPlain
    ? byCell(
        questionnaire,
        question,
        option.forms.map(({ end }) => end),
        cell,
      )
    : tally.formula;
}

/** An option that a person added: nobody knows yet how answers write it, so as it stands. */
export function addedOptionFormula(
  questionnaire: Questionnaire,
  question: Question,
  cell: string,
): string | undefined {
  return question.coding === "text" ? byCell(questionnaire, question, [question.separator], cell) : undefined;
}

function byCell(
  { sheet, firstRow, lastRow }: Questionnaire,
  { column, separator }: Question,
  ends: readonly string[],
  cell: string,
): string {
  const range = columnWithRoom(sheet, column, firstRow, lastRow);
  const mark = excelString(separator);
  const found = ends.map((end) => {
    const close = excelString(end === FILL_IN ? FILL_IN : separator);
    return `ISNUMBER(FIND(${mark}&${cell}&${close},${mark}&${range}&${mark}))`;
  });
  return found.length === 1 ? `SUMPRODUCT(--${found[0] ?? ""})` : `SUMPRODUCT(--((${found.join("+")})>0))`;
}
