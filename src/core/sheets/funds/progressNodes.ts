/** What a year's spending is expected to have reached: 成功融媒报告 “支出进度要求”. */
export const progressNodes = [
  { name: "一季度", month: 3, day: 31, share: 0.2 },
  { name: "二季度", month: 6, day: 30, share: 0.6 },
  { name: "三季度", month: 9, day: 30, share: 0.8 },
  { name: "10月31日", month: 10, day: 31, share: 0.9 },
  { name: "11月30日", month: 11, day: 30, share: 1 },
] as const;
