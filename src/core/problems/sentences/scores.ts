export const scoreSentences = {
  "zero-denominator": "“{measure}”除不了：{name}是0或空，评分留空。请填写{name}（{at}）。",
  "not-above-zero":
    "“{measure}”不能按比例计算：{name}不大于0，评分留空。请核对（{at}），或用改写、人工认定给分。",
  "veto-contradicted": "“{veto}”填了发生，但{measured}，两者矛盾，评分留空。请核对（{at}）。",
  "no-valid-answers": "“{slot}”的有效填写人次是0，算不出占比，评分留空。请核对（{at}）。",
  "option-without-value": "选项“{option}”没有系数，算不出满意度。请在评价设置“满意度计法”中补一行。",
  "option-not-counted": "“{slot}”所说的选项在问卷统计中没有找到，评分留空。请核对选项名称（{at}）。",
  "not-a-count": "次数应为不小于0的整数，评分留空。请改正（{at}）。",
  "outside-bands": "“{measure}”为{value}，不在评分标准的任何一档内，评分留空。请核对取值（{at}）或评分标准。",
  "unknown-grade": "档次“{found}”不是评分标准中的档次（{grades}），请从中选择（{at}）。",
  "grade-points-outside": "档次“{grade}”应得{from}至{to}分，填的是{found}分，请改正（{at}）。",
  "deduction-outside": "“{slot}”应扣{from}至{to}分，填的是{found}分，请改正（{at}）。",
  "deduction-without-reason":
    "“{slot}”扣了{found}分，没有写扣分的理由，评分留空。请在事实描述里补写（{at}）。",
  "target-is-zero": "指标值是0，不能按比例计算，评分留空。请改填指标值（{at}），或用改写、人工认定给分。",
  "actual-is-zero":
    "实际值是0，标准只写了“指标值÷实际值”，不能计算，评分留空。请核对实际值（{at}），或用改写、人工认定给分。",
  "points-go-elsewhere":
    "{label}，本指标不评分（{at}）：请按评分标准把这{full}分调整到其他指标的分值上，再从评分表中去掉这一行。",
  "applicability-unclear": "请填“符合”（本指标适用）或“不适用”（{label}）（{at}）。",
  "outside-ranks": "名次{found}不在评分标准的名次（1至{last}）内，评分留空。请核对（{at}）。",
} as const;
