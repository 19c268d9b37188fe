import type { Area, CellAddress } from "../grid/address";
import { exact, type Exact } from "../number/exact";
import { fail, ok, problem, type Problem, type Result } from "../problems/problem";
import type { OptionCount } from "../standards/fact";
import type { SurveyQuestion } from "../standards/slot";
import type { OptionTally } from "./counted";
import { pickOptions } from "./pickOptions";
import { type PlacedQuestion, pickQuestion } from "./pickQuestion";
import type { Question, Questionnaire } from "./questionnaire";
import { tally, type Tally } from "./tally";
import { likeness } from "./wording";

/** What a standard asks of a survey, counted. */
export interface SurveyBinding {
  readonly sheet: string;
  readonly question: Question;
  /**
   * share: the options the standard names, in its order and its words; index: every option, in the questionnaire's
   * order. `sheetOption` is the option as the sheet has it.
   */
  readonly counts: readonly BoundCount[];
  readonly valid: Exact;
  readonly validFormula?: string;
  /** Header of the question: the place to look. */
  readonly at: CellAddress;
  /** The answers, one area per column. */
  readonly areas: readonly Area[];
  /** What the evaluator should look at although the question is counted. */
  readonly warnings: readonly Problem[];
}

export interface BoundCount extends OptionCount {
  readonly sheetOption: string;
  readonly formula?: string;
}

/** Texts less alike than this are different questions: 增加的您…的信息 for 增加了您…的信心 is 0.9. */
const SAME_QUESTION = 0.5;

/**
 * Counts what a standard asks for, bound by 卷 and 题号, or says why it cannot: then the evaluator fills in the numbers.
 * Other words in the sheet are a warning, altogether other words a refusal.
 */
export function bindSurveySlot(
  wanted: SurveyQuestion,
  questionnaires: readonly Questionnaire[],
): Result<SurveyBinding> {
  const placed = pickQuestion(wanted, questionnaires);
  if (!placed.ok) return placed;
  const { questionnaire, question } = placed.value;
  const at = { sheet: questionnaire.sheet, row: questionnaire.headerRow, column: question.column };
  const differing = differentWording(wanted, question, at);
  if (differing?.code === "survey-question-differs") return fail(differing);
  const counted = tally(questionnaire, question);
  const hindrance = whyNotCountable(wanted, placed.value, counted, at);
  if (hindrance) return fail(hindrance);
  const counts = countsAskedFor(wanted, question, counted, at);
  if (!counts.ok) return counts;
  return ok({
    sheet: questionnaire.sheet,
    question,
    counts: counts.value,
    valid: exact(counted.valid.count),
    ...(counted.valid.formula === undefined ? {} : { validFormula: counted.valid.formula }),
    at,
    areas: counted.areas,
    warnings: [...(differing ? [differing] : []), ...warningsAbout(wanted, question, counted, at)],
  });
}

function differentWording(wanted: SurveyQuestion, question: Question, at: CellAddress): Problem | undefined {
  if (wanted.wording === undefined || question.wording === "") return undefined;
  const alike = likeness(wanted.wording, question.wording);
  const about = { found: question.wording, wanted: wanted.wording };
  if (alike < SAME_QUESTION) return problem("survey-question-differs", at, about);
  return alike < 1 ? problem("survey-wording-differs", at, about) : undefined;
}

function whyNotCountable(
  wanted: SurveyQuestion,
  { question }: PlacedQuestion,
  counted: Tally,
  at: CellAddress,
): Problem | undefined {
  const [error] = counted.errors;
  if (error) return problem("survey-answer-error", error);
  if (counted.valid.count === 0) return problem("survey-no-answers", at);
  if (question.options.length === 0) return problem("survey-not-countable", at);
  if (question.hasMixedSigns === true) return problem("survey-signs-mixed", at);
  if (question.hasUnclearCodes === true) return problem("survey-codes-unclear", at);
  if (question.kind === "multiple") {
    const isOneOption = wanted.use === "share" && wanted.options.length === 1;
    return isOneOption ? undefined : problem("survey-multiple-choice", at);
  }
  if (counted.strays.first) {
    const about = { count: String(counted.strays.count) };
    return problem("survey-answer-unknown", counted.strays.first, about);
  }
  const sum = counted.counts.reduce((total, { count }) => total + count, 0);
  const about = { sum: String(sum), valid: String(counted.valid.count) };
  return sum === counted.valid.count ? undefined : problem("survey-answer-double", at, about);
}

function countsAskedFor(
  wanted: SurveyQuestion,
  question: Question,
  counted: Tally,
  at: CellAddress,
): Result<readonly BoundCount[]> {
  if (wanted.use === "index") return ok(counted.counts.map((count) => boundCount(count, count.option)));
  if (wanted.options.length === 0) return fail(problem("survey-options-not-stated", at));
  const picked = pickOptions(wanted.options, question, at);
  if (!picked.ok) return picked;
  return ok(
    picked.value.flatMap(({ name, option }) => {
      const count = counted.counts[question.options.indexOf(option)];
      return count ? [boundCount(count, name)] : [];
    }),
  );
}

function boundCount({ option, count, formula }: OptionTally, name: string): BoundCount {
  const bound = { option: name, sheetOption: option, count: exact(count) };
  return formula === undefined ? bound : { ...bound, formula };
}

function warningsAbout(
  wanted: SurveyQuestion,
  question: Question,
  counted: Tally,
  at: CellAddress,
): readonly Problem[] {
  const warnings: Problem[] = [];
  if (wanted.use === "index" && question.order === "appearance")
    warnings.push(problem("survey-order-unknown", at));
  const { first, count } = counted.strays;
  if (first) warnings.push(problem("survey-answer-stray", first, { count: String(count) }));
  return warnings;
}
