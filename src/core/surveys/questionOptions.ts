import { narrow } from "../number/narrow";
import { choicesOf, formOf, SEPARATOR } from "./answerForm";
import { isTestAnswer } from "./answerText";
import type { ColumnAnswers } from "./columnAnswers";
import { readLetteredChoice } from "./letteredChoice";
import type { ListedQuestion } from "./listedQuestion";
import { type AnswerTexts, withForms } from "./optionForms";
import type { OptionOrder, Question, QuestionKind } from "./questionnaire";
import { hasMixedSigns } from "./mixedSigns";
import { orderByScale } from "./scales";
import { LONGEST_OPTION, MOST_OPTIONS, separatorIn } from "./separators";
import { optionKey } from "./wording";
import { completeScale, type PlacedOption } from "./wholeScale";

/** What is known of a question beyond its header. */
export type Described = Pick<
  Question,
  "kind" | "coding" | "separator" | "options" | "order" | "hasUnclearCodes" | "hasMixedSigns"
>;

const LARGEST_RATING = 10;

const OPEN: Described = { kind: "text", coding: "text", separator: SEPARATOR, options: [], order: "stated" };

/** Answers of one column, and the sign between several choices. */
interface Chosen extends ColumnAnswers, AnswerTexts {}

/**
 * Kind and options of a question in one column: from the list of options, else from the answers. `scale` is the scale
 * of 评价设置: it supplies the options of its kind that nobody chose.
 */
export function describeQuestion(
  answers: ColumnAnswers,
  stated: QuestionKind | undefined,
  listed: ListedQuestion | undefined,
  scale: readonly string[],
): Described {
  const kind = listed?.kind ?? stated;
  const texts = optionTexts(listed);
  if (kind === "text") return OPEN;
  const chosen: Chosen = {
    ...answers,
    texts: answers.distinct.map(({ text }) => text),
    separator: separatorIn(
      answers.distinct,
      kind,
      texts.map(({ text }) => text),
    ),
  };
  const found =
    texts.length > 0
      ? byList(chosen, kind, texts, listed?.countsFromZero === true)
      : (byNumbers(chosen, kind) ?? byWords(chosen, kind, scale) ?? (kind ? { ...OPEN, kind } : OPEN));
  const listedTexts = texts.map(({ text }) => text);
  const isMixed = found.kind === "multiple" && hasMixedSigns(chosen, listedTexts);
  return isMixed ? { ...found, hasMixedSigns: true } : found;
}

/** The listed options, without the holes of letters left out. */
export function optionTexts(listed: ListedQuestion | undefined): readonly PlacedOption[] {
  return (listed?.options ?? []).flatMap((text, position) => (text === "" ? [] : [{ position, text }]));
}

function byList(
  answers: Chosen,
  stated: QuestionKind | undefined,
  texts: readonly PlacedOption[],
  countsFromZero: boolean,
): Described {
  const kind = stated ?? (severalChosen(answers) ? "multiple" : "single");
  const { separator } = answers;
  const choices = answers.texts.flatMap((answer) => choicesOf(answer, separator));
  const inWords = texts.some((option) => isWholeNumber(option.text));
  const byNumber = choices.length > 0 && !inWords && choices.every(isWholeNumber);
  const found = { kind, separator, order: "stated" } as const;
  if (!byNumber) return { ...found, coding: "text", options: withForms(texts, answers) };
  const numbers = [...new Set(choices.map((choice) => Number(narrow(choice))))].sort((a, b) => a - b);
  if (!countsFromZero && mayCountFromZero(numbers, texts)) {
    const codes = numbers.map((code, position) => ({ position, text: String(code) }));
    return { ...found, ...asNumbers(answers, codes), order: "appearance", hasUnclearCodes: true };
  }
  const first = countsFromZero ? 0 : 1;
  if (!answers.isNumeric) return { ...found, coding: "text", options: withForms(texts, answers, first) };
  const options = texts.map((option) => ({ ...option, forms: [], code: option.position + first }));
  return { ...found, coding: "number", options };
}

/** 0 is the first option, or says that nothing was chosen: only a number that has no other place tells. */
function mayCountFromZero(numbers: readonly number[], texts: readonly PlacedOption[]): boolean {
  const last = Math.max(...texts.map(({ position }) => position));
  return numbers[0] === 0 && numbers.every((number) => number <= last);
}

/** Options that are called by their numbers. */
function asNumbers(answers: Chosen, codes: readonly PlacedOption[]): Pick<Described, "coding" | "options"> {
  if (!answers.isNumeric) return { coding: "text", options: withForms(codes, answers) };
  return {
    coding: "number",
    options: codes.map((option) => ({ ...option, forms: [], code: Number(option.text) })),
  };
}

/** 量表题 and answers by option number without a list: what a number stands for is not known. */
function byNumbers(answers: Chosen, stated: QuestionKind | undefined): Described | undefined {
  // ５ is 5
  const codes = [...new Set(answers.texts.map((text) => narrow(text).trim()))].sort(
    (a, b) => Number(a) - Number(b),
  );
  const fits = codes.every((text) => isWholeNumber(text) && Number(text) <= LARGEST_RATING);
  if (codes.length === 0 || !fits) return undefined;
  const options = codes.map((text, position) => ({ position, text }));
  return {
    kind: stated ?? "scale",
    ...asNumbers(answers, options),
    separator: answers.separator,
    order: "appearance",
  };
}

function byWords(
  answers: Chosen,
  stated: QuestionKind | undefined,
  scale: readonly string[],
): Described | undefined {
  const { separator } = answers;
  const choices = answers.texts
    .flatMap((answer) => choicesOf(answer, separator))
    .map((choice) => formOf(choice, separator).text.trim());
  const texts = [...new Set(choices)].filter((text) => text !== "" && !isTestAnswer(text));
  if (texts.length === 0) return undefined;
  const kind = stated ?? (severalChosen(answers) ? "multiple" : "single");
  const of = (options: readonly PlacedOption[], order: OptionOrder): Described => ({
    kind,
    coding: "text",
    separator,
    options: withForms(options, answers),
    order,
  });
  const lettered = byLetters(texts);
  if (lettered) return of(completeScale(lettered, scale, "lettered"), "stated");
  const ordered = orderByScale(texts);
  const whole = completeScale(places(ordered?.ordered ?? texts), scale, "words");
  // where the scale's best option is not among the answers, the question may have had another scale
  if (kind !== "multiple" && whole.length > texts.length)
    return of(
      whole,
      texts.some((text) => optionKey(text) === optionKey(scale[0] ?? "")) ? "scale" : "appearance",
    );
  // with the best option chosen by somebody, the first is the first; what follows may have holes
  if (ordered) return of(places(ordered.ordered), ordered.startsAtTop ? "scale" : "appearance");
  const picks = answers.distinct.reduce(
    (sum, { text, count }) => sum + count * choicesOf(text, separator).length,
    0,
  );
  const repeated = texts.length <= MOST_OPTIONS && picks >= 2 * texts.length;
  const short = texts.every((text) => text.length <= LONGEST_OPTION);
  // nobody types ┋: it is how 问卷星 writes several choices, however few have answered
  const joined = separator === SEPARATOR && severalChosen(answers);
  return joined || (short && (repeated || stated !== undefined))
    ? of(places(texts), "appearance")
    : undefined;
}

/** Every choice has a letter, and one letter has one text. */
function byLetters(texts: readonly string[]): readonly PlacedOption[] | undefined {
  const byPosition = new Map<number, string>();
  for (const text of texts) {
    const choice = readLetteredChoice(text);
    if (!choice) return undefined;
    const known = byPosition.get(choice.position);
    if (known !== undefined && known !== choice.text) return undefined;
    byPosition.set(choice.position, choice.text);
  }
  // A类, B类: the same word behind several letters is part of the option; letters alone are options themselves
  const hasWords = [...byPosition.values()].some((text) => text !== "");
  if (hasWords && new Set(byPosition.values()).size < byPosition.size) return undefined;
  return [...byPosition.entries()]
    .sort(([a], [b]) => a - b)
    .map(([position, text]) => ({ position, text: text === "" ? String.fromCharCode(65 + position) : text }));
}

function places(texts: readonly string[]): readonly PlacedOption[] {
  return texts.map((text, position) => ({ position, text }));
}

function severalChosen({ texts, separator }: Chosen): boolean {
  return texts.some((answer) => answer.includes(separator));
}

function isWholeNumber(text: string): boolean {
  return /^[0-9０-９]{1,2}$/.test(text.trim());
}
