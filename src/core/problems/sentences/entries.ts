/** What is told beside a field of the pane (pane.md §4, 指标详情 and 设置): the field itself says where. */
export const entrySentences = {
  "entry-not-a-number": "“{found}”不是数字，请只填数字。",
  "entry-rate-ambiguous": "“{found}”看不准是百分之几，请写上百分号，如“95%”。",
  "entry-not-a-choice": "“{found}”不在选项里，请从这几种中选：{choices}。",
  "entry-wrong-unit": "“{found}”的单位应为“{unit}”，请换算后只填数字。",
  "entry-not-whole": "次数要填整数，“{found}”不是整数。",
  "entry-below-zero": "“{found}”不能是负数。",
  "entry-row-missing": "评价底稿里还没有这项证据的行，没有写入。请先按“更新底稿”，再填写。",
  "entry-from-formula": "{at}是公式，取自其他工作表，没有改动它。要改数，请到公式引用的单元格里改。",
  "entry-manual-amount": "请填扣多少分，只填数字，如0.5。",
  "entry-manual-more-than-full": "扣分要在0至{full}分之间，“{found}”超出了这个指标的分值。",
  "entry-manual-reason": "请写扣分原因，它会写进表里。",
  "entry-manual-full":
    "评价底稿“人工认定”的空行用完了，没有写入。请在底稿末尾的人工认定处插入一行，再按“重新评分”。",
  "entry-setting-row-missing": "“评价设置”里还没有“{label}”这一行，没有保存。请先更新底稿，再改。",
  "entry-corrections-full": "“评价设置”里“更正问卷”下面的行都用了，没有保存。请在那里插入一行再改。",
  "entry-total-missing": "请填{name}，没有就填 0。",
  "entry-not-an-amount": "“{found}”不是金额，请填元数，例如 413550.00，或写 41.355万元。",
  "entry-totals-sheet-taken": "已有“资金安排”和“资金总数”两张表，没有再建。请把总数填进其中一张。",
  "entry-settings-missing": "还没有“评价设置”这张表，没有保存。请先读取评分标准。",
  "entry-grades-order": "“{grade}”要低于“{better}”（{from}）。",
  "entry-role-sheet": "没有工作表“{found}”，没有保存。请从列表中选。",
} as const;
