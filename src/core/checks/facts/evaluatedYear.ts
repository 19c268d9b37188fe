import type { EvaluationSettings } from "../../evidence/evaluationSettings";

/** 评价年度 of 评价设置; undefined where it is blank or names several years. */
export function evaluatedYear({ project }: EvaluationSettings): number | undefined {
  const years = [...new Set(project.评价年度.match(/20\d{2}/g) ?? [])];
  return years.length === 1 ? Number(years[0]) : undefined;
}
