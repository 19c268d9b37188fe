/** Words of 读懂情况. */
export const coverageTexts = {
  title: "评分标准读懂了哪些",
  back: "总览",
  bar: "读懂情况",
} as const;
