export const evidenceSentences = {
  "setting-not-a-choice": "{at}的“{label}”填了“{found}”，可选：{choices}。请从列表中选；这次按“{used}”计。",
  "grades-out-of-order":
    "评价等级的得分下限要写分数（如90），从高到低（优＞良＞中＞差），请改{at}起的四格；这次按90、80、60计。",
  "coefficient-out-of-range":
    "{at}：选项“{option}”的系数“{found}”要在0%到100%之间，没有采用；请改正，改好前用到它的满意度不评分。",
  "evidence-error-value": "{at}是错误值{found}，不能当作证据。请改正公式或直接填数。",
  "evidence-formula-without-value":
    "{at}的公式“{formula}”没有可信的计算结果，不能当作证据。请用Excel或WPS打开并保存一次，或直接填数。",
  "evidence-formula-circular":
    "{at}的公式绕回到自己或评分结果，不能当作证据。请改成指向原始数据的公式，或直接填数。",
  "evidence-formula-empty-source":
    "{at}的公式“{formula}”引用的{source}还是空的，不能当作证据（空的不等于0）。请先填好那里，或在这一格直接填数。",
  "not-a-conformity": "{at}填了“{found}”，请填“符合”“不符合”或“不适用”（“符合”表示得这一项的分）。",
  "not-a-veto-answer": "{at}填了“{found}”，请填“否”（没有发生）或“是”（发生了，按标准不得分）。",
  "not-a-grade": "{at}填了“{found}”，请从这几档中选：{names}。",
  "evidence-is-a-date": "{at}是日期，这里要填数字。请把单元格格式改为常规后重新填写。",
  "unit-mismatch": "{at}填了“{found}”，单位应为“{unit}”。请换算后只填数字。",
  "rate-ambiguous": "{at}填了“{found}”，看不准是百分之几。请核对后写成百分数，如“100%”或“1%”。",
  "amount-scale-ambiguous":
    "{at}填了“{found}”，评分标准以{unit}计，看不准是{found}元还是{found}{unit}。请换算成元填写，或写明单位。",
  "amounts-far-apart":
    "{at}填了“{found}”，而“{other}”是{amount}元，相差悬殊，看不准是{found}元还是{found}万元。请写明单位，如“{found}万元”。",
  "share-beyond-whole": "{at}是{found}，满意度不会超过100%。请核对后更正。",
  "below-zero": "{at}填了{found}，不能是负数。",
  "not-a-whole-count": "{at}填了{found}，次数要填整数。",
  "out-of-bounds": "{at}填了{found}，超出了允许的范围（{min}至{max}）。",
  "survey-counts-exceed-valid":
    "{at}：各选项人数之和{sum}大于有效填写人次{valid}，请核对（单选题的人数之和不会超过有效填写人次）。",
  "survey-counts-differ":
    "{at}：各选项人数之和{sum}与有效填写人次{valid}不等，满意度没有计算。请核对各选项人数，或补上缺少的选项。",
  "decision-not-a-choice": "{at}填了“{found}”，请从这几种中选：{choices}。选好前这个指标不评分。",
  "evidence-reworded": "{at}：评分标准的措辞已改为“{need}”，原来填的取值保留，请核对是否仍然成立。",
  "evidence-twice": "{at}与另一行说的是同一件事，只采用第一行。请删除其中一行。",
  "manual-unknown-indicator": "{at}的“{name}”不是评分表里的指标，这条人工认定没有采用。请从列表中选指标。",
  "link-value-differs": "{at}现在是{found}，而“{basis}”里是{linked}，按{found}计算；请核对以哪个为准。",
  "fund-formula-impossible":
    "“{name}”没有自动连到明细账：{at}所在的表里有公式加不准的金额（如文本金额）。请先改成数字，或在底稿里直接填数。",
  "row-retired": "{at}（{name}：{need}）不再对应评分标准，填过的内容已移到底稿末尾，请核对。",
  "weight-differs": "评价设置里“{group}”的权重是{found}，评分标准写的是{stated}，按评分标准计算；请核对。",
  "question-place-incomplete": "{at}：问卷题目对应要同时写工作表和列，缺一项就没有采用。",
  "manual-ambiguous-indicator":
    "{at}的“{name}”在评分表里不止一个，看不出这条人工认定扣哪一个，没有采用，这几个指标也先不评分。请给指标改成不同的名称。",
  "manual-without-amount": "{at}：人工认定要填扣分（取值栏填扣多少分），这一条没有采用。",
  "manual-without-reason": "{at}：人工认定扣分没有写事实描述，请补写，它会写进扣分原因。",
  "given-value-differs": "{at}填的是{found}，指标说明写的是{given}，请核对以哪个为准。",
  "paper-header-missing":
    "工作表“{sheet}”里找不到底稿的表头（要有三级指标、要点、需要的事实、类型、取值），没有改动它。请恢复表头，或把这张表改名后再建底稿。",
  "fact-not-understood": "“{label}”的值{found}不是这项事实要的形式。",
  "survey-list-too-long":
    "“{label}”给的人数比选项多（选项：{options}）。请在settings的选项系数里写明各选项的分值。",
  "question-correction-incomplete":
    "{at}的问卷题目更正没有填完整：请填写问卷（卷别或工作表名）、题号，以及题型或选项；填完以前按自动识别统计。",
} as const;
