export const fundSentences = {
  "amount-unreadable": "{at}的“{found}”不是金额，无法计入；请改为数字后重新评分。",
  "amount-error": "{at}是错误值{found}，无法取得金额；请更正公式或数据后重新评分。",
  "amount-uncomputed": "{at}是公式，但文件里没有计算结果；请用Excel打开、重新计算并保存。",
  "amount-unit-unknown": "{at}的金额单位“{unit}”不是元或万元，无法换算；请改为元或万元。",
  "ledger-missing":
    "没有找到支出明细账：请放入一张有金额，并有日期、凭证号、摘要、收款方中至少两列的工作表；表头可以在任意一行。",
  "ledger-sheet-ambiguous":
    "有几张工作表都像支出明细账：{sheets}；请在“评价设置”的“工作表对应”中指定一张；分年或分月记账的，用顿号列出各表，合并计算。",
  "ledger-several-amounts":
    "{at}所在的表头里有几列都像支出金额：{columns}，看不出用哪一列，未取合计；请在“评价设置”的“支出明细的列”中写明，例如：金额F，或把不用的一列改个名称。",
  "ledger-parts-unclear":
    "{at}这一行写着“其中”，它和以下各行的金额可能已经包含在上面一行里，未取支出合计；请把这些行的金额移到另一列，或删去上面一行的金额。",
  "ledger-dates-missing":
    "{at}等{count}笔支出（共{amount}元）没有写明日期，或不是哪一天的日期；按月汇总中单列为“没有日期”，支出进度的各时间节点没有计入它们，请补填日期。",
  "ledger-year-unknown":
    "{at}的明细账只有月和日，看不出是哪一年，没有按月汇总，也没有核对支出进度；请加一列“年”，或在“月”“日”上面的表头里写明，例如：2023年。",
  "ledger-empty": "{at}以下没有一笔支出：明细账只有表头；请把明细放进来，没有支出的请在资金安排中写支出数0。",
  "ledger-both-sides":
    "工作表“{sheet}”的借方和贷方都有发生额（{at}），哪一方是支出要由您定，未取合计；请在“评价设置”的“支出明细借贷”中选一种：费用账选“借方减贷方”（贷方是冲减），银行账选“只计贷方”。",
  "ledger-side-unclear": "{at}有金额，方向栏却没有写借或贷，未取合计；请补填方向。",
  "ledger-side-not-a-choice": "{at}的“{found}”不是支出明细借贷的选项；请选：{choices}。",
  "ledger-columns-not-understood":
    "{at}的“{found}”看不懂，没有使用；请写成“日期A、摘要C、金额F”这样，列名可以写：日期、凭证号、摘要、收款方、金额、借方、贷方、类别、项目。",
  "ledger-not-recognised":
    "工作表“{sheet}”的表头里没有认出“金额”（或“借方”“贷方”）列，没有当作明细账；请在“评价设置”的“支出明细的列”中写明，例如：日期A、摘要C、金额F。",
  "ledger-credit-side": "工作表“{sheet}”只有贷方有发生额（{at}），已按贷方计支出，请核对。",
  "ledger-amount-blank": "{at}的金额为空，而该行有凭证号或日期，未计入支出合计；请核对。",
  "ledger-row-unlabelled":
    "{at}只有金额，没有凭证号、摘要和收款方，已计入支出合计；如为合计行，请在该行写明“合计”。",
  "ledger-text-amounts": "{at}等{count}个金额是文本；请改为数字格式，否则公式加不到它们。",
  "ledger-filter-column":
    "{at}的明细账没有可以认出的对应列，“评价设置”的“{label}”（{value}）无法使用，未取支出合计；请核对表头或清空该项。",
  "ledger-filter-empty":
    "{at}一列没有“{value}”，按此筛选没有一笔支出，未取支出合计；请核对“评价设置”中的文字与明细账是否一致。",
  "ledger-several-projects":
    "{at}一列有{count}个项目（{names}），现按全部计入支出合计；只评价其中一个的，请在“评价设置”的“支出明细只计项目”中填写项目名称。",
  "funds-sheet-ambiguous": "有几张工作表都像资金安排：{sheets}；请在“评价设置”的“工作表对应”中指定一张。",
  "funds-several-rows":
    "工作表“{sheet}”的资金安排有多行金额（{at}起），又没有合计行，无法判断用哪一行；请加上合计行。",
  "funds-subtotal-differs":
    "{at}的小计{stated}与上年结转、年初预算数、追加/调减之和{sum}不一致，未取预算数；请更正后重新评分。",
  "funds-spent-differs":
    "{at}的支出数{stated}与支出明细账合计{total}不一致，按资金安排的支出数计算，请核对。",
} as const;
