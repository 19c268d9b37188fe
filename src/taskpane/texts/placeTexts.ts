/** Words of 满意度, 资金 and 读懂情况. */
export const satisfactionTexts = {
  title: "满意度",
  questionnaires: "问卷",
  users: "用到问卷的指标",
  noUsers: "没有评分标准用到问卷。",
  method: "算法",
  methodLead: "满意度按“",
  methodTail: "”计算，可以在“评价设置”里改。算法不同得分不同，选定的会印在附件5上。",
  bar: "满意度",
  noneTitle: "没有找到问卷数据",
  none: "问卷表一行一份答卷、一列一题，题目写在第一行，如“4、您对……是否满意”。放进工作簿后按“重新查找”；也可以在指标里直接填各选项人数。",
  again: "重新查找",
} as const;

export const fundTexts = {
  title: "资金",
  figures: "资金情况（元）",
  blank: "未填",
  ledger: "明细账",
  bar: "资金",
  noneTitle: "没有找到明细账",
  none: "明细账要有“金额”（或“借方”“贷方”）列，一行一笔支出。放进工作簿后按“重新查找”；也可以在指标里直接填资金总数。",
  again: "重新查找",
} as const;

export const coverageTexts = {
  title: "评分标准读懂了哪些",
  back: "总览",
  bar: "读懂情况",
} as const;
