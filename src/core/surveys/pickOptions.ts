import type { CellAddress } from "../grid/address";
import { fail, ok, problem, type Result } from "../problems/problem";
import type { SurveyOption } from "../standards/slot";
import type { Question, QuestionOption } from "./questionnaire";
import { readLetteredChoice } from "./letteredChoice";
import { optionKey } from "./wording";

/** An option of the sheet, and the standard's name for it. */
export interface PickedOption {
  readonly name: string;
  readonly option: QuestionOption;
}

/** The options that a standard names, in its order: by text, and by letter where the sheet has letters only. */
export function pickOptions(
  wanted: readonly SurveyOption[],
  question: Question,
  at: CellAddress,
): Result<readonly PickedOption[]> {
  const picked: PickedOption[] = [];
  for (const one of wanted) {
    const found = pickOption(one, question, at);
    if (!found.ok) return found;
    const option = found.value;
    if (picked.every((other) => other.option !== option))
      picked.push({ name: one.text || option.text, option });
  }
  return ok(picked);
}

function pickOption(wanted: SurveyOption, question: Question, at: CellAddress): Result<QuestionOption> {
  const same = question.options.filter(({ text }) => optionKey(text) === optionKey(wanted.text));
  const [byText, ...others] = wanted.text === "" ? [] : same;
  if (others.length > 0) return fail(problem("survey-option-ambiguous", at, { option: wanted.text }));
  const byLetter = optionAt(wanted.position, question);
  if (byText) {
    const agrees = wanted.position === undefined || question.order !== "stated" || byText === byLetter;
    return agrees ? ok(byText) : disagreement(wanted, byLetter, at);
  }
  if (byLetter && (wanted.text === "" || isBareLetter(byLetter.text))) return ok(byLetter);
  if (byLetter) return disagreement(wanted, byLetter, at);
  const options = question.options.map(({ text }) => text).join("、");
  return fail(problem("survey-option-missing", at, { option: shown(wanted), options }));
}

/** Only an order that is stated gives a letter its option. */
function optionAt(position: number | undefined, question: Question): QuestionOption | undefined {
  if (position === undefined || question.order !== "stated") return undefined;
  return question.options.find((option) => option.position === position);
}

function isBareLetter(text: string): boolean {
  return readLetteredChoice(text)?.text === "";
}

function disagreement(
  wanted: SurveyOption,
  found: QuestionOption | undefined,
  at: CellAddress,
): Result<never> {
  const about = { letter: letterOf(wanted.position), option: wanted.text, found: found?.text ?? "（无）" };
  return fail(problem("survey-option-disagrees", at, about));
}

function shown({ position, text }: SurveyOption): string {
  return position === undefined ? text : `${letterOf(position)}.${text}`;
}

function letterOf(position: number | undefined): string {
  return position === undefined ? "" : String.fromCharCode(65 + position);
}
