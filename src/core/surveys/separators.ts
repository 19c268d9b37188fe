import { FILL_IN, SEPARATOR } from "./answerForm";
import type { AnswerCount } from "./columnAnswers";
import { readLetteredChoice } from "./letteredChoice";
import type { QuestionKind } from "./questionnaire";
import { optionKey } from "./wording";

/** Signs that stand between choices and hardly ever inside one. */
const STRONG = [SEPARATOR, "┃", "│", "|", "｜", "；", ";", "\n"] as const;

/** Signs that options have inside as well: only believed where the options are known or the question is a 多选题. */
const WEAK: readonly string[] = ["、", "，", ",", "/", "／"];

/** Any of them. */
export const ALL_SIGNS = /[┋┃│|｜；;\n、，,/／]/;

const FILLED_IN = new RegExp(`${FILL_IN}[^〗]*〗?`, "g");

/** Without a list of options, more different choices than this are open answers. */
export const MOST_OPTIONS = 15;
export const LONGEST_OPTION = 60;

/** An answer with more pieces is a text. */
const MOST_PIECES = 60;

/** The sign between several choices of one answer, as far as these answers show it. */
export function separatorIn(
  answers: readonly AnswerCount[],
  kind: QuestionKind | undefined,
  options: readonly string[],
): string {
  if (kind === "text" || kind === "single") return SEPARATOR;
  const candidates = [...STRONG, ...(options.length > 0 || kind === "multiple" ? WEAK : [])];
  const found = candidates.find((sign) => {
    const joined = answers.filter(({ text }) => text.includes(sign));
    if (joined.length === 0) return false;
    if (options.length > 0) {
      const keys = new Set(options.map(optionKey));
      const several = joined.filter(({ text }) => !keys.has(optionKey(text)));
      return several.length > 0 && several.every(({ text }) => isMadeOf(text, sign, keys));
    }
    return (
      sign === SEPARATOR || (repeats(answers, sign) && (!WEAK.includes(sign) || recombines(answers, sign)))
    );
  });
  return found ?? SEPARATOR;
}

function isMadeOf(answer: string, sign: string, keys: ReadonlySet<string>): boolean {
  const pieces = answer.replace(FILLED_IN, "").split(sign);
  return areWholeOptions(pieces, sign, (text) => isOption(text, keys));
}

/** Every piece is an option, or several pieces together are one that has the sign in it. */
export function areWholeOptions(
  pieces: readonly string[],
  sign: string,
  test: (text: string) => boolean,
): boolean {
  if (pieces.length > MOST_PIECES) return false;
  // from the end: whether what is left from here on can be read
  const reads = pieces.map(() => false);
  reads.push(true);
  for (let from = pieces.length - 1; from >= 0; from--) {
    for (let to = pieces.length; to > from && reads[from] !== true; to--) {
      if (reads[to] === true) reads[from] = test(pieces.slice(from, to).join(sign));
    }
  }
  return reads[0] === true;
}

function isOption(text: string, keys: ReadonlySet<string>): boolean {
  if (text.trim() === "" || keys.has(optionKey(text))) return true;
  const lettered = readLetteredChoice(text.trim());
  return lettered !== undefined && (lettered.text === "" || keys.has(optionKey(lettered.text)));
}

/** Few short choices that come again and again. */
function repeats(answers: readonly AnswerCount[], sign: string): boolean {
  const choices = new Set<string>();
  let picks = 0;
  for (const { text, count } of answers) {
    const parts = text.replace(FILLED_IN, "").split(sign);
    for (const part of parts) if (part.trim() !== "") choices.add(part.trim());
    picks += count * parts.length;
  }
  return (
    choices.size <= MOST_OPTIONS &&
    picks >= 2 * choices.size &&
    [...choices].every((choice) => choice.length <= LONGEST_OPTION)
  );
}

/** 宣传、培训 that never comes apart, and never in another company, is one option. */
function recombines(answers: readonly AnswerCount[], sign: string): boolean {
  const companies = new Map<string, Set<string>>();
  const joined = new Set<string>();
  for (const { text } of answers) {
    const pieces = text
      .replace(FILLED_IN, "")
      .split(sign)
      .map((each) => each.trim());
    for (const piece of pieces) {
      companies.set(piece, (companies.get(piece) ?? new Set()).add(text));
      if (pieces.length > 1) joined.add(piece);
    }
  }
  return [...joined].some((piece) => (companies.get(piece)?.size ?? 0) > 1);
}
