/** Words of what was recognised and can be corrected, in 满意度 and 资金. */
export const mappingTexts = {
  needsPaper: "指定的内容记在“评价设置”表里，还没有这张表。先读取评分标准，再来指定。",
  buildPaper: "读取评分标准",
} as const;
