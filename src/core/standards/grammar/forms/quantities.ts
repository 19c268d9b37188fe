import { ZERO } from "../../../number/exact";
import { spokenFormula } from "../../expression/spoken";
import { readAward } from "../award";
import { FULL } from "../award";
import { readCondition } from "../condition";
import { form, type Form, type Found } from "../pattern";
import { readQuantity } from "../quantity";
import type { ConditionAt, Said } from "../statement";

const COUNTS =
  "(?:量化(?:计算)?(?:得分|计分)|计分|记分|计算得分|计算分值|计算分数|计算|得分|打分|评分|给分|赋分|折算得分|折算计分|折算分值|折算|换算得分|确定得分|核算得分)";
const OTHERWISE =
  "(?:否则|反之|(?:未|没有|不)[^,;。:\\n\\d*/=<>≥≤得扣每]{1,12}?(?:的|时)?|部分[^,;。:\\n\\d*/=<>≥≤得扣每]{0,8}?(?:的|时)|[^,;。:\\n\\d*/=<>≥≤得扣每]{1,6}?不足(?:的|时)|其[余他它](?:情况|情形)?的?|(?:存)?有[^,;。:\\n\\d*/=<>≥≤得扣每]{1,8}?的|(?:低于|小于|少于|超出|超过|高于|大于|不足)[^,;。:\\n\\d*/=<>≥≤得扣每]{1,12}?(?:的|时))";
const DONE =
  "完成|达成|执行|到位|发放|拨付|支付|兑现|落实|覆盖|实施|达标|合格|使用|开展|整改|处理|办结|补助|缴纳|公开";
/** 按完成比例: no quantity of its own is named. */
const SHARE_ALONE = `(?:实际)?(?:${DONE})?(?:情况)?的?同?比例`;
const BY_SHARE = `按照?(?:实际)?(?:${DONE})?(?:情况)?(?:的)?(?:同)?比例`;
const BETWEEN =
  "(?:其余|其他|其它|介于(?:两者|二者)?之间的?|两者之间的?|二者之间的?|在?区间内的?|中间的?|之间的?|中间(?:部分|值|区间)的?)(?:情况|部分|的)?";
const INTERPOLATED =
  "(?:(?:在(?:0分?|零分)?(?:和|与|至|-|到)?满分之间,?)?(?:按照?|采用|使用|进行|用|以)?(?:(?:线性|直线)?(?:插值|内插)(?:值)?(?:法|法则)?|(?:线性|直线)法))";
const LINEAR = "(?:(?:线性|直线)(?:插值|内插)(?:值)?(?:法)?|内插值?法|插值法|比例|线性)";

/** 扣完, 本项分值全扣: nothing is left. 扣完为止 says how far deductions go. */
const ALL_LOST =
  "(?:(?:本项|该项|此项|本指标|该指标)(?:的)?(?:分值|得分|分数|分)?|分值|得分)?(?:全部|全)?(?:扣完|扣光|全扣|扣除(?:全部|所有)(?:分值|得分|分数|分)|没有分|无分)(?:(?:本项|该项|本指标|该指标)?(?:的)?(?:全部|所有)?(?:分值|得分|分数|分))?";

/** Points that follow a quantity: formulas, proportions, definitions. */
export const formulas: readonly Form[] = [
  form("(?<!.)(?<goal>[^<>=≥≤,;。:\\n\\d(]{2,30})(?:\\((?:计算方法|计算公式|公式)为?:?(?<expression>[^,;。\\n]+?)\\))?(?<limit>(?:≥|≤|>=|<=|不低于|不高于|不超过){value})。?$", "结余率(计算方法为:结余数/预算数)≤5%", goal),
  form("(?:(?<subject>[^,;。:\\n\\d]{2,16}?))?以(?:(?<name>[^,;。:\\n\\d以为]{2,12}?)(?:达到|达|为)?)?{value}为(?:标准值?|基准值?|目标值?|基数|参照)", "以100%为标准", (found) => {
    const base = readQuantity(found.text("value"));
    const name = found.has("name") ? "name" : "subject";
    return base && { kind: "base", base, ...(found.has(name) && { measure: found.stretch(name) }) };
  }),
  form("(?<name>[^,;。:\\n\\d]{2,12}?)(?:的)?(?:目标|指标|标准|计划)值(?:为|是|:)?{value},(?=(?:达到|达标|完成|每))", "满意度指标值90%，达到指标值得10分", (found) => {
    const base = readQuantity(found.text("value"));
    return base && { kind: "base", base, measure: found.stretch("name") };
  }),
  form("(?:根据|按照?)(?<expression>[^;。,\\n]+?[*/][^;。,\\n]+?)计算(?:得出|出|得到)?(?!得分|分值|分数)(?<name>[^,;。:\\n]{2,16}?)(?:后?(?:进行)?(?:打分|评分|计分)|(?=[:,;。]))(?::|{end})", "根据工作人员满意度*30%+社会公众满意度*70%计算满意度后进行打分：", define),
  form(`(?=[^;。\\n]*得分){if}{when:condition},?(?:则)?(?:本项|该项|该项指标|本指标|该指标|指标|此项|实际|评价)?得分(?:=|等于|为|按){expression}${CAP()}{end}`, "若资金到位率<100%,得分=资金到位率*标准分(2分)", (found) => score(found)),
  form(`{if}{when:condition}(?:的)?,?(?:则)?(?:得|计)(?=\\(|[^,;。\\n\\d]{2,16}率[*/]){expression}${CAP()}{end}`, "85%≤到位率<95%，得（到位率-85%）/10%×5分", (found) => score(found)),
  form(`{if}{when:condition}(?:的)?,?(?:则)?(?:按照?|以(?![上下内外]))(?!${SHARE_ALONE}){expression}${COUNTS}{end}`, "完成率介于60%-100%之间的,按照（完成率-60%）/（100%-60%）*指标分值计算", (found) => scoreBy(found)),
  form(`{when:condition}(?:的)?,?${BY_SHARE}(?:计算(?:得分|分值)|计分|记分|得分|减分|扣分|计算|递减|折减)`, "15-30日按比例减分", (found) => proportion(found)),
  form(`{when:condition}(?:的)?,?(?:得分)?在{start:number}分(?:-{1,2}|至|到|和|与){end1:number}分之间,?${INTERPOLATED}(?:计算|计分|确定|得分)*{end}`, "80%≤完成率<100%，在6分至10分之间线性插值", (found) => {
    const said = proportion(found);
    const ends = [found.number("start"), found.number("end1")] as const;
    const [first, second] = ends;
    if (said?.kind !== "proportion" || first === undefined || second === undefined) return undefined;
    return { ...said, isInterpolation: true, ends: [first, second] };
  }),
  form(`{when:condition}(?:的)?,?${INTERPOLATED}(?:来|进行)?(?:计算|计分|确定|得分|计|打分)?(?:得分|分值|分数)?{end}`, "60%-90%之间按内插法计算", (found) => {
    const said = proportion(found);
    return said?.kind === "proportion" ? { ...said, isInterpolation: true } : undefined;
  }),
  form(`{measure:expression}(?<!低于)(?:高于|大于|不低于)(?<base>[^,;。\\d\\n]{2,16}?)的?,?{award},(?:低于|小于|不足)(?<base2>[^,;。\\d\\n]{2,16}?)的?,?${BY_SHARE}(?:计分|记分|得分|减分|扣分)`, "年度增幅高于上级增幅的得满分，低于上级增幅的按比例减分", versus),
  form(`(?:${OTHERWISE},?)?(?:(?<name>[^,;。:\\n\\d]{0,8}?))${BY_SHARE}(?:计算得分|计算分值|计分|记分|得分|计算|给分|赋分|(?<=[未没不否其低少].{0,16})(?:扣分|减分|扣减)){end}`, "按完成比例计分", (found) => proportion(found)),
  form(`${OTHERWISE},?(?:则)?按照?(?:其)?(?<name>[^,;。:\\n\\d与占同]{0,12}?)(?:与|占|同|和){value}(?:标准|目标)?的?(?:比例|比值|比率)${COUNTS}{end}`, "否则按覆盖率与80%的比例计分", (found) => {
    const [said, of] = [proportion(found), found.quantity("value")];
    return said?.kind === "proportion" && of ? { ...said, of } : undefined;
  }),
  form(`${BETWEEN},?(?:按照?|采用|使用|进行|用)?${LINEAR}(?:进行)?(?:计算|计分|减分|得分|确定|折算|递减|扣分)?(?:得分|分值)?{end}`, "介于两者之间线性插值", () => ({ kind: "proportion", isInterpolation: true })),
  form(`${OTHERWISE},?(?:则)?(?:按照?|以(?![上下内外]))(?!${SHARE_ALONE}){expression}${COUNTS}{end}`, "未达到的按实际完成率*权重计分", (found) => scoreBy(found)),
  form("[^,;。:\\n\\d*/=<>≥≤]{2,12}[<>][^,;。:\\n\\d*/=<>≥≤]{2,12}(?:的|时)?,(?:则)?(?:本项|该项|本指标|该指标|指标)?得分(?:=|等于|为|:){expression}{end}", "完成值<目标值，得分=完成值/目标值×分值", (found) => score(found)),
  form(`${OTHERWISE},?(?:则)?(?:本项|该项|本指标|该指标|指标)?得分(?:=|等于|为|:){expression}${CAP()}{end}`, "否则，得分=完成率×4", (found) => scoreBy(found)),
  form(`(?:[^,;。:=\\n(]{0,10})得分(?:=|等于|:|为|按){expression}${CAP()}{end}`, "得分=资金到位率×3", (found) => score(found)),
  form(`(?<!.)[SFYPTDM]=(?![^,;。\\n]*=){expression}${CAP()}{end}`, "S=资金到位率*5", (found) => score(found)),
  form(`(?:按照?|以(?![上下内外]))(?!${SHARE_ALONE}){expression}${COUNTS}{end}`, "按实际完成率*权重计分", (found) => (/率$/.test(found.text("expression")) ? scoreBy(found) : score(found))),
  form("(?:其中|式中|注|即)?[:,]?(?<name>[^<>=≥≤,;。:\\n\\d*/+()-]{2,20}?)(?:是指|为|是|指|=|取)(?<expression>[^;。,\\n<>≥≤=:\\d]{2,60}?(?:平均值|平均数|(?:的|之)(?:比率|比值|比例|比重|百分比)|之比)){end}", "综合满意度为学生满意度与家长满意度的平均值", defineInWords),
  form("(?:其中|式中|注|即)?[:,]?(?<name>[^<>=≥≤,;。:\\n\\d*/+()-]{2,30})=(?<expression>[^;。,\\n<>≥≤=]*?)(?=小于|大于|等于|低于|高于|不超过|超过|[,;。\\n]|$)", "编制控制率=（在编数/核定数）×100%", define),
  form("(?<expression>[^;。,\\n=<>≥≤:*/]{2,20}(?:平均分|得分|分数|评分|成绩)\\*\\d+(?:\\.\\d+)?%){end}", "项目自评平均得分×10%", (found) => score(found)),
  form("(?<expression>[^;。,\\n=<>≥≤:*/]{2,20}率\\*\\d+(?:\\.\\d+)?){end}", "验收合格率×6", (found) => score(found)),
  form(`{if}{when:condition}(?:的)?,?(?:则)?按照?(?:实际)?(?<expression>[^;。,\\n=<>≥≤:得扣]*?[*/][^;。,\\n=<>≥≤:得]*?(?:${FULL}|\\d分)){end}`, "自评覆盖率＜100%的，按实际自评覆盖率×3分", (found) => score(found)),
  form(`(?!每|按)(?<expression>[^;。,\\n=<>≥≤:得扣]*?[*/][^;。,\\n=<>≥≤:得]*?(?:${FULL}|\\d分))${CAP()}(?={end}|其中)`, "“满意”及以上人数占比×10分", (found) => score(found)),
]; // prettier-ignore

/** Points by where the quantity lies. */
export const bands: readonly Form[] = [
  form("{if}(?<condition>[^,;。:\\n]*?(?:下降|降低|减少|压减|缩减)[^,;。:\\n]*?)或(?:者)?(?:未下降|未减少|未压减|上升|增长|持平|增加|反升|不降反升|反增|不减反增|超支)(?:的)?,?{award}{end}", "下降不足1%或上升的不得分", (found) => fallingShort(found)),
  form("{if}(?<condition>[^,;。:\\n]*?(?:增长|上升|提高|增加)[^,;。:\\n]*?)或(?:者)?(?:未增长|未提高|下降|降低|减少|持平|负增长|不升反降|不增反降)(?:的)?,?{award}{end}", "增长不足1%或下降的不得分", (found) => fallingShort(found)),
  form("{if}{condition}或(?:者)?(?:未|没有)(?:完成|开展|实施|建成|完工|报送|提交|达到)(?:的)?,?{award}{end}", "延期3个月以上或未完成不得分", (found) => {
    const when = found.condition("condition");
    const award = found.award("award");
    return when && award && { kind: "band", when, award };
  }),
  form("{if}{condition}或{or:condition}(?:的)?,?{award}{end}", "超过2倍基线或低于20%基线得0", (found) => {
    const when = found.condition("condition");
    const or = found.condition("or");
    const award = found.award("award");
    return when && or && award && { kind: "bandPair", when, or, award };
  }),
  form("(?=[^;。\\n]*?(?:\\d(?![\\d.]*分(?:[,;。、)\\n]|$))|[<>≥≤]=?\\d[\\d.]*分,|百|成|分之|一半|半数)){if}{condition}(?:的)?[,:]?(?:则)?{award}{end}", "95%>最终满意度≥85%，得6分", (found) => {
    const when = found.condition("condition");
    const award = found.award("award");
    return when && award && { kind: "band", when, award };
  }),
  form(`{if}{condition}(?:的)?,?(?:则|均|直接|一律)?${ALL_LOST}{end}`, "低于60%扣完", (found) => {
    const when = found.condition("condition");
    return when && { kind: "band", when, award: { kind: "points", points: ZERO } };
  }),
  form("(?<name>[^,;。:\\n\\d<>=≥≤()]{2,16}):{condition}(?:的)?[,:]?(?:则)?{award}{end}", "完成率：100%，10分", (found) => {
    const when = found.condition("condition");
    const award = found.award("award");
    if (when === undefined || award === undefined) return undefined;
    const name = found.stretch("name");
    // 半年进度：进度率≥45%: the rate of a time
    if (when.measure.to > when.measure.from)
      return PERIOD.test(found.text("name"))
        ? { kind: "band", when: reaching(when, name.from), award }
        : undefined;
    const isQuantity = /(?:率|度|数|量|额|时间|时长|占比|比例)$/.test(found.text("name"));
    return isQuantity ? { kind: "band", when: { ...when, measure: name }, award } : undefined;
  }),
  form("(?<name>[^,;。:\\n\\d<>=≥≤()]{1,8})\\({condition}\\)(?:的)?[,:]?{award}{end}", "非常满意（90%以上）10分", (found) => {
    const when = found.condition("condition");
    const award = found.award("award");
    const isUnnamed = when !== undefined && when.measure.from === when.measure.to;
    return isUnnamed && when.condition.unit === "%" && /^(?:.{0,4}满意|一般)$/.test(found.text("name")) && award
      ? { kind: "band", when, award }
      : undefined;
  }),
  form("{if}{condition}(?:的)?[,:]?\\({award}\\)", "95%以上（10分）", (found) => {
    const when = found.condition("condition");
    const award = found.award("award");
    return when && award && { kind: "band", when, award };
  }),
  form("(?:本项|该项)?(?<condition>(?:小于|大于|低于|高于|不超过|不低于)或?(?:等于|者等于)?[\\d.]+%?){award},?", "小于或等于1计5分", (found) => {
    const when = found.condition("condition");
    const award = found.award("award");
    return when && award && { kind: "band", when, award };
  }),
]; // prettier-ignore

/** 下降不足1%或上升: a rise is a fall of less than nothing, and so no other case. */
function fallingShort(found: Found): Said | undefined {
  const when = found.condition("condition");
  const award = found.award("award");
  const isBelow = when?.condition.low === undefined && when?.condition.high !== undefined;
  return when && award && isBelow ? { kind: "band", when, award } : undefined;
}

/** The condition with the words before it. */
function reaching(when: ConditionAt, from: number): ConditionAt {
  return { ...when, at: { from, to: when.at.to }, measure: { from, to: when.measure.to } };
}

/** 半年进度, 前三季度, 6月底: a time that has a rate of its own. */
const PERIOD =
  /^(?:截至|截止)?(?:上半年|下半年|半年|全年|年度|前?[一二三四]季度|第[一二三四]季度|\d{1,2}月[末底份]?|年末|年底|年终)(?:支出|预算|执行|序时)*(?:进度|情况)?$/;

function CAP(): string {
  return "(?:\\((?:(?:最高|最多)?(?:不超过|不得超过)[^)\\d]*|(?:即|指|注:)[^)\\d]*)\\))?";
}

function score(found: Found): Said | undefined {
  const when = found.has("when") ? found.condition("when") : undefined;
  if (found.has("when") && when === undefined) return undefined;
  if (!/[*/+]/.test(found.text("expression"))) return undefined;
  return { kind: "score", expression: found.stretch("expression"), ...(when && { when }) };
}

/** 按实际完成率计分: a share without the points it is a share of means of the full ones. */
function scoreBy(found: Found): Said | undefined {
  const expression = found.text("expression");
  if (/[*+]/.test(expression) || !SHARE.test(expression)) return score(found);
  const when = found.has("when") ? found.condition("when") : undefined;
  if (found.has("when") && when === undefined) return undefined;
  return {
    kind: "score",
    expression: found.stretch("expression"),
    isShare: true,
    ...(when && { when }),
  };
}

/** 实际完成率, 完成值/指标值, 完成数占计划数的比例: a share without the points it is a share of. */
const SHARE =
  /率$|(?:执行|支出|支付|完成|实际|资金|投资)进度$|[一-龥]{2}比例$|\/|(?:占|与).{2,}的(?:比例|比重|比率|比值|百分比)$/;

function define(found: Found): Said | undefined {
  // 完成值=目标值 compares, it does not define
  if (!/[一-龥].*[*/+-]|[*/+-].*[一-龥]/.test(found.text("expression"))) return undefined;
  return { kind: "define", name: found.stretch("name"), expression: found.stretch("expression") };
}

/** …为甲与乙的平均值, …是指甲占乙的比例 */
function defineInWords(found: Found): Said | undefined {
  const expression = found.stretch("expression");
  if (spokenFormula(found.text("expression"), expression.from) === undefined) return undefined;
  return { kind: "define", name: found.stretch("name"), expression };
}

function proportion(found: Found): Said | undefined {
  const when = found.has("when") ? found.condition("when") : undefined;
  if (found.has("when") && when === undefined) return undefined;
  return {
    kind: "proportion",
    isInterpolation: false,
    ...(when && { when }),
    ...(found.has("name") && { measure: found.stretch("name") }),
  };
}

function versus(found: Found): Said | undefined {
  const award = readAward(found.text("award"));
  if (award === undefined || found.text("base") !== found.text("base2")) return undefined;
  return { kind: "versus", left: found.stretch("measure"), right: found.stretch("base"), award };
}

/** Only where it is the whole text: elsewhere a limit is the condition of a band. */
function goal(found: Found): Said | undefined {
  const limit = readCondition(found.text("goal") + found.text("limit"));
  if (limit === undefined) return undefined;
  const measure = found.stretch("goal");
  const when = { condition: limit, at: found.at, measure };
  return { kind: "goal", when, ...(found.has("expression") && { expression: found.stretch("expression") }) };
}
