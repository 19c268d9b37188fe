import { type AnswerForm, choicesOf, FILL_IN, formOf } from "./answerForm";
import { type LetteredChoice, readLetteredChoice, writeLikeChoice } from "./letteredChoice";
import type { QuestionOption } from "./questionnaire";
import { optionKey } from "./wording";

/** Options behind which respondents may write: the fill-in is counted even before the first one comes. */
const MAY_BE_FILLED_IN = /其他|其它|请说明|请注明|请填写/;

interface OptionText {
  readonly position: number;
  readonly text: string;
}

/** What answers say, and what stands between several choices of one. */
export interface AnswerTexts {
  readonly texts: readonly string[];
  readonly separator: string;
}

/** The options with the ways in which these answers write them: by number where the first option's number is given. */
export function withForms(
  options: readonly OptionText[],
  { texts: answers, separator }: AnswerTexts,
  firstNumber?: number,
): readonly QuestionOption[] {
  const forms = options.map((): AnswerForm[] => []);
  let style: LetteredChoice | undefined;
  for (const form of distinctForms(answers, separator)) {
    const chosen =
      firstNumber === undefined ? optionNamed(form.text, options) : numbered(form.text, options, firstNumber);
    if (chosen < 0) continue;
    forms[chosen]?.push(form);
    if (firstNumber === undefined && optionKey(form.text) !== optionKey(options[chosen]?.text ?? "")) {
      style ??= readLetteredChoice(form.text);
    }
  }
  return options.map((option, index) => ({
    ...option,
    forms: completed(
      forms[index] ?? [],
      firstNumber === undefined ? standardText(option, style) : String(option.position + firstNumber),
      separator,
      MAY_BE_FILLED_IN.test(option.text),
    ),
  }));
}

/**
 * Which option a choice means: by its text, or by letter and text where both agree, or by a letter alone.
 * −1 where it is none of them, or letter and text disagree.
 */
function optionNamed(choice: string, options: readonly OptionText[]): number {
  const same = options.findIndex((option) => option.text === choice);
  if (same >= 0) return same;
  const byText = only(options, (option) => optionKey(option.text) === optionKey(choice));
  if (byText >= 0) return byText;
  const lettered = readLetteredChoice(choice);
  if (!lettered) return -1;
  return only(
    options,
    (option) =>
      option.position === lettered.position &&
      (lettered.text === "" || optionKey(lettered.text) === optionKey(option.text)),
  );
}

function numbered(choice: string, options: readonly OptionText[], first: number): number {
  const plain = choice.trim().normalize("NFKC");
  return /^\d{1,2}$/.test(plain) ? only(options, (option) => option.position === Number(plain) - first) : -1;
}

function only<T>(list: readonly T[], test: (item: T) => boolean): number {
  const found = list.findIndex(test);
  return found >= 0 && list.findLastIndex(test) === found ? found : -1;
}

/** Answers may hold a whole option that has the separator in it; it is looked for as it stands. */
function distinctForms(answers: readonly string[], separator: string): readonly AnswerForm[] {
  const forms = new Map<string, AnswerForm>();
  for (const answer of answers) {
    for (const choice of [...choicesOf(answer, separator), answer]) {
      const form = formOf(choice, separator);
      forms.set(`${form.end}${form.text}`, form);
    }
  }
  return [...forms.values()].filter((form) => form.text !== "");
}

function standardText(option: OptionText, style: LetteredChoice | undefined): string {
  return style ? writeLikeChoice(option.position, option.text, style) : option.text;
}

function completed(
  found: readonly AnswerForm[],
  standard: string,
  separator: string,
  mayBeFilledIn: boolean,
): readonly AnswerForm[] {
  const plain = found.filter((form) => form.end !== FILL_IN);
  const filledIn = found.filter((form) => form.end === FILL_IN);
  const first = plain[0]?.text ?? filledIn[0]?.text ?? standard;
  return [
    ...(plain.length > 0 ? plain : [{ text: first, end: separator }]),
    ...(filledIn.length === 0 && mayBeFilledIn ? [{ text: first, end: FILL_IN }] : filledIn),
  ];
}
