/** Findings about money: the title, a line break, then what stands against what. */
export const fundCheckSentences = {
  "check-ledger-total":
    "明细账{count}笔合计{total}元，支出数是{stated}元\n相差{difference}元。请核对明细账有没有漏记、重记，或改支出数。",
  "check-subtotal":
    "小计{stated}元，上年结转、年初预算数、追加/调减相加是{sum}元\n请改小计，或核对各项金额。",
  "check-balance":
    "结余{stated}元，到位数减支出数是{left}元\n到位数{arrived}元，支出数{spent}元。请改结余，或核对到位数和支出数。",
  "check-rate-differs": "{name}写{stated}，应为{how}\n请改比率，或核对它引用的金额。",
  "check-same-item":
    "明细账第{places}笔摘要相同，金额不同：{amounts}\n摘要都是“{item}”{voucher}。同一期间的同一项费用只有一笔，请核对摘要是不是写错。",
  "check-near-payees":
    "收款方名称相近：“{one}”（{times}笔）与“{other}”（{others}笔）\n{distance}，请核对是否同一单位。",
  "check-same-payment":
    "明细账第{places}笔重复：{voucher}付给{payee} {amount}元，出现{count}次\n凭证号、收款方和金额都相同，请核对是不是重复记账。",
  "check-paid-outside-year":
    "明细账第{places}笔不在{year}年支付\n共{count}笔，金额合计{sum}元，支付日期在评价年度之外，请核对是否属于本次评价的资金。",
  "check-item-other-year":
    "明细账第{places}笔摘要写别的年度：“{item}”\n评价年度为{year}年，{total}。请核对是否属于本次评价的资金。",
  "check-negative-amounts":
    "明细账第{places}笔是负数\n共{count}笔，合计{sum}元。是冲销的请注明冲销哪一笔，否则请改正。",
  "check-zero-amounts": "明细账第{places}笔金额是0\n共{count}笔，请补填金额或删去这一行。",
  "check-progress":
    "支出进度有{count}个节点没有达到\n{missed}。节点按一季度20%、二季度60%、三季度80%、10月31日90%、11月30日100%核对；另有要求的，忽略并写明。",
  "check-text-amounts": "明细账有{count}个金额存成了文本\n求和公式会漏掉它们，请改成数字格式。",
  "check-large-payment":
    "{which}{amount}，比支出总额{total}还大\n一笔支付不会超过全部支出，请核对金额、单位和它属于哪个项目。",
  "check-full-marks-indicator":
    "{name}：得满分{full}分，执行率只有{rate}\n{how}。请核对评分，或写明为什么不扣分。",
  "check-full-marks-total": "{total}，执行率只有{rate}\n满分与没有执行完的预算不符，请核对得分。",
  "check-amount-two-roundings":
    "{name}写{stated}，资金数据是{yuan}（{exact}）\n四舍五入正好在中间，别处容易写成另一个数，请全文统一，或写到元。",
  "check-amount-rounding":
    "{name}写{stated}，四舍五入应为{rounded}\n资金数据是{yuan}（{exact}）。请改成{rounded}。",
  "check-amount-unit":
    "{name}写{stated}，资金数据是{yuan}\n数字相同，单位差一万倍，应为{exact}的是万元。请改单位。",
  "check-amount-differs":
    "{name}写{stated}，资金数据是{yuan}\n换算后是{exact}，两处不一致，请核对以哪一处为准。",
} as const;
