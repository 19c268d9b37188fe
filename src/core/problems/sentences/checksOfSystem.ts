/** Findings about the indicator system: the title, a line break, then what stands against what. */
export const systemCheckSentences = {
  "check-label-points":
    "{name}：名称里写{stated}分，分值栏是{full}分\n请改成同一个数；评分按分值栏的{full}分计算。",
  "check-level-points":
    "“{name}”写{stated}分，下面各指标分值相加是{sum}分\n{parts}＝{sum}。请核对上级指标的分值，或下面各指标的分值。",
  "check-points-not-100":
    "{count}个指标的分值合计{sum}分，不是100分\n请核对各指标分值；有加分指标的，请在报告中写明满分。",
  "check-printed-full-total": "分值栏的合计印{stated}，各指标相加是{sum}\n请改合计，或核对各指标的分值。",
  "check-indicator-count":
    "报告称三级指标{stated}个，评分表有{found}个\n评价设置“报告所称三级指标数”填的是{stated}，指标体系及评分表有{found}行三级指标。请改报告正文和评价设置，或核对评分表。",
  "check-item-points": "{name}：{said}\n{answer}",
  "check-bands": "{name}：{said}\n请补写评分标准{items}的界值，或在评价底稿里定口径。",
  "check-weights": "{name}：{said}\n请改评分标准{items}的权重，合计应为100%。",
  "check-other-measure":
    "{name}：评分标准{said}\n{items}引用的名称与本指标的不同，请核对评分标准写的是哪一个指标。",
  "check-direction": "{name}：要点{item}“{words}”方向不明\n原文用“是否”提问，没有写明哪种情况得分。{answer}",
  "check-no-floor": "{name}：{items}没有写“扣完为止”\n{said}。请补写，免得理解成可以扣成负分。",
  "check-name-variant":
    "同一指标两个名称：“{sheet}”写“{found}”，评分表写“{name}”\n看上去是同一个指标，请统一名称；确是两个指标的，忽略并写明。",
} as const;
