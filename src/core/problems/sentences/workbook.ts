export const workbookSentences = {
  "several-tables": "工作簿里有几张指标体系及评分表：{names}。它们不会合并计算，请指定要评的一张。",
  "table-not-found": "没有找到“{wish}”这张评分表，可选：{names}。",
  "own-value-kept": "{at}有人工填写的“{standing}”，与算出的“{planned}”不同，保留原值。",
  "own-reason-kept-full": "{at}有人工填写的“{standing}”，而算出的是满分、扣分原因应当留空；保留原值。",
  "own-value-kept-unscored": "{at}有人工填写的“{standing}”，证据还不齐，没有改动它。",
  "own-total-kept": "{at}的合计是人工填写的，保留原样。",
  "total-differs":
    "{at}的合计是{standing}（含人工填写并保留的评分），按证据算出的总分是{computed}；报告引用前请统一。",
  "formula-overwritten":
    "{at}原来是公式，已被人工改写为“{standing}”（公式算出来是“{planned}”），保留人工填写的内容；要恢复公式，清空这一格再运行。",
  "file-unreadable": "打不开“{path}”：{reason}。请核对路径，或关闭正在使用它的程序后再试。",
  "file-unwritable":
    "写不了“{path}”：{reason}。没有留下写了一半的文件；请换一个位置或关闭正在使用它的程序后再试。",
  "hidden-sheet-used":
    "{what}在隐藏的工作表“{sheet}”里，看得见的工作表里没有，已经用了它；请核对是不是这一张，不是的请把正确的一张放进工作簿。",
  "hidden-sheet-passed-over":
    "隐藏的工作表“{sheet}”也像{what}，与“{other}”是同一份，没有用它；要用它，请取消隐藏。",
  "role-sheet-missing":
    "评价设置里“{role}”写的是工作表“{sheet}”，没有找到这张表，或它不是这种表，没有采用。请改成正确的工作表名，或清空后自动查找。",
  "label-renewed": "{at}原来写的是“{found}”，这一格由系统生成，已改为“{planned}”。",
  "output-extension": "输出文件“{path}”的扩展名要和原文件一样，是“{kind}”，否则打不开；没有写文件。",
  "question-place-missing":
    "评价设置里{paper}卷第{question}题指到工作表“{sheet}”的{column}列，那里没有找到题目，没有统计。请改正，或清空后自动查找。",
} as const;
