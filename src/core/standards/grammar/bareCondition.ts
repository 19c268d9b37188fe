/** 每公里造价不超过45万元: a price, no step. */
const PER_UNIT = /^每[一-龥]{1,4}(?:造价|成本|价格|单价|费用|支出|投资|投入|补助|用时|时间|时长|工期)/;
const OPENING = /^(?:若|如果|如|当|对于|对|凡)/;
/** 2倍基线: what the value is a share of stands behind it. */
const BASE_AFTER = /(?<=[%倍])的?(?:基线|基准值?|目标值|计划值|标准值)$/;
/** 30日内下达, 逾期15天内完工: what is done within the time. */
const DONE =
  /(?<=内|[天日月年周时)])(?:全部)?(?:完工|完成|竣工|报送|上报|拨付|支付|(?:分配|分解|分解下|批复)?下达|分配|到位|验收|交付|办结|发放|提交|投用)(?:完毕|到位)?$/;
/** 80%以上完成, 60%-80%达标 */
const DONE_OF = /(?<=以[上下]|[-至到]\d[\d.]*%)(?:完成|达标|合格|覆盖|到位|实现|通过)$/;
/** 下降至60%以下 */
const FALLS_TO = /^(?:下降|降低|减少|下跌|降|跌)(?:至|到)(?=[\d百])/;
/** 达到目标值(95%) */
const TARGET = /(达到|不低于|低于|达)(?:目标值?|标准值?|计划值?)\((\d[\d.]*%?)\)$/;
/** 500元/人: the same money on both sides of a limit. */
const PER_HEAD = /(?<=\d(?:万|亿)?元)\/[一-龥·.*]{1,6}$/;
const ENDING = /(?:的话|(?<!小)时|的|者|之间的|之间|区间内|区间|范围内),?$/;
/** 变动率为负数或零 */
const NO_MORE_THAN_NONE =
  /(?:为|是|小于等于|小于或等于)?(?:负(?:数|值)?或(?:者)?(?:为)?零|零或(?:者)?(?:为)?负(?:数|值)?)$/;
/** 在90%(含)和95%之间 */
const AND_BETWEEN = /(?<=\d[%‰]?(?:\((?:不)?含[^)]*\))?)[和与](?=[\d.]+[%‰]?(?:\((?:不)?含[^)]*\))?之间的?$)/;
/** 90%以上的(含90%) */
const BEFORE_NOTE = /(?<=以[上下内])的(?=\((?:不)?含)/;

/** What compares, without the words that only lead to it or end it; undefined where no quantity is spoken of. */
export function bareCondition(text: string): { readonly opening: string; readonly core: string } | undefined {
  if (!/[\d百成负]|分之|一半|半数/.test(text) || (text.startsWith("每") && !PER_UNIT.test(text)))
    return undefined;
  const opening = OPENING.exec(text)?.[0] ?? "";
  const core = text
    .slice(opening.length)
    .replace(AND_BETWEEN, "-")
    .replace(NO_MORE_THAN_NONE, "≤0")
    .replace(ENDING, "")
    .replace(BEFORE_NOTE, "")
    .replace(BASE_AFTER, "")
    .replace(DONE, "")
    .replace(DONE_OF, "")
    .replace(FALLS_TO, "")
    .replace(TARGET, "$1$2")
    .replace(PER_HEAD, "");
  return { opening, core };
}
