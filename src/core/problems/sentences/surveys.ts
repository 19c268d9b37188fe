export const surveySentences = {
  "survey-answers-excluded":
    "{at}等{count}份答卷不计入统计（{reason}）。底稿的公式还不能避开它们：请生成附件5，“清理数据”表会逐份列明，底稿随之连好。",
  "survey-answers-left": "{at}等{count}份答卷不计入统计（{reason}），清单和原因见该卷的“清理数据”表。",
  "survey-answers-kept":
    "{at}等{count}份答卷看来应剔除（{reason}），“清理数据”表中写的是计入，按计入统计，请核对。",
  "survey-answers-suspected":
    "{at}等{count}份答卷可能是重复填写（{reason}，时间不同），现仍计入；不计入的，请在原始数据旁加一列“是否有效”填“否”。",
  "survey-copy-behind": "{at}以上有{count}份答卷还没有抄入“{copy}”，未计入统计；请重新生成附件5。",
  "survey-count-differs":
    "{at}是{found}，而原始数据数出来是{counted}，底稿仍按原始数据统计；请重新生成附件5，或恢复该格的公式。",
  "survey-sheet-not-recognised":
    "工作表“{sheet}”里没有找到问卷的题目，没有当作问卷；一行一份答卷、一列一题，题目写在答卷上面一行。",
  "survey-no-questionnaires":
    "没有找到问卷原始数据：请放入一行一份答卷、表头写明题号（如“4、题目”）的工作表。",
  "survey-sheet-unnumbered":
    "工作表“{sheet}”像是答卷，但{at}起的题目没有题号，没有当作问卷；请在表头的题目前写上题号，如“1、{header}”。",
  "survey-columns-unnumbered":
    "{at}等{count}列的表头像题目（“{header}”），但没有题号，没有统计；请在题目前写上题号。",
  "survey-sheet-counted":
    "工作表“{sheet}”是统计好的选项和小计（{at}起），不是一行一份的答卷，没有重新统计；请放入原始答卷，没有的把各选项人数直接填入底稿的问卷行。",
  "survey-options-unnamed":
    "{at}的题目问满意度，但答案只有字母或序号，看不出各代表哪个选项，没有计算满意度；请在“问卷题目及选项”表中按顺序列出选项。",
  "survey-codes-unclear":
    "{at}的答案有0，看不准0是第一项还是没有填，选项没有对应，未作统计；请在“问卷题目及选项”表的“选项号”列写明各选项的编号（从0起的写0、1、2），或把没有填的0改为空白。",
  "survey-signs-mixed":
    "{at}的多选题，各份答卷分隔选项的符号不一样（如有的用“、”，有的用“,”），人数数不准；请在原始数据中统一成一种符号。",
  "survey-satisfaction-multiple":
    "{at}的题目问满意度，却没有标明是单选题，答卷看起来是多选题，没有计算满意度；是单选题的，请在“评价设置”的“更正问卷”中把这道题的题型写为“单选题”。",
  "survey-weights-missing":
    "{groups}还没有权重，综合满意度没有计算；请在“评价设置”的“四、调查对象”中填写，权重合计100%。",
  "survey-satisfaction-unclear":
    "{at}所在的问卷有{count}道题像满意度题，评分标准又没有写明用哪一题，未列入满意度汇总表；请在评分标准或“口径”中写明卷别和题号。",
  "survey-coefficient-missing":
    "{at}的选项“{option}”在“评价设置”中没有系数，满意度暂不计算；请在“三、满意度计法”中添一行。",
  "survey-not-stated":
    "评分标准没有写明是哪份问卷的第几题，无法自动统计；请在“口径”中填写卷别和题号，或直接填写各选项人数。",
  "survey-sheet-missing":
    "工作簿里没有找到{paper}的原始数据；请放入原始数据（工作表名写明“{paper}”），或直接填写各选项人数。",
  "survey-sheet-ambiguous":
    "有几张工作表都可能是{paper}的原始数据：{sheets}；请只保留一张，或在工作表名中写明卷别。",
  "survey-question-missing":
    "工作表“{sheet}”没有第{number}题，评分标准却引用了它；请核对题号，或直接填写各选项人数。",
  "survey-question-ambiguous":
    "工作表“{sheet}”中有{count}列都可能是所引的题目；请在“口径”中写明题号，或直接填写各选项人数。",
  "survey-question-differs":
    "{at}的题目是“{found}”，与评分标准所引的“{wanted}”不是同一题，未作统计；请核对卷别和题号。",
  "survey-wording-differs":
    "{at}的题目“{found}”与评分标准所引的“{wanted}”文字不同，已按卷别和题号对应，请核对。",
  "survey-not-countable":
    "{at}的题目是填空题，或无法认出它的选项，不能统计；请在“问卷题目及选项”表中列出选项，或直接填写各选项人数。",
  "survey-options-not-stated": "评分标准没有写明{at}的题目要统计哪些选项；请在“口径”中写明，或直接填写人数。",
  "survey-multiple-choice":
    "{at}是多选题，一人可选几项，各选项人数相加会重复计人；请核对评分标准，直接填写人数；其实是单选题的，请在“评价设置”的“更正问卷”中把题型写为“单选题”。",
  "survey-option-missing":
    "{at}的题目没有选项“{option}”（现有：{options}）；没有人选的选项也要列入“问卷题目及选项”表，或直接填写人数。",
  "survey-option-ambiguous": "{at}的题目有几个选项都是“{option}”，无法对应；请修改选项文字，或直接填写人数。",
  "survey-option-disagrees":
    "评分标准写的是“{letter}.{option}”，而{at}的题目中{letter}是“{found}”；未作统计，请核对选项。",
  "survey-answer-unknown":
    "{at}等{count}份答卷的答案不是本题的任何一个选项，未作统计；请核对，或把该选项列入“问卷题目及选项”表。",
  "survey-answer-stray": "{at}等{count}份答卷另有不在选项之列的答案，统计时未计入，请核对。",
  "survey-answer-double":
    "{at}的单选题有答卷同时符合几个选项，各选项合计{sum}，有效填写{valid}；请核对原始数据。",
  "survey-answer-error": "{at}是错误值或算不出的公式，本题未作统计；请更正后重新评分。",
  "survey-no-answers": "{at}的题目还没有有效答卷，无法计算占比；请放入原始数据，或直接填写各选项人数。",
  "survey-order-unknown":
    "{at}的题目只能从答卷中看到有人选的选项，无法确认哪一个是第一项；请在“问卷题目及选项”表中按顺序列出选项。",
} as const;
