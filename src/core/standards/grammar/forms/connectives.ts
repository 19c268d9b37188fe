import { FULL } from "../award";
import { form, type Form } from "../pattern";

const connective = { kind: "connective" } as const;
const MET = "(?:符合|满足|达到|具备|完成|做到)";

/** Sentences that only repeat what the points already say, headings, and notes on words. */
export const connectives: readonly Form[] = [
  form("(?:评价要点|评分标准|评分细则|评分规则|评价标准|计分方法|得分计算方法|计分标准|扣分标准|注|备注|说明|评分方法):", "评价要点:", () => connective),
  form("\\((?:如|若)未设定预算绩效目标,也可考核其他工作任务目标\\)", "(如未设定预算绩效目标,也可考核其他工作任务目标)", () => connective),
  form(
    `(?:上述|以上|以下)?(?:评价|考核|各)?(?:内容|要点|各项|项目|要素)*,?每?(?:${MET})(?:1|一|其中一)?(?:项|个|条)(?:的)?,?(?:得到?|计|记)(?:该项|对应|相应)*(?:的)?(?:分值|分数|得分)(?:,?(?:否则|反之)不得分)?{end}`,
    "上述评价内容每符合一项得到该项对应分值，否则不得分",
    () => connective,
  ),
  form(`(?:全部)?${MET}(?:要求|条件|规定)?的?(?:得分|得(?:该项|相应|对应)?分值?|得(?:该项)?满分),?(?:(?:不|未)${MET}(?:要求|条件|规定)?的?|否则|反之)(?:则)?(?:不得分|得0分|不计分|扣分|0分){end}`, "符合得分,不符合不得分", () => connective),
  form(`(?:否则|反之|(?:不|未)${MET}(?:要求|条件|规定)?的?|有1项不符合的?|不符合要求的),?(?:均|则)?(?:不得分|得0分|不计分|不记分|为0分|0分|得零分){end}`, "否则不得分", () => connective),
  form("每?(?:缺少|缺|少)(?:1|一)?(?:项|个|条)的?,?扣(?:除|减)?(?:相应|对应|该项|该项对应)(?:的)?(?:分值|分数|得分|分){end}", "缺一项扣相应分值", () => connective),
  form("(?:其中|注):?(?<name>[^,;。:\\n=<>]{2,16})(?:是指|指|包括)(?<note>(?!\\d)[^;。\\n]+)", "其中:资金总来源是指年初预算与执行中追加预算总和", () => connective),
  form(`(?:得分)?(?:一档)?(?:以|至)?满分为止{end}`, "满分为止", () => ({ kind: "cap", most: "full" })),
  form(`\\(?(?:得分)?(?:一档)?(?:最高|最多)?(?:不超过|不能超过|不得超过)(?:该|本)?(?:指标|项)?(?:${FULL})(?:上限)?\\)?{end}`, "最高不超过该指标分值", () => ({ kind: "cap", most: "full" })),
  form("(?:最高|最多)得?(?:到|至)?{number}分(?:为止|封顶)?{end}", "最高120分", capOf),
  form("(?:本项|该项|本指标)?(?:满分|最高分?)(?:值)?(?:为|:|得)?{number}分{end}", "满分5分", capOf),
  form("(?:超过|超出|大于|高于)100%的?,?(?:按照?|以)(?:100%|满分)(?:计算|计分|计|记分|记)?{end}", "超过100%的按100%计", () => ({ kind: "cap", most: "full" })),
  form("(?:两|二|2)项择(?:一|其一)(?:进行)?考核", "两项择一考核", () => ({ kind: "chooseOne" })),
  form("(?:就高)?不(?:累计|重复)(?:计算|计分|加分)?{end}", "不重复计算", () => connective),
]; // prettier-ignore

function capOf(found: { number(name: string): import("../../../number/exact").Exact | undefined }) {
  const most = found.number("number");
  return most && ({ kind: "cap", most } as const);
}
