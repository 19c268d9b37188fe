import type { Grid } from "../../grid/grid";
import type { Counted } from "../../surveys/counted";
import type { Question, Questionnaire } from "../../surveys/questionnaire";
import { isLong } from "../../surveys/longSurvey";
import { tally } from "../../surveys/tally";
import { addedOptions } from "./addedOptions";
import { addedOptionFormula, optionFormula } from "./optionCount";
import { questionId } from "./questionKeys";

/** A question as 附件5 shows it. */
export interface QuestionTally {
  readonly id: string;
  readonly question: Question;
  readonly options: readonly ShownOption[];
  readonly valid: Counted;
}

export interface ShownOption {
  readonly text: string;
  readonly count: number;
  /** By the cell that holds the option's name; undefined where only the count can be written. */
  readonly formula?: (cell: string) => string;
}

/** Every question counted, options that a person added to the standing sheet among them. */
export function questionTallies(
  questionnaire: Questionnaire,
  standing: Grid | undefined,
): readonly QuestionTally[] {
  const { questions } = questionnaire;
  const byId = new Map(questions.map((question) => [questionId(question, questions), question]));
  const added = addedOptions(standing, (id) => byId.get(id)?.options.map(({ text }) => text) ?? []);
  const asValues = isLong(questionnaire);
  return [...byId].map(([id, question]): QuestionTally => {
    const found = tally(questionnaire, question);
    const options = question.options.map((option, index): ShownOption => {
      const counted = found.counts[index];
      const count = counted?.count ?? 0;
      if (asValues || counted?.formula === undefined) return { text: option.text, count };
      const formula = (cell: string): string =>
        optionFormula(questionnaire, question, option, counted, cell) ?? counted.formula ?? "";
      return { text: option.text, count, formula };
    });
    const more = (added.get(id) ?? []).flatMap((text): readonly ShownOption[] => {
      const formula = addedOptionFormula(questionnaire, question, "");
      if (formula === undefined || question.options.length === 0) return [];
      return [{ text, count: 0, formula: (cell) => addedOptionFormula(questionnaire, question, cell) ?? "" }];
    });
    const valid = asValues ? { count: found.valid.count } : found.valid;
    return { id, question, options: [...options, ...more], valid };
  });
}
