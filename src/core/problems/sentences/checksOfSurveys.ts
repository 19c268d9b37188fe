/** Findings about questionnaires: the title, a line break, then what stands against what. */
export const surveyCheckSentences = {
  "check-option-sum":
    "“{where}”{question}：各选项人数之和{sum}，有效填写人次{valid}{more}\n单选题两者应相等，请核对统计表或原始数据。",
  "check-share-differs": "{where}印{stated}，应为{how}\n请按人数重算。",
  "check-form-counts":
    "{group}问卷{more}，多于{most}\n有效份数不会多于回收份数，回收份数不会多于发放份数。请核对。",
  "check-form-groups": "{all}，各调查对象相加是{sum}份\n{parts}，相加{sum}份。请核对。",
  "check-weights-sum": "“{where}”权重合计{sum}，不是{most}\n请改权重，使合计为{most}。",
  "check-option-without-value":
    "{name}：选项{options}没有系数\n系数决定满意度，请在评价设置“满意度计法”中补上，并在报告中写明。",
  "check-option-value":
    "选项“{option}”的系数印{stated}，评分用的是{used}\n请改汇总表的系数，或改评价设置后重新评分。",
  "check-index-as-share":
    "{name}：“{stated}的调查对象”不是人数占比\n{stated}是按调查对象加权的得分率（{how}），人数占比是{people}＝{share}。请改写成“得分率”，或改用{share}。",
  "check-group-weights":
    "同一份评价里调查对象的权重不同：{ratios}\n{groups}的权重，{list}。请统一，或在报告中说明为什么不同。",
} as const;
