/** What is told while an evaluator works on an open workbook. */
export const sessionSentences = {
  "restore-point-not-kept":
    "已经写入，但这台电脑没有地方保存撤销记录（磁盘已满，或浏览器不许保存）。现在还能撤销，关掉窗格以后就不能了。",
  "ignoring-needs-reason": "忽略要写原因，它写进“核对记录”，复核的人看得到。请写明为什么可以不改。",
  "fix-cell-changed": "{cell}现在不是“{shown}”，先没有改。请重新核对，再决定改不改。",
  "fix-cell-is-formula": "{cell}是公式，先没有改，免得公式丢掉。请转到这一格，改公式引用的数。",
  "entry-ground-moved":
    "{at}这里在窗格读取之后有了变动（插入、移动了行，或有人改了内容），刚填的没有写入，表里的内容没有变。窗格已经重新读取，请核对后再填一次。",
  "preview-outdated": "预览之后表里又有变动，要写的格已经不同，所以还没有写。请再看一遍，再写入。",
  "shown-score-changed":
    "{at}这里在窗格读取之后有了变动，评分没有写入，表里的内容没有变。窗格已经重新读取，请看过再写入。",
  "undo-history-changed":
    "这本工作簿在另一个窗格里又写入或撤销过，最近一次写入已经不同，所以还没有撤销。请看清楚最近一次是什么，再撤销。",
  "undo-ground-moved":
    "{at}原来的内容不在这里了（插入、删除、移动了行列，或工作表改了名、删除了），照原来的位置撤销会改错格，所以没有撤销。请先把行列和表名恢复原样再撤销。",
  "undo-half-written":
    "上次写入没有写完，{at}等格与写完时不同，分不清是没有写到还是后来改的，所以没有撤销。请核对评价底稿，再重新评分。",
  "redo-ground-changed": "撤销之后表里又有变动，不能照原样恢复，所以没有写。请重新评分。",
} as const;
