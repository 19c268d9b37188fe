export const selfEvaluationSentences = {
  "form-values-in-words":
    "{at}：“{indicator}”的年度指标值是“{target}”，全年实际值是“{actual}”，不是可以相除的两个数，不猜；请在评价底稿里答口径、选档次或填数。",
  "form-value-missing":
    "{at}是空的，“{indicator}”缺年度指标值或全年实际值；请在自评表里补填，或在评价底稿里答口径、选档次。",
  "form-rule-missing":
    "{at}的“{indicator}”没有得分计算方法，表下的注里也没有读到定性、定量指标怎样计分；请补写其中一处。",
  "total-capped":
    "执行率是{rate}，按评价设置的“按执行率封顶”，总分不超过{most}分：各项得分之和是{sum}，总分按{most}计。",
  "cap-not-understood":
    "{at}的“按执行率封顶”没有读懂“{found}”，没有采用。请写成“执行率低于60%，总分不超过80分”，几条之间用分号隔开。",
  "new-file-extension": "新工作簿“{path}”的扩展名要是.xlsx；没有写文件。",
} as const;
