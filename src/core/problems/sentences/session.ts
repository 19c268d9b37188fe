/** What is told while an evaluator works on an open workbook. */
export const sessionSentences = {
  "restore-point-not-kept":
    "已经写入，但这台电脑没有地方保存撤销记录（磁盘已满，或浏览器不许保存）。现在还能撤销，关掉窗格以后就不能了。",
  "ignoring-needs-reason": "忽略要写原因，它写进“核对记录”，复核的人看得到。请写明为什么可以不改。",
  "fix-cell-changed": "{cell}现在不是“{shown}”，先没有改。请重新核对，再决定改不改。",
  "fix-cell-is-formula": "{cell}是公式，先没有改，免得公式丢掉。请转到这一格，改公式引用的数。",
} as const;
