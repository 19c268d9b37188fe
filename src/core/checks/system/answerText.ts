import type { Question } from "../../standards/reading";

/** What is done about an unclear standard: the 口径 chosen, or that one is still to be chosen. */
export function answerText(question: Question | undefined): string {
  if (question?.answer !== undefined) return `本次按“${question.answer}”计算，请在报告中写明。`;
  return "请在评价底稿的“口径”行选定，选定前这个指标不评分。";
}
