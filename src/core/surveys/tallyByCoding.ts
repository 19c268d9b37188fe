import { type AnswerForm, choicesOf, chooses, formOf, SEPARATOR } from "./answerForm";
import { answerText, hasText, isAnswered, isSkipMark } from "./answerText";
import { columnWithRoom, withinLimit } from "./formulaText";
import { areWholeOptions } from "./separators";
import { columnsOf, type Question, type Questionnaire, type QuestionOption } from "./questionnaire";
import {
  anyFlagFormula,
  anyFlagTextFormula,
  choiceFormula,
  codeFormula,
  flagFormula,
  validFormula,
} from "./surveyFormulas";
import type { AnswerCount } from "./columnAnswers";
import type { Counted, OptionTally, QuestionCounts, Strays } from "./counted";

/** Answers in words, letters or number texts. */
export function textTally(questionnaire: Questionnaire, question: Question): QuestionCounts {
  const { answers } = questionnaire.content(question.column);
  const { separator } = question;
  const range = rangeOf(questionnaire, question.column);
  const counts = question.options.map((option) =>
    optionTally(
      option,
      times(answers, (answer) => chooses(answer, option.forms, separator)),
      choiceFormula(range, option.forms, separator),
    ),
  );
  return { counts, valid: validAnswers(answers, range), strays: straysIn(questionnaire, question, isStray) };
}

/** Option numbers in number cells. */
export function codeTally(questionnaire: Questionnaire, question: Question): QuestionCounts {
  const { answers } = questionnaire.content(question.column);
  const range = rangeOf(questionnaire, question.column);
  const counts = question.options.map((option) => {
    const code = option.code ?? option.position + 1;
    return optionTally(
      option,
      times(answers, (answer) => answer === String(code)),
      codeFormula(range, code),
    );
  });
  const isUnknown = (answer: string): boolean =>
    !question.options.some((option) => answer === String(option.code));
  return {
    counts,
    valid: validAnswers(answers, range),
    strays: straysIn(questionnaire, question, isUnknown),
  };
}

const ONE: readonly AnswerForm[] = [{ text: "1", end: SEPARATOR }];

/** One column per option, with 1, a tick or the option's text where it was chosen. */
export function flagTally(questionnaire: Questionnaire, question: Question): QuestionCounts {
  const columns = columnsOf(question);
  const ranges = columns.map((column) => rangeOf(questionnaire, column));
  const isPlain = columns.every((column) => hasOnlyFlagNumbers(questionnaire, column));
  const formsOf = ({ forms }: QuestionOption): readonly AnswerForm[] => (forms.length > 0 ? forms : ONE);
  const isChosen = (option: QuestionOption, answer: string): boolean =>
    formsOf(option).some(({ text }) => answer === text);
  const counts = question.options.map((option, index) => {
    const range = ranges[index] ?? "";
    const { answers } = questionnaire.content(columns[index] ?? -1);
    const chosen = times(answers, (answer) => isChosen(option, answer));
    const formula = isPlain ? flagFormula(range) : choiceFormula(range, formsOf(option));
    return optionTally(option, chosen, formula);
  });
  let valid = 0;
  for (let row = questionnaire.firstRow; row <= questionnaire.lastRow; row++) {
    const hasChosen = question.options.some((option, index) =>
      isChosen(option, answerText(questionnaire.answer(row, columns[index] ?? -1)) ?? ""),
    );
    if (hasChosen) valid += 1;
  }
  const sought = question.options.map((option, index) => ({
    range: ranges[index] ?? "",
    forms: formsOf(option),
  }));
  return {
    counts,
    valid: counted(valid, isPlain ? anyFlagFormula(ranges) : anyFlagTextFormula(sought)),
    strays: { count: 0 },
  };
}

function times(answers: readonly AnswerCount[], test: (answer: string) => boolean): number {
  let total = 0;
  for (const { text, count } of answers) if (test(text)) total += count;
  return total;
}

function validAnswers(answers: readonly AnswerCount[], range: string): Counted {
  const marks = answers.map(({ text }) => text).filter(isSkipMark);
  return counted(
    times(answers, (answer) => hasText(answer) && !isSkipMark(answer)),
    validFormula(range, marks),
  );
}

function straysIn(
  questionnaire: Questionnaire,
  question: Question,
  isUnknown: (answer: string, question: Question) => boolean,
): Strays {
  if (question.options.length === 0) return { count: 0 };
  const { answers } = questionnaire.content(question.column);
  const strays = answers.filter(({ text }) => isAnswered(text) && isUnknown(text, question));
  if (strays.length === 0) return { count: 0 };
  const count = strays.reduce((sum, each) => sum + each.count, 0);
  const unknown = new Set(strays.map(({ text }) => text));
  const { sheet, firstRow, lastRow } = questionnaire;
  for (let row = firstRow; row <= lastRow; row++) {
    const text = answerText(questionnaire.answer(row, question.column)) ?? "";
    if (unknown.has(text)) return { count, first: { sheet, row, column: question.column } };
  }
  return { count };
}

function isStray(answer: string, question: Question): boolean {
  const { separator } = question;
  const isKnown = (choice: string): boolean => {
    const { text, end } = formOf(choice, separator);
    return question.options.some(({ forms }) => forms.some((form) => form.text === text && form.end === end));
  };
  return !isKnown(answer) && !areWholeOptions(choicesOf(answer, separator), separator, isKnown);
}

/** SUM takes number cells only, and −3 for a skipped question would be subtracted. */
function hasOnlyFlagNumbers({ content }: Questionnaire, column: number): boolean {
  const { answers, hasErrors } = content(column);
  return !hasErrors && answers.every(({ isNumber, text }) => isNumber && (text === "0" || text === "1"));
}

function rangeOf({ sheet, firstRow, lastRow }: Questionnaire, column: number): string {
  return columnWithRoom(sheet, column, firstRow, lastRow);
}

function optionTally(option: QuestionOption, count: number, formula: string): OptionTally {
  return { position: option.position, option: option.text, ...counted(count, formula) };
}

function counted(count: number, formula: string): Counted {
  const accepted = withinLimit(formula);
  return accepted === undefined ? { count } : { count, formula: accepted };
}
