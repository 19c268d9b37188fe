/** Findings about one fact in several places, the report's text among them: the title, a line break, the rest. */
export const reportCheckSentences = {
  "check-text-differs": "{name}：“{where}”写{stated}，工作簿算出{shown}\n请改成同一个数。",
  "check-incidents": "{what}件数不一致：{list}\n请核对以哪一处为准，全文统一。",
  "check-document-numbers":
    "同一文件两个文号：{one}、{other}\n《{title}》在前后两处的文号不同，请查原文后统一。",
  "check-document-years":
    "两个文号只差年份：{one}、{other}\n《{title}》与《{second}》，请核对是不是同一文件写错了年份。",
  "check-period-backwards": "评价时间“{shown}”结束在开始之前\n请改日期。",
  "check-two-periods": "评价时间前后不一：{one}、{other}\n月日相同，年份不同，请核对是哪一年。",
  "check-signed-before-start":
    "落款日期{signed}，评价到{period}才开始\n报告不会在评价开始以前签发，请改日期。",
  "check-signed-before-end": "落款日期{signed}，评价到{period}才结束\n报告不会在评价结束以前签发，请改日期。",
  "check-period-before-year": "评价时间{period}，在评价年度{year}年结束以前\n请核对年份。",
  "check-report-differs": "{name}：报告写{stated}，工作簿是{found}\n请改报告，或核对工作簿。",
  "check-report-section": "{name}：正文写{stated}分，报告的表里是{table}分\n请改成同一个数。",
  "check-report-parts":
    "正文各部分得分相加{sum}分，报告总分{stated}分\n{parts}＝{sum}，与总分不符。请核对各部分得分。",
  "check-report-total": "报告总分{stated}分，报告的表里各行相加{sum}分\n请核对总分和各部分得分。",
  "check-report-two-totals": "总分前后不一：{one}、{other}\n请改成同一个数。",
  "check-report-figure": "{name}前后不一：一处写{other}，另一处写{usual}\n{slip}请核对后全文统一。",
  "check-report-money-parts":
    "{name}写{stated}，其中各项相加是{sum}\n{parts}＝{sum}。请核对总数、单位和各项金额。",
  "check-report-list": "写{stated}，列出了{found}个\n请核对个数，或补全名称。",
  "check-repeated-phrase":
    "同一句话两个数：“…{words}”一处{one}，一处{other}\n请核对后统一；确是两件事的，忽略并写明。",
} as const;
