import { choicesOf, formOf, SEPARATOR } from "./answerForm";
import { readLetteredChoice } from "./letteredChoice";
import type { ListedQuestion } from "./optionList";
import { withForms } from "./optionForms";
import type { OptionOrder, Question, QuestionKind } from "./questionnaire";
import { orderByScale } from "./scales";

/** What is known of a question beyond its header. */
export type Described = Pick<Question, "kind" | "coding" | "options" | "order">;

/** The different answers of one column. */
export interface ColumnAnswers {
  /** Answered ones, without blanks and skip marks. */
  readonly distinct: readonly string[];
  /** Choices in all answered cells. */
  readonly picks: number;
  /** Every one of them is a number cell. */
  readonly isNumeric: boolean;
}

/** Without a list of options, more different choices than this are open answers. */
const MOST_OPTIONS = 15;
const LONGEST_OPTION = 60;
const LARGEST_RATING = 10;

const OPEN: Described = { kind: "text", coding: "text", options: [], order: "stated" };

/** Kind and options of a question in one column: from the list of options, else from the answers. */
export function describeQuestion(
  answers: ColumnAnswers,
  stated: QuestionKind | undefined,
  listed: ListedQuestion | undefined,
): Described {
  const kind = listed?.kind ?? stated;
  const texts = optionTexts(listed);
  if (kind === "text") return OPEN;
  if (texts.length > 0) return byList(answers, kind, texts);
  return byNumbers(answers, kind) ?? byWords(answers, kind) ?? (kind ? { ...OPEN, kind } : OPEN);
}

/** The listed options, without the holes of letters left out. */
export function optionTexts(
  listed: ListedQuestion | undefined,
): readonly { position: number; text: string }[] {
  return (listed?.options ?? []).flatMap((text, position) => (text === "" ? [] : [{ position, text }]));
}

function byList(
  answers: ColumnAnswers,
  stated: QuestionKind | undefined,
  texts: readonly { position: number; text: string }[],
): Described {
  const kind = stated ?? (severalChosen(answers) ? "multiple" : "single");
  const choices = answers.distinct.flatMap(choicesOf);
  const inWords = texts.some((option) => isWholeNumber(option.text));
  const byNumber = choices.length > 0 && !inWords && choices.every(isWholeNumber);
  if (byNumber && answers.isNumeric) {
    const options = texts.map((option) => ({ ...option, forms: [], code: option.position + 1 }));
    return { kind, coding: "number", options, order: "stated" };
  }
  return { kind, coding: "text", options: withForms(texts, answers.distinct, byNumber), order: "stated" };
}

/** 量表题 and answers by option number without a list: what a number stands for is not known. */
function byNumbers(answers: ColumnAnswers, stated: QuestionKind | undefined): Described | undefined {
  const codes = [...new Set(answers.distinct)].sort((a, b) => Number(a) - Number(b));
  const fits = codes.every((text) => isWholeNumber(text) && Number(text) <= LARGEST_RATING);
  if (codes.length === 0 || !fits) return undefined;
  const options = codes.map((text, position) => ({ position, text }));
  return {
    kind: stated ?? "scale",
    coding: answers.isNumeric ? "number" : "text",
    options: answers.isNumeric
      ? options.map((option) => ({ ...option, forms: [], code: Number(option.text) }))
      : withForms(options, answers.distinct, false),
    order: "appearance",
  };
}

function byWords(answers: ColumnAnswers, stated: QuestionKind | undefined): Described | undefined {
  const choices = answers.distinct.flatMap(choicesOf).map((choice) => formOf(choice).text);
  const texts = [...new Set(choices)];
  if (texts.length === 0) return undefined;
  const kind = stated ?? (severalChosen(answers) ? "multiple" : "single");
  const of = (options: readonly { position: number; text: string }[], order: OptionOrder): Described => ({
    kind,
    coding: "text",
    options: withForms(options, answers.distinct, false),
    order,
  });
  const lettered = byLetters(texts);
  if (lettered) return of(lettered, "stated");
  const scale = orderByScale(texts);
  // with the best option chosen by somebody, the first is the first; what follows may have holes
  if (scale) return of(places(scale.ordered), scale.startsAtTop ? "scale" : "appearance");
  const repeated = texts.length <= MOST_OPTIONS && answers.picks >= 2 * texts.length;
  const short = texts.every((text) => text.length <= LONGEST_OPTION);
  return short && (repeated || stated !== undefined) ? of(places(texts), "appearance") : undefined;
}

/** Every choice has a letter, and one letter has one text. */
function byLetters(texts: readonly string[]): readonly { position: number; text: string }[] | undefined {
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

function places(texts: readonly string[]): readonly { position: number; text: string }[] {
  return texts.map((text, position) => ({ position, text }));
}

function severalChosen(answers: ColumnAnswers): boolean {
  return answers.distinct.some((answer) => answer.includes(SEPARATOR));
}

function isWholeNumber(text: string): boolean {
  return /^[0-9０-９]{1,2}$/.test(text.trim());
}
