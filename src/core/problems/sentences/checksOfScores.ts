/** Findings about scores and reasons: the title, a line break, then what stands against what. */
export const scoreCheckSentences = {
  "check-score-negative": "{name}：评分{score}分，低于0分\n评分应在0与{most}分之间，请改评分。",
  "check-score-above":
    "{name}：评分{score}分，超过分值{most}分\n评分应在0与{most}分之间，请改评分或核对分值。",
  "check-score-differs":
    "{name}：评分印{printed}分，按评分标准应为{computed}分\n按表里的评分标准和数据计算是{computed}分{how}。{total}请改评分，或写明另行认定的理由。",
  "check-reason-result":
    "{name}：算式得{result}分，评分栏是{score}分\n扣分原因里的算式算到{result}分，与评分不符。请改其中一处。",
  "check-deduction-sum":
    "{name}：扣分原因共扣{said}分，分值减评分是{lost}分\n原因写扣{parts}＝{said}分；分值{full}分，评分{score}分，差{lost}分。请改评分或扣分原因。",
  "check-reason-missing": "{name}：扣了{lost}分，没有写扣分原因\n评分{score}分，请补写扣分原因，写明扣几分。",
  "check-reason-without-amount":
    "{name}：扣了{lost}分，扣分原因没有写扣几分\n请在扣分原因里写明每一处扣几分，合计{lost}分。",
  "check-reason-unfounded": "{name}：评分是满分{score}分，扣分原因却写了扣分\n请改评分，或删去扣分原因。",
  "check-over-item":
    "{name}：要点{item}扣了{taken}分，它只值{worth}分\n扣分比要点{item}的分值多{over}分。{kind}请改扣分，或写明扣在哪一条。",
  "check-reason-marks":
    "{name}：扣分原因的{marks}对应评分标准的{items}\n扣分原因编号方式为“{numbering}”，读者会当作评分标准的要点编号。可在评价设置里改为“按要点”，或在报告中说明。",
  "check-reason-no-item":
    "{name}：“{fact}”没有对应评分标准的要点\n这是人工认定的扣分，请在评价底稿填上它属于哪个要点，或在报告中写明依据。",
  "check-score-table-total": "合计行的{columns}印{stated}，各行相加是{sums}\n请改合计行，或核对各行。",
  "check-score-table-deducted":
    "{name}：扣分印{stated}，分值减得分是{lost}\n分值{full}，得分{score}，相差{lost}。请改其中一个数。",
  "check-section-score":
    "{name}：{where}印{stated}，评分表是{found}\n两处应一致，请按评分表改，或核对评分表的评分。",
  "check-grade":
    "总分{total}，等级写“{stated}”，应为“{right}”\n评价等级的得分下限是{cutOffs}。请改等级，或核对总分。",
  "check-score-rate": "{name}：得分率印{stated}，应为{how}\n请改得分率，或核对得分和分值。",
  "check-score-changed":
    "{name}：评分是{now}分，上次由评分写入的是{old}分\n写入以后有人改过这一格；附件和报告里的旧数也要改。确是人工改的，忽略并写明理由。",
  "check-log-total":
    "评分变更记录最后的总分是{logged}分，评分表现为{now}分\n记录之后评分又有变化，请补记变更，并更新附件。",
  "check-score-elsewhere":
    "{name}：“{sheet}”印{old}分，评分表现为{now}分\n这张表生成以后评分改过，请重新生成或改这一格。",
} as const;
