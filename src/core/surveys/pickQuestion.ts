import { fail, ok, problem, type Result } from "../problems/problem";
import type { SurveyQuestion } from "../standards/slot";
import type { Question, Questionnaire } from "./questionnaire";
import { wordingKey } from "./wording";

/** A question in its sheet. */
export interface PlacedQuestion {
  readonly questionnaire: Questionnaire;
  readonly question: Question;
}

/**
 * The question that a standard means: by 卷 and 题号, by group and 题号, or by words that are the same. A group alone
 * ("工作人员满意度") says nothing about the question, and is not guessed at.
 */
export function pickQuestion(
  wanted: SurveyQuestion,
  questionnaires: readonly Questionnaire[],
): Result<PlacedQuestion> {
  if (wanted.question === undefined && wanted.wording === undefined)
    return fail(problem("survey-not-stated"));
  const chosen = pickQuestionnaire(wanted, questionnaires);
  return chosen.ok ? pickIn(wanted, chosen.value) : chosen;
}

function pickQuestionnaire(
  wanted: SurveyQuestion,
  questionnaires: readonly Questionnaire[],
): Result<Questionnaire> {
  const named = paperName(wanted);
  const candidates = candidatesFor(wanted, questionnaires);
  const [first, ...others] = candidates;
  if (!first) return fail(problem("survey-sheet-missing", undefined, { paper: named }));
  if (others.length === 0) return ok(first);
  const sheets = candidates.map(({ sheet }) => `“${sheet}”`).join("、");
  return fail(problem("survey-sheet-ambiguous", undefined, { paper: named, sheets }));
}

function candidatesFor(
  wanted: SurveyQuestion,
  questionnaires: readonly Questionnaire[],
): readonly Questionnaire[] {
  const { paper, group } = wanted;
  const ofPaper = questionnaires.filter((one) => paper !== undefined && one.paper === paper);
  if (ofPaper.length > 0) return narrowed(ofPaper, (one) => one.group === group);
  // a sheet that names another paper is not the one; a sheet that names none may be
  const unnamed =
    paper === undefined ? questionnaires : questionnaires.filter((one) => one.paper === undefined);
  const ofGroup = unnamed.filter((one) => group !== undefined && one.group === group);
  if (ofGroup.length > 0) return ofGroup;
  const sameWords = unnamed.filter((one) => hasSameQuestion(one, wanted));
  if (sameWords.length > 0 || paper !== undefined) return sameWords;
  return group === undefined ? unnamed : unnamed.filter((one) => one.group === undefined);
}

function narrowed(
  candidates: readonly Questionnaire[],
  test: (one: Questionnaire) => boolean,
): readonly Questionnaire[] {
  const some = candidates.filter(test);
  return some.length > 0 ? some : candidates;
}

function hasSameQuestion(questionnaire: Questionnaire, { question, wording }: SurveyQuestion): boolean {
  if (wording === undefined) return false;
  return questionnaire.questions.some(
    (one) =>
      (question === undefined || one.number === question) && wordingKey(one.wording) === wordingKey(wording),
  );
}

function pickIn(wanted: SurveyQuestion, questionnaire: Questionnaire): Result<PlacedQuestion> {
  const { sheet, questions } = questionnaire;
  const numbered = questions.filter(
    (question) => wanted.question === undefined || question.number === wanted.question,
  );
  const worded = numbered.filter(
    (question) => wanted.wording !== undefined && wordingKey(question.wording) === wordingKey(wanted.wording),
  );
  const found = worded.length > 0 || wanted.question === undefined ? worded : numbered;
  const [question, ...others] = found;
  if (!question) {
    const number = wanted.question === undefined ? `“${wanted.wording ?? ""}”` : String(wanted.question);
    return fail(problem("survey-question-missing", undefined, { sheet, number }));
  }
  if (others.length > 0) {
    return fail(problem("survey-question-ambiguous", undefined, { sheet, count: String(found.length) }));
  }
  return ok({ questionnaire, question });
}

function paperName({ paper, group }: SurveyQuestion): string {
  if (paper !== undefined) return `${paper}卷`;
  return group === undefined ? "问卷" : `“${group}”问卷`;
}
