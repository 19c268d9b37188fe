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
