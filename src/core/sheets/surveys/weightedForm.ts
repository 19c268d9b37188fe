import type { ReportFrame } from "../report/reportSheet";

/** 满意度汇总表 of a questionnaire whose questions carry weights. */
export interface WeightedInput extends ReportFrame {
  /** "2022年…运维专项资金支出社会公众满意度调查问卷汇总表" */
  readonly title: string;
  /** 发放问卷20份，回收有效问卷20份。 as a formula. */
  readonly returned: string;
  readonly questions: readonly WeightedQuestion[];
  /** The options of all questions, best first. */
  readonly options: readonly WeightedOption[];
}

export interface WeightedQuestion {
  readonly number: number;
  readonly wording: string;
  readonly weight?: number;
  /** A cell of 附件5 for each option; undefined where the question does not have it. */
  readonly counts: readonly (string | undefined)[];
}

export interface WeightedOption {
  readonly text: string;
  /** A cell of 评价设置, or a number; the row is the evaluator's to change. */
  readonly coefficient: string;
}

/** Columns of 满意度汇总表 with question weights: 题目 权重 项目 A B C D. */
export interface WeightedForm {
  readonly widths: readonly number[];
  /** Last column. */
  readonly last: number;
}

const OPTIONS_WIDTH = 239;

export function weightedForm(options: number): WeightedForm {
  const count = Math.max(1, options);
  return {
    widths: [150, 36, 42, ...Array.from({ length: count }, () => OPTIONS_WIDTH / count)],
    last: 2 + count,
  };
}

export const weightedParts = [
  { part: "counts", label: "人数" },
  { part: "shares", label: "占比" },
  { part: "points", label: "分数" },
] as const;

export type WeightedPart = (typeof weightedParts)[number]["part"];
