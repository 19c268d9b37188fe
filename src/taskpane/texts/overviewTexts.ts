/** Words of 总览, of the first run, and of a workbook without a table. */
export const overviewTexts = {
  title: "总览",
  scores: "得分情况",
  level: "一级指标",
  full: "分值",
  points: "得分",
  deducted: "扣分",
  rate: "得分率",
  total: "合计",
  changes: "最近变化",
  noChanges: "还没有变化。",
  changeLog: "变更记录",
  openChangeLog: "变更记录：转到工作表“评分变更记录”",
  sheets: (count: number) => `读取了 ${String(count)} 张工作表`,
  otherSheet: "改用别的工作表…",
  coverage: "看评分标准读懂了哪些",
  told: (count: number) => `要留意 ${String(count)} 处`,
  history: (count: number) => `可以撤销的 ${String(count)} 次写入`,
  pause: "暂停跟随改动",
  counts: "评分进度",
  open: "展开",
  close: "收起",
} as const;

export const firstRunTexts = {
  title: (count: number) => `找到 ${String(count)} 张可用的表`,
  sentence: "只是读取，还没有改动任何单元格。",
  next: "接下来",
  steps: (count: number) => [
    `读懂 ${String(count)} 条评分标准，不认识的字句标给您看`,
    "列出每条标准要的证据，您来填",
    "算出评分和扣分原因，看过再写进表里",
  ],
  other: "不对，我来指定…",
  begin: "读取评分标准",
  local: "不联网，不上传",
} as const;

export const noTableTexts = {
  nearest: "最接近的一处",
  also: "也可以",
  again: "重新查找",
  sample: "打开示例工作簿",
  howTo: "改好表头后按“重新查找”。想先看看怎么用，可以打开使用说明。",
  help: "使用说明",
  choose: (sheet: string) => `用“${sheet}”`,
} as const;
