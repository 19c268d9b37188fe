import type { Question, Reading } from "./reading";

/** What keeps an indicator from being scored: every question without an answer, but not a reading yet to be confirmed. */
export function openQuestions({ questions }: Pick<Reading, "questions">): readonly Question[] {
  return questions.filter(({ answer, isConfirmation }) => answer === undefined && isConfirmation !== true);
}
