export const attachmentSentences = {
  "attachment-unknown": "没有叫“{name}”的附表，可选：{names}。",
  "attachment-sheet-taken":
    "已有一张工作表叫“{sheet}”，没有本程序留下的标记（名称管理器里的“{mark}”），没有改动它，{name}也没有生成。请把那张表改名或删除后再生成。",
  "attachment-no-results":
    "{name}没有生成：评分表里没有“产出”“效益”“满意度”一类的一级指标。请核对一级指标的名称。",
  "attachment-no-targets":
    "{name}没有生成：工作簿里没有绩效目标表（表头要有一级指标、二级指标、三级指标、指标值）。",
  "attachment-no-scores": "{name}没有生成：还没有一个指标评了分。请先评分（score）。",
  "attachment-no-opinions":
    "{name}没有生成：“{sheet}”里还没有意见。请先生成{source}，把反馈的意见逐条填进去（没有意见的填“无意见”）。",
  "opinion-unknown-indicator":
    "{at}的“{found}”不是评分表里的指标，这一条意见没有带出原评分和现评分。请从列表中选指标。",
  "opinion-without-decision": "{at}第{number}条意见还没有填是否采纳。",
  "opinion-without-reason": "{at}第{number}条意见不采纳，没有写理由，请补写。",
  "opinion-adopted-unchanged":
    "第{number}条意见已采纳，而“{indicator}”的评分没有变，仍是{points}分。请改底稿里这个指标的证据（{at}起）后重新评分。",
  "target-by-similar-name": "{at}的指标值取自绩效目标“{found}”，与评分表的“{indicator}”名称不同，请核对。",
  "attachment-no-form-money":
    "自评表项目资金没有生成：{what}还不知道。请放入资金安排和支出明细账，或在资金安排里填支出数。",
  "form-money-kept": "{at}已有人填写，没有改动；按资金安排和明细账应为{planned}，请核对。",
  "merged-away-kept": "{at}被人工合并进了别的单元格，这一格没有更新。请取消合并后再运行。",
} as const;
