import type { CellAddress } from "../core/grid/address";
import { type Exact, exact, HUNDRED, ratio, sum } from "../core/number/exact";
import { roundHalfUp } from "../core/number/round";
import { distinctProblems } from "../core/problems/distinctProblems";
import { problem, type Problem } from "../core/problems/problem";
import type { Question } from "../core/surveys/questionnaire";
import { tally } from "../core/surveys/tally";
import { coefficientValue, satisfactionQuestions, satisfiedOptions } from "./attachments/satisfaction";
import type { Material } from "./material";
import type { ReadQuestionnaire } from "./questionnaires";

/** What the questionnaires of a workbook say, counted exactly. */
export interface SurveyFigures {
  readonly questionnaires: readonly CountedQuestionnaire[];
  readonly satisfaction: readonly GroupSatisfaction[];
  /** 综合满意度, where every group has a weight. */
  readonly composite?: Exact;
  readonly weighted: readonly WeightedScore[];
  readonly problems: readonly Problem[];
}

export interface CountedQuestionnaire {
  readonly questionnaire: ReadQuestionnaire;
  /** Answers of the sheet, and those that count. */
  readonly responses: number;
  readonly counted: number;
  readonly questions: readonly CountedQuestion[];
}

export interface CountedQuestion {
  readonly question: Question;
  readonly at: CellAddress;
  readonly options: readonly { readonly text: string; readonly count: number; readonly share?: Exact }[];
  readonly valid: number;
}

export interface GroupSatisfaction {
  readonly questionnaire: ReadQuestionnaire;
  readonly question: Question;
  readonly value?: Exact;
  readonly weight?: Exact;
  /** 达到满意以上份数 */
  readonly satisfied: number;
  readonly valid: number;
}

/** A questionnaire whose questions carry weights: 昆明微信. */
export interface WeightedScore {
  readonly questionnaire: ReadQuestionnaire;
  /** Out of 100, by the method of 评价设置, and counting only the first option. */
  readonly byMethod?: Exact;
  readonly firstOnly?: Exact;
}

export function surveyFigures({ surveyed, settings, assessment, problems }: Material): SurveyFigures {
  const found = satisfactionQuestions({
    surveyed,
    settings,
    indicators: assessment?.indicators ?? [],
    ...(assessment ? { surveys: assessment.surveys } : {}),
  });
  const satisfaction = found.questions.map((each): GroupSatisfaction => {
    const { questionnaire, question } = each;
    const counted = tally(questionnaire.counted, question);
    const satisfied = satisfiedOptions(question, settings);
    const valid = counted.valid.count;
    const values = counted.counts.map(({ option, count }, index) =>
      coefficientValue(option, index, satisfied, settings, each.stated)?.mul(count),
    );
    const known = values.filter((value) => value !== undefined);
    const value = known.length === values.length ? ratio(sum(known), exact(valid)) : undefined;
    const weight =
      each.weight ?? settings.groups.find(({ sheet }) => sheet === questionnaire.raw.sheet)?.weight;
    const many = counted.counts.filter(({ option }) => satisfied.has(option));
    return {
      questionnaire,
      question,
      ...(value ? { value } : {}),
      ...(weight ? { weight } : {}),
      satisfied: many.reduce((total, { count }) => total + count, 0),
      valid,
    };
  });
  const questionnaires = surveyed.map(countedQuestionnaire);
  const composite = compositeOf(satisfaction);
  return {
    questionnaires,
    satisfaction,
    ...(composite ? { composite } : {}),
    weighted: surveyed.flatMap((each) => weightedScore(each, settings) ?? []),
    problems: distinctProblems([
      ...problems,
      ...found.problems,
      ...weightsMissing(satisfaction),
      ...questionnaires.flatMap(countProblems),
    ]),
  };
}

function countedQuestionnaire(questionnaire: ReadQuestionnaire): CountedQuestionnaire {
  const { raw, counted, decisions } = questionnaire;
  const left = [...decisions.values()].filter(({ isCounted }) => !isCounted).length;
  const responses = raw.lastRow - raw.firstRow + 1;
  return {
    questionnaire,
    responses,
    counted: responses - left,
    questions: counted.questions.map((question, index): CountedQuestion => {
      const found = tally(counted, question);
      const valid = exact(found.valid.count);
      return {
        question,
        at: { sheet: raw.sheet, row: raw.headerRow, column: raw.questions[index]?.column ?? 0 },
        options: found.counts.map(({ option, count }) => {
          const share = ratio(exact(count), valid);
          return { text: option, count, ...(share ? { share: roundHalfUp(share, 4) } : {}) };
        }),
        valid: found.valid.count,
      };
    }),
  };
}

/** What an evaluator should look at before he prints the counts. */
function countProblems({ questionnaire: { counted }, questions }: CountedQuestionnaire): readonly Problem[] {
  return questions.flatMap(({ question, at, options, valid }): readonly Problem[] => {
    const { errors, strays } = tally(counted, question);
    const [error] = errors;
    const found: Problem[] = [];
    if (error) found.push(problem("survey-answer-error", error));
    if (question.hasMixedSigns === true) found.push(problem("survey-signs-mixed", at));
    if (question.hasUnclearCodes === true) found.push(problem("survey-codes-unclear", at));
    if (strays.first && question.kind === "multiple")
      found.push(problem("survey-answer-stray", strays.first, { count: String(strays.count) }));
    else if (strays.first)
      found.push(problem("survey-answer-unknown", strays.first, { count: String(strays.count) }));
    const total = options.reduce((all, { count }) => all + count, 0);
    const isOne = question.kind !== "multiple" && options.length > 0 && !strays.first;
    if (isOne && total !== valid)
      found.push(problem("survey-answer-double", at, { sum: String(total), valid: String(valid) }));
    return found;
  });
}

function weightsMissing(groups: readonly GroupSatisfaction[]): readonly Problem[] {
  const without = groups.filter(({ weight }) => weight === undefined);
  if (groups.length < 2 || without.length === 0) return [];
  const names = without.map(({ questionnaire: { raw } }) => `“${raw.group ?? raw.sheet}”`);
  return [problem("survey-weights-missing", undefined, { groups: names.join("、") })];
}

function compositeOf(groups: readonly GroupSatisfaction[]): Exact | undefined {
  if (groups.length < 2) return groups[0]?.value;
  const parts = groups.map(({ value, weight }) => value && weight?.mul(value));
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? sum(known) : undefined;
}

function weightedScore(
  questionnaire: ReadQuestionnaire,
  settings: Material["settings"],
): readonly WeightedScore[] | undefined {
  const { counted } = questionnaire;
  const questions = counted.questions.filter(
    ({ weight, options }) => weight !== undefined && options.length > 0,
  );
  if (questions.length < 2) return undefined;
  const total = sum(questions.flatMap(({ weight }) => weight ?? []));
  const score = (coefficient: (question: Question, option: string, index: number) => Exact | undefined) => {
    const parts = questions.flatMap((question) => {
      const { counts } = tally(counted, question);
      const all = exact(counts.reduce((count, each) => count + each.count, 0));
      return counts.map(({ option, count }, index) => {
        const share = ratio(exact(count), all);
        const value = coefficient(question, option, index);
        return share && value && question.weight?.mul(share).mul(value);
      });
    });
    const known = parts.filter((part) => part !== undefined);
    return known.length === parts.length ? ratio(sum(known).mul(HUNDRED), total) : undefined;
  };
  const byMethod = score((question, option, index) =>
    coefficientValue(option, index, satisfiedOptions(question, settings), settings, undefined),
  );
  const firstOnly = score(({ hasUnclearCodes }, _, index) =>
    hasUnclearCodes === true ? undefined : exact(index === 0 ? 1n : 0n),
  );
  return [{ questionnaire, ...(byMethod ? { byMethod } : {}), ...(firstOnly ? { firstOnly } : {}) }];
}
