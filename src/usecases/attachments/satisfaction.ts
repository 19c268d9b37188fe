import type { CellAddress } from "../../core/grid/address";
import { problem, type Problem } from "../../core/problems/problem";
import { toCellNumber } from "../../core/number/round";
import { type Exact, ONE, ZERO } from "../../core/number/exact";
import type { Slot } from "../../core/standards/slot";
import type { Question } from "../../core/surveys/questionnaire";
import { tally } from "../../core/surveys/tally";
import { optionKey } from "../../core/surveys/wording";
import type { AssessedIndicator } from "../assess";
import { groupWeights } from "../groupWeights";
import type { ReadQuestionnaire } from "../questionnaires";
import type { SurveyLinks } from "../surveyLinks";
import type { EvaluationSettings } from "../../core/evidence/evaluationSettings";

/** The question of a questionnaire that says how satisfied its respondents are. */
export interface SatisfactionQuestion {
  readonly questionnaire: ReadQuestionnaire;
  readonly question: Question;
  /** A weight that a standard states; it beats the settings. */
  readonly weight?: Exact;
  /** Option values that a standard states. */
  readonly stated?: Slot["survey"];
}

export interface FoundSatisfaction {
  readonly questions: readonly SatisfactionQuestion[];
  readonly problems: readonly Problem[];
}

/** What satisfaction is looked for in. */
export interface SatisfactionSource {
  readonly surveyed: readonly ReadQuestionnaire[];
  readonly settings: EvaluationSettings;
  /** None where the workbook has no indicator table. */
  readonly indicators: readonly AssessedIndicator[];
  readonly surveys?: SurveyLinks;
}

/**
 * The satisfaction questions: those that standards count as an index, else in each questionnaire the only question about
 * satisfaction in the options of 评价设置. Which of several is meant is not guessed at.
 */
export function satisfactionQuestions(source: SatisfactionSource): FoundSatisfaction {
  const asked = askedByStandards(source);
  if (asked.length > 0) return { questions: asked, problems: [] };
  const problems: Problem[] = [];
  const unweighted = source.surveyed.filter((each) => !hasQuestionWeights(each));
  const questions = unweighted.flatMap((questionnaire): readonly SatisfactionQuestion[] => {
    const candidates = questionnaire.counted.questions.filter((question) =>
      asksForSatisfaction(question, source.settings),
    );
    const overall = candidates.filter(({ wording }) => /总体|整体|综合|总的/.test(wording));
    const chosen = candidates.length === 1 ? candidates : overall;
    const [only, ...others] = chosen;
    if (only && others.length === 0) {
      // an index over answers of which some mean nothing we know is no index
      const { strays } = tally(questionnaire.counted, only);
      if (!strays.first) return [{ questionnaire, question: only }];
      problems.push(problem("survey-answer-unknown", strays.first, { count: String(strays.count) }));
      return [];
    }
    if (candidates.length > 1) {
      const at = headerOf(questionnaire, candidates[0]);
      const about = { count: String(candidates.length) };
      problems.push(problem("survey-satisfaction-unclear", at, about));
    }
    if (candidates.length === 0) problems.push(...whyNone(questionnaire, source.settings));
    return [];
  });
  return { questions, problems };
}

/** The questions carry weights of their own, as in 昆明微信: then all of them count, not one. */
export function hasQuestionWeights({ counted }: ReadQuestionnaire): boolean {
  return (
    counted.questions.filter(({ weight, options }) => weight !== undefined && options.length > 0).length > 1
  );
}

function askedByStandards({ indicators, surveys }: SatisfactionSource): readonly SatisfactionQuestion[] {
  if (!surveys) return [];
  const found: SatisfactionQuestion[] = [];
  for (const { evidence } of indicators) {
    const weights = groupWeights(evidence.reading);
    for (const slot of evidence.reading.slots) {
      if (slot.survey?.use !== "index") continue;
      const bound = surveys.boundTo(slot);
      if (!bound || found.some(({ question }) => question === bound.question)) continue;
      const weight = weights.find(({ group }) => group === slot.survey?.group)?.weight;
      found.push({
        ...bound,
        ...(weight ? { weight } : {}),
        ...(slot.survey.coefficients ? { stated: slot.survey } : {}),
      });
    }
  }
  return found;
}

function asksForSatisfaction({ kind, options, wording }: Question, settings: EvaluationSettings): boolean {
  const known = new Set(settings.scoring.optionValues.map(({ option }) => optionKey(option)));
  const inScale = options.length > 1 && options.every(({ text }) => known.has(optionKey(text)));
  return kind !== "multiple" && kind !== "text" && inScale && wording.includes("满意");
}

/** A question that asks for satisfaction, and cannot be counted as such: nobody should have to guess why. */
function whyNone(questionnaire: ReadQuestionnaire, settings: EvaluationSettings): readonly Problem[] {
  const asked = questionnaire.counted.questions.find(
    ({ kind, options, wording }) =>
      (kind === "single" || kind === "scale") && options.length > 1 && wording.includes("满意"),
  );
  if (!asked) return takenForMultiple(questionnaire, settings);
  const at = headerOf(questionnaire, asked);
  if (asked.hasUnclearCodes === true) return [problem("survey-codes-unclear", at)];
  if (asked.options.every(({ text }) => /^(?:[A-Za-z]|\d{1,2})$/.test(text.trim())))
    return asked.kind === "scale" && asked.options.length > 5 ? [] : [problem("survey-options-unnamed", at)];
  const known = new Set(settings.scoring.optionValues.map(({ option }) => optionKey(option)));
  const unknown = asked.options.find(({ text }) => !known.has(optionKey(text)));
  return unknown ? [problem("survey-coefficient-missing", at, { option: unknown.text })] : [];
}

/** One column per option, and nothing says that only one is chosen. */
function takenForMultiple(
  questionnaire: ReadQuestionnaire,
  settings: EvaluationSettings,
): readonly Problem[] {
  const asked = questionnaire.counted.questions.find(
    (question) =>
      question.kind === "multiple" && asksForSatisfaction({ ...question, kind: "single" }, settings),
  );
  return asked ? [problem("survey-satisfaction-multiple", headerOf(questionnaire, asked))] : [];
}

export function headerOf({ raw, counted }: ReadQuestionnaire, question: Question | undefined): CellAddress {
  const index = question === undefined ? -1 : counted.questions.indexOf(question);
  return { sheet: raw.sheet, row: raw.headerRow, column: raw.questions[index]?.column ?? 0 };
}

/** 满意及以上: down to the option 满意 of the question's own scale, else by the value of 满意 in the settings. */
export function satisfiedOptions(
  { options }: Question,
  { scoring: { optionValues } }: EvaluationSettings,
): ReadonlySet<string> {
  const bound = options.findIndex(({ text }) => optionKey(text) === "满意");
  if (bound >= 0) return new Set(options.slice(0, bound + 1).map(({ text }) => text));
  const satisfied = optionValues.find(({ option }) => option === "满意")?.value;
  const values = options.filter(({ text }) => {
    const value = optionValues.find(({ option }) => optionKey(option) === optionKey(text))?.value;
    return satisfied !== undefined && value !== undefined && value.gte(satisfied);
  });
  return new Set((values.length > 0 ? values : options.slice(0, 2)).map(({ text }) => text));
}

/** The coefficient of an option by the method of the settings; undefined where nobody has said one. */
export function coefficientValue(
  text: string,
  index: number,
  satisfied: ReadonlySet<string>,
  { scoring }: EvaluationSettings,
  stated: SatisfactionQuestion["stated"],
): Exact | undefined {
  const same = ({ option }: { readonly option: string }): boolean => optionKey(option) === optionKey(text);
  const own = stated?.coefficients?.find(same);
  if (own) return own.value;
  switch (scoring.satisfaction) {
    case "firstOnly":
      return index === 0 ? ONE : ZERO;
    case "satisfiedShare":
      return satisfied.has(text) ? ONE : ZERO;
    case "weighted":
      return scoring.optionValues.find(same)?.value;
  }
}

/** A weight as a cell holds it. */
export function numberText(value: Exact): string {
  return String(toCellNumber(value));
}
