/** What is told while an evaluator works on an open workbook. */
export const sessionSentences = {
  "restore-point-not-kept":
    "已经写入，但这台电脑没有地方保存撤销记录（磁盘已满，或浏览器不许保存）。现在还能撤销，关掉窗格以后就不能了。",
} as const;
