import { answerText, isAnswered } from "../../surveys/answerText";
import { choicesOf, FILL_IN, formOf } from "../../surveys/answerForm";
import type { Question, Questionnaire } from "../../surveys/questionnaire";
import { withoutPersonalData } from "./openAnswers";

/** What respondents filled in behind one option: 其他（请说明）〖文字〗. */
export interface FillIns {
  readonly option: string;
  readonly listed: readonly FillIn[];
  readonly more: number;
}

export interface FillIn {
  /** Of the raw sheet. */
  readonly row: number;
  readonly text: string;
  /** The cell holds this fill-in alone and names nobody, so that a formula can point at it. */
  readonly isAlone: boolean;
}

const CLOSE = "〗";

/** More of them than a reader goes through stay in the raw sheet. */
const MOST = 200;

/** The fill-ins of a question by option, in the sheet's order; none where its answers have none. */
export function fillIns(
  raw: Questionnaire,
  question: Question,
  isCounted: (row: number) => boolean,
): readonly FillIns[] {
  const { answers } = raw.content(question.column);
  if (question.coding !== "text" || !answers.some(({ text }) => text.includes(FILL_IN))) return [];
  const found = new Map<string, { readonly listed: FillIn[]; more: number }>();
  for (let row = raw.firstRow; row <= raw.lastRow; row++) {
    const answer = answerText(raw.answer(row, question.column)) ?? "";
    if (!answer.includes(FILL_IN) || !isCounted(row)) continue;
    for (const choice of choicesOf(answer, question.separator)) {
      const at = choice.indexOf(FILL_IN);
      const text = choice.slice(at + 1).replace(CLOSE, "");
      if (at < 0 || !isAnswered(text)) continue;
      const option = optionOf(question, choice);
      const known = found.get(option) ?? { listed: [], more: 0 };
      found.set(option, known);
      if (known.listed.length >= MOST) {
        known.more += 1;
        continue;
      }
      const shown = withoutPersonalData(text);
      const isAlone = shown === text && answer.split(FILL_IN).length === 2 && answer.includes(CLOSE);
      known.listed.push({ row, text: shown, isAlone });
    }
  }
  return [...found].map(([option, { listed, more }]) => ({ option, listed, more }));
}

function optionOf({ options, separator }: Question, choice: string): string {
  const { text } = formOf(choice, separator);
  return options.find(({ forms }) => forms.some((form) => form.text === text))?.text ?? text;
}
