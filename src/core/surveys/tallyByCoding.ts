import { choicesOf, chooses, formOf, SEPARATOR } from "./answerForm";
import { answerText, hasText, isAnswered, isSkipMark } from "./answerText";
import { columnWithRoom, withinLimit } from "./formulaText";
import { columnsOf, type Question, type Questionnaire, type QuestionOption } from "./questionnaire";
import {
  anyFlagFormula,
  anyFlagTextFormula,
  choiceFormula,
  codeFormula,
  flagFormula,
  validFormula,
} from "./surveyFormulas";
import type { Counted, OptionTally, QuestionCounts, Strays } from "./counted";

/** Answers in words, letters or number texts. */
export function textTally(questionnaire: Questionnaire, question: Question): QuestionCounts {
  const answers = distinctAnswers(questionnaire, question.column);
  const range = rangeOf(questionnaire, question.column);
  const counts = question.options.map((option) =>
    optionTally(
      option,
      times(answers, (answer) => chooses(answer, option.forms)),
      choiceFormula(range, option.forms),
    ),
  );
  return { counts, valid: validAnswers(answers, range), strays: straysIn(questionnaire, question, isStray) };
}

/** Option numbers in number cells. */
export function codeTally(questionnaire: Questionnaire, question: Question): QuestionCounts {
  const answers = distinctAnswers(questionnaire, question.column);
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

/** One 0/1 column per option. */
export function flagTally(questionnaire: Questionnaire, question: Question): QuestionCounts {
  const columns = columnsOf(question);
  const ranges = columns.map((column) => rangeOf(questionnaire, column));
  const isPlain = columns.every((column) => hasOnlyFlagNumbers(questionnaire, column));
  const one = [{ text: "1", end: SEPARATOR }] as const;
  const counts = question.options.map((option, index) => {
    const range = ranges[index] ?? "";
    const chosen = times(distinctAnswers(questionnaire, columns[index] ?? -1), (answer) => answer === "1");
    return optionTally(option, chosen, isPlain ? flagFormula(range) : choiceFormula(range, one));
  });
  let valid = 0;
  for (let row = questionnaire.firstRow; row <= questionnaire.lastRow; row++) {
    if (columns.some((column) => answerText(questionnaire.answer(row, column)) === "1")) valid += 1;
  }
  return {
    counts,
    valid: counted(valid, isPlain ? anyFlagFormula(ranges) : anyFlagTextFormula(ranges)),
    strays: { count: 0 },
  };
}

/** Every different answer and how many gave it, blanks left out. */
function distinctAnswers(
  { answer, firstRow, lastRow }: Questionnaire,
  column: number,
): ReadonlyMap<string, number> {
  const answers = new Map<string, number>();
  for (let row = firstRow; row <= lastRow; row++) {
    const text = answerText(answer(row, column)) ?? "";
    if (text !== "") answers.set(text, (answers.get(text) ?? 0) + 1);
  }
  return answers;
}

function times(answers: ReadonlyMap<string, number>, test: (answer: string) => boolean): number {
  let total = 0;
  for (const [answer, count] of answers) if (test(answer)) total += count;
  return total;
}

function validAnswers(answers: ReadonlyMap<string, number>, range: string): Counted {
  const marks = [...answers.keys()].filter(isSkipMark);
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
  const { sheet, firstRow, lastRow } = questionnaire;
  const unknown = new Map<string, boolean>();
  let count = 0;
  let first: Strays["first"];
  for (let row = firstRow; row <= lastRow; row++) {
    const text = answerText(questionnaire.answer(row, question.column)) ?? "";
    if (!isAnswered(text)) continue;
    const known = unknown.get(text);
    const stray = known ?? isUnknown(text, question);
    if (known === undefined) unknown.set(text, stray);
    if (!stray) continue;
    count += 1;
    first ??= { sheet, row, column: question.column };
  }
  return first ? { count, first } : { count };
}

function isStray(answer: string, question: Question): boolean {
  const isKnown = (choice: string): boolean => {
    const { text, end } = formOf(choice);
    return question.options.some(({ forms }) => forms.some((form) => form.text === text && form.end === end));
  };
  return !isKnown(answer) && !choicesOf(answer).every(isKnown);
}

/** SUM takes number cells only, and −3 for a skipped question would be subtracted. */
function hasOnlyFlagNumbers({ answer, firstRow, lastRow }: Questionnaire, column: number): boolean {
  for (let row = firstRow; row <= lastRow; row++) {
    const value = answer(row, column);
    const isFlag = value.type === "number" && (value.number === 0 || value.number === 1);
    if (!isFlag && value.type !== "blank") return false;
  }
  return true;
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
