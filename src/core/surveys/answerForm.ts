/** 问卷星 joins several choices of one answer with it; other programs use other signs (separators.ts). */
export const SEPARATOR = "┋";

/** 其他（请说明）〖文字〗: what a respondent filled in behind an option. */
export const FILL_IN = "〖";

/** One way in which answers write an option, and what follows it: the separator (or the end), or a fill-in. */
export interface AnswerForm {
  readonly text: string;
  readonly end: string;
}

/** What is looked for in "┋" & answer & "┋"; formula and count use the same pattern. */
export function patternOf(form: AnswerForm, separator: string = SEPARATOR): string {
  return `${separator}${form.text}${form.end}`;
}

/** The answer chooses the option: the very comparison of FIND, which minds letter case, width and spaces. */
export function chooses(answer: string, forms: readonly AnswerForm[], separator: string): boolean {
  const within = `${separator}${answer}${separator}`;
  return forms.some((form) => within.includes(patternOf(form, separator)));
}

const FILLED_IN = /〖[^〗]*〗?/g;

/** Stands for a separator that a respondent wrote into his fill-in. */
const HIDDEN = "\u0000";

/** The single choices of an answer, as written; what is filled in behind one may have the separator in it. */
export function choicesOf(answer: string, separator: string): readonly string[] {
  const whole = answer.includes(FILL_IN)
    ? answer.replace(FILLED_IN, (fillIn) => fillIn.replaceAll(separator, HIDDEN))
    : answer;
  return whole
    .split(separator)
    .filter((choice) => choice !== "")
    .map((choice) => choice.replaceAll(HIDDEN, separator));
}

/** A choice without its fill-in. */
export function formOf(choice: string, separator: string): AnswerForm {
  const at = choice.indexOf(FILL_IN);
  return at < 0 ? { text: choice, end: separator } : { text: choice.slice(0, at), end: FILL_IN };
}
