import { exact } from "../../../number/exact";
import { readNumeral } from "../../../number/numerals";
import { readAward } from "../award";
import { readQuantity } from "../quantity";
import { form, type Form, type Found } from "../pattern";
import type { StepRounding } from "../../rule";
import type { Said, Side } from "../statement";

/** 未达到的，每降低…: the other side of the band before. */
const SHORT =
  "(?:(?:未全部完成|未全额完成|未全部|未达到|达不到|未达标|未完成|否则|反之|低于|不足|超过|超出)(?:目标值?|计划|要求|标准|预算(?:金额|数|总额|成本)?|概算|限额|控制价|合同价|计划成本|目标成本)?(?:的)?,|(?:未达到|达不到|未达标)(?:目标值?|计划|要求|标准)?(?:的)?|(?<negative>[^,;。:\\n\\d扣得]{2,12}(?:为负(?:值|数)?|小于零|低于零)的?,))?";
/** (不足1个百分点按1个百分点计算) */
const INSIDE =
  "(?:\\((?<up>不(?:足|满)[^,;。()]{1,12}?(?:也)?按(?:照)?[^,;。()扣比线]{1,10}(?:计算|计|扣分|扣)?)\\))?";
const BELOW =
  "少完成|少到位|少发放|少拨付|少支付|少支出|少覆盖|少执行|未完成|低于|少于|不足|降低|下降|减少|降|低|少|每低|欠";
const ABOVE = "高于|高出|超过|超出|超支|超|增加|升高|上升|提高|增长|增|高|多出";
const OVER = "(?:超过|超出|高于|高出|增加|提高|上升)";
const UNDER = "(?:低于|降低|减少|下降|不足|少于)";
/** 每超过（降低）5%: off by so much, whichever way. */
const BOTH = `${OVER}(?:\\(${UNDER}\\)|[/或、]${UNDER})|${UNDER}(?:\\(${OVER}\\)|[/或、]${OVER})`;
const EITHER = "相差|偏离|偏差|相差超过|上下浮动";
const DELAY = "迟报|迟交|迟拨|迟付|迟到|迟|延迟|延误|延期|逾期|推迟|滞后|拖延|超期|晚报|晚";
/** What a step begins at: 每低于目标值1%. */
const BASE =
  "(?:目标|基准|标准|计划|达标|规定|指标|预期)(?:值|线|数|量)|目标|标准|基数|计划|预算|序时进度|进度要求|平均水平|平均值";
/** 每延迟发放1个月: what is late. */
const DOING = "(?:发放|拨付|支付|报送|上报|完成|公开|提交|下达|交付|开工|竣工|完工|验收|办理|到位)?";
const WAY = `(?<side>${BOTH}|${BELOW}|${ABOVE}|${EITHER}|${DELAY})`;
const FINDS = "(?:发现|出现|发生|查出|存在|经?查实|查到|有(?!关|效))";
const ONE = "(?:1|一)";
/** 每次（项）扣1分: a second unit beside the first; 每处每次: both together. */
const ALSO = "(?:[/、]?\\([^()\\d]{1,3}\\)|(?<also>每次))?";
const LIMIT =
  "(?:,?(?:最多|最高|累计|合计)?(?:扣|扣减|扣分)(?:不超过)?(?<most>\\d+(?:\\.\\d+)?)分(?:为止|封顶)?)?";

/** What part of a step counts as: before any other form, which would take 不足1% for a limit. */
export const roundings: readonly Form[] = [
  form(
    "不(?:满|足){step:value}的?,?(?:也)?按(?:照)?{to:value}(?:计算|计|扣分|扣)",
    "不满1%按1%计算",
    (found) => (found.text("step") === found.text("to") ? rounding(found, "up") : undefined),
  ),
  form(
    "不(?:满|足)(?:1|一)(?:个百分点|项|次|档)?的?,?(?:也)?按(?:照)?(?:1|一)(?:个百分点|项|次|档)?(?:计算|计|扣分|扣)",
    "不足一个百分点按一个百分点计算",
    () => ({ kind: "rounding", rounding: "up" }),
  ),
  form("不(?:满|足){step:value}的?,?(?:不扣分|不计|不予扣分)", "不足1%不扣分", (found) =>
    rounding(found, "whole"),
  ),
  form(
    "不(?:满|足){step:value}的?,?(?:也)?按(?:照)?(?:比例|线性)(?:扣分|计算|计|折算)?{end}",
    "不足1%按比例扣分",
    (found) => rounding(found, "linear"),
  ),
  form("(?:\\(即?|即)按(?:照)?比例(?:扣分|扣减|扣|计算)\\)?{end}", "即按比例扣分", () => ({
    kind: "rounding",
    rounding: "linear",
  })),
  form("其(?:他|它|余)(?:情况|情形)?,?按(?:照)?线性(?:计算|计分|扣分)?", "其他情况按线性计算", () => ({
    kind: "rounding",
    rounding: "linear",
  })),
];

/** What is taken away: per finding, per step, once, or as the evaluator sees fit. */
export const deductions: readonly Form[] = [
  form(`(?:{clause},?)??每?(?:缺少|缺失|缺漏|遗漏|欠缺|缺|少)${ONE}?{unit}${ALSO}(?<finding>(?!每|\\d)(?:(?!得\\d)[^,;。\\n扣]){0,40}?)(?:的)?,?{loss}${LIMIT}`, "每少一项扣1分", lacking),
  form(`每(?:缺少|缺|少|漏(?!报|登|发|检|填))(?<finding>[^,;。\\n\\d]{1,10}?)${ONE}{unit}(?:的)?,?{loss}${LIMIT}`, "每少巡查1次扣0.5分", lacking),
  form(`(?<measure>[^<>=≥≤,;。:\\n\\d每]{2,12}每(?:低于|高于|超过|落后)(?:序时进度|计划进度|目标进度|平均水平|[^<>=≥≤,;。:\\n\\d每百]{2,8}(?:进度|水平|增幅|增速)))(?:的)?{step:stride}(?:的)?,?{cut}${LIMIT}`, "支出进度每低于序时进度1个百分点扣0.4分", (found) => step(found, false, /每(?:高于|超过)/.test(found.text("measure")) ? "above" : "below")),
  form("(?<content>[^,;。\\n\\d]{2,20}?){step:value}扣{loss1:number}分,{step2:value}扣{loss2:number}分,(?:并)?以此类推", "超过时限3个工作日扣0.2分,6个工作日扣0.4分,以此类推", proportionalSteps),
  form(`每再?(?<side>(?:超过|晚于|延迟|逾期)(?:规定|计划|约定|合同)?(?:时间|时限|期限|工期|日期)){step:stride}(?:的)?,?{cut}${LIMIT}`, "每超过规定时间5个工作日扣1分", (found) => step(found, false, "delay")),
  form(`(?:(?:${DELAY}|[^,;。\\n\\d扣得]{0,20}(?:未能?(?:按|及时|如期)|不及时))[^,;。\\n\\d]{0,16}?(?:的)?,)每再?(?<side>${DELAY})${DOING}{step:stride}(?:的)?,?{cut}${LIMIT}`, "逾期报送的，每逾期1天扣0.5分", (found) => step(found)),
  form(`(?:{when:condition}(?:的)?,?)?${SHORT}每再?${WAY}(?:${BASE}|${DOING})(?:的)?{step:stride}(?:的)?,?{cut}${LIMIT}`, "每降低1个百分点扣1分", (found) => step(found)),
  form(`(?:(?<left>[^<>=≥≤,;。:\\n\\d]{2,12}?)(?<sign>[<>]|高于|大于|超过|超出|低于|小于)(?<right>[^<>=≥≤,;。:\\n\\d]{2,12}?)(?:的)?,|${SHORT}|{measure})每再?${WAY}(?:${BASE})?(?:的)?{step:stride}${INSIDE}(?:的)?,?{cut}${LIMIT}`, "完成值每低于目标值5%,降低5分", (found) => step(found)),
  form(`(?:{measure}?)每再?${WAY}(?:${BASE})?(?:的)?{step:stride}(?:的)?,?{gain}(?:,?(?:最高|最多)(?:得|加)?(?:至|到)?(?<most>\\d+(?:\\.\\d+)?)分)?`, "完成值每超过目标值5%,增加5分,最高120分", (found) => step(found, true)),
  form(`(?:偏离|超出|不在)(?:该|此|上述|以上|规定|合理)?(?:区间|范围)(?:的|以外)*,?每(?:偏离|超出|相差)?{step:stride}(?:的)?,?{cut}${LIMIT}`, "偏离该区间每1个百分点扣0.5分", (found) => step(found, false, "either")),
  form(`{measure}??每(?<side>${BELOW}|${ABOVE})(?<base>{value})(?:的)?{step:stride}(?:的)?,?{cut}${LIMIT}`, "每低于100%一个百分点扣0.1分", fromBase),
  form("每有?{step:value}(?:的)?(?<finding>[^,;。\\n\\d]{0,6}?(?:不|未)(?:合格|达标|完成|到位|达到|覆盖|符合))(?:的)?,?{cut}", "每有1%不合格扣0.5分", unmet),
  form("{when:condition}(?:的)?,?每{step:value}(?:的)?,?{cut}", "按时批次交付率低于100%每1%扣2分", (found) => step(found)),
  form(`(?=[^;。\\n]*每)(?:(?:若|如果?|凡)?(?:存在|有(?!关|效)|出现|发生)?{clause},?)??每${FINDS}?${ONE}?{unit}${ALSO}(?<finding>(?:(?!扣|得\\d|得满分|每|分别|,(?:经?查实)?[1一](?:个|次|处|项|起|例))[^;。\\n])*?)(?:的)?,?{loss}(?:\\/{unit2:unit})?${LIMIT}`, "每发现一项未制定，扣除0.5分", each),
  form(`每${FINDS}?(?<finding>[^,;。:\\n\\d每扣得]{2,16}?|[错误漏])${ONE}{unit}(?:的)?,?{loss}${LIMIT}`, "每发现缺岗1人次扣0.5分", counted),
  form(`(?<clause>[^,;。:\\n\\d每扣得]{2,40}?)每(?<finding>[^,;。:\\n\\d每扣得]{2,16}?)${ONE}{unit}(?:的)?,?{loss}${LIMIT}`, "会议费、培训费每超预算1项扣1分", counted),
  form(`(?<clause>(?!每)(?:(?!扣|得\\d)[^,;。\\n:\\d]){2,24}?)${ONE}{unit}(?:的)?,?{loss}${LIMIT}`, "发生一般安全事故一起扣2分", counted),
  form(`(?:若|如果?|凡)(?:发现)?(?:存在|有|出现|发生)?{clause}(?:的)?,(?:每)?${FINDS}?${ONE}{unit}(?<finding>[^,;。\\n]{0,30}?)(?:的)?,?{loss}${LIMIT}`, "如有截留、挪用等问题，发现一项扣5分", each),
  form(`(?:发现|出现|存在|发生)?(?<clause>(?=[^,;。:\\n]{0,60}(?:[不未无没缺违漏逾超差虚错乱]|的,))(?:(?!扣|得\\d|得满分|[若如]|发现)[^,;。:\\n\\d]){3,60}?)(?:的)?,${FINDS}?${ONE}{unit}${ALSO}(?<finding>[^,;。\\n]{0,30}?)(?:的)?,?{loss}${LIMIT}`, "未按程序验收的，一个项目扣3分", counted),
  form(`(?:有|其[他它余])?${ONE}(?<unit>项|处|个|次|例|起|人次|条|份|件)(?<finding>(?:(?!扣|得\\d)[^,;。\\n\\d]){2,30}?)(?:的)?,?{loss}${LIMIT}`, "一项不符合扣1分", each),
  form(`${FINDS}${ONE}{unit}(?<finding>[^,;。\\n]{0,30}?)(?:的)?,?{loss}${LIMIT}`, "发现一例扣0.5分", each),
  form("(?<content>(?:否则|{clause})?)(?:的)?,?(?:酌情|视(?!同|为)[^,;。\\n\\d扣得]{0,10}?|根据[^,;。\\n\\d扣得]{2,12}(?:情况|程度|影响|轻重),?(?:酌情)?|适当)(?:予以)?(?:扣(?:减)?|减)(?:除)?(?:{low:number}(?:-|到|至){high:number}|{high1:number})?分(?:值)?", "否则酌情扣分", discretion),
  form("(?:直至|直到|至|可?累计|最多|,)?(?:本项|该项|此项|单项|各项|每项|本指标|该指标)?(?:的)?(?:得分|分值|分数|分|满分)?(?:直至|直到)?(?:扣完|减完|扣光|扣尽|[扣减](?:至|到|为)(?:0|零)分?)(?:本项|该项|本指标|该指标)?(?:的)?(?:全部|所有)?(?:分值|得分|权重分?|分|满分)?(?:为止|即止|止)?{end}", "本项得分扣完为止", () => ({ kind: "floor" })),
  form("(?:最低|最少)(?:得|为|扣至|扣到)?(?:0|零)分", "最低零分", () => ({ kind: "floor" })),
  form("(?:不(?:得|计|扣|记|出现|打)|无)负分{end}", "不计负分", () => ({ kind: "floor" })),
  form("不(?:再)?倒扣(?:分)?{end}", "不倒扣", () => ({ kind: "floor" })),
  form("扣完{number}分(?:为止|即止)?{end}", "扣完4分为止", floorAt),
  form("(?:同一|相同)(?:个|项|类)?(?:问题|事项|项目|情况|事件|情形)(?:,)?(?:不|不得)(?:重复|累计|叠加)扣分{end}", "同一问题不重复扣分", () => ({ kind: "connective" })),
  form("\\(?(?:其[他它]|已|前述|上述|别的)[^,;。()\\n\\d]{0,24}?(?:中)?(?:已有|已扣分?|扣过|已经扣分?|出现过)的?,?(?:不|不再|不得)(?:重复|再)扣分\\)?{end}", "其他考核内容中已扣分的不重复扣分", () => ({ kind: "connective" })),
  form("(?:最多|累计最多|累计|合计|最高)?扣(?:分)?(?:满|不超过|至多)?{number}分(?:为止|封顶){end}", "扣满12分为止", floorAt),
  form("(?:最多|累计最多|最高)扣(?:分)?(?:除|减)?(?:不超过)?{number}分{end}", "最多扣2分", floorAt),
  form("(?:累计|合计)?扣分(?:最多|最高)?不超过{number}分{end}", "扣分不超过2分", floorAt),
  form("(?<content>(?:[^;。\\n\\d得扣]{0,40}?)?)(?:在)?(?:{low:number}分?-)?{high:number}分(?:之间|区间|范围|以内|幅度)*(?:内)?,?(?:由[^,;。\\n]{2,10}?)?(?:酌情|综合|合理|自主)(?:打分|评分|赋分|计分|给分|评定|评价|确定得分){end}", "由评价组在0-5分区间内酌情打分", (found) => {
    const [low, high] = [found.number("low") ?? exact(0n), found.number("high")];
    return high && low.equals(0) ? { kind: "discretion", content: found.at, to: high, isWhole: true } : undefined;
  }),
  form("(?<content>由?(?:评价组|专家组|评价人|评价人员|评价小组|专家)?(?:根据[^,;。\\n]{2,20})?,?)(?:综合|酌情|合理)(?:评定|打分|给分|评分|确定分值|赋分|计分){end}", "由评价组综合评定", (found) => ({ kind: "discretion", content: found.at })),
  form("(?<content>[^,;。:\\n\\d扣得每]{0,16}?(?:\\d+|[一二两三四五六七八九十])(?:-{1,2}\\d+)?(?:次|个(?!月|季|工作|自然|小时|百分|年)|件|项|起|例|处|人次|人|名|份|条|户|家|笔|宗|批)(?:\\(含\\))?(?:及?以上)?(?:的)?[^,;。:\\n\\d扣得每]{0,16}?)(?:的)?,?{loss}{end}", "发现1-2处违规扣2分", (found) => {
    const loss = found.award("loss");
    return loss && { kind: "countLoss", content: found.stretch("content"), loss };
  }),
  form("{if}{clause}(?:的)?,?不(?:予)?扣分{end}", "相差10%以内的不扣分", (found) => ({ kind: "event", finding: found.stretch("clause"), loss: { kind: "points", points: exact(0n) } })),
  form("{if}(?!有?(?:\\d|[一二两三四五六七八九十]+(?:项|个|次|处|条)))(?!并|且|同时|另|再|还)(?<found>(?:检查|抽查|现场|经)?(?:发现|查出)(?:有|存在)?)?{clause}(?:等|的|等情况|等问题|情况)?,?{loss}{end}", "工期滞后的扣5分", (found) => {
    // 每迟1个月, 缺一: what is counted, but damaged
    if (found.text("clause").length < 3 || DAMAGED_COUNT.test(found.text("clause"))) return undefined;
    const loss = found.award("loss");
    return (
      loss && {
        kind: "event",
        finding: found.stretch("clause"),
        loss,
        ...(found.has("found") && { isFound: true as const }),
      }
    );
  }),
]; // prettier-ignore

const DAMAGED_COUNT =
  /(?:缺少?|少|漏)[一1](?:个|项|份|次|条|人|处|种|类|家|户)|(?:超|低|高|降|降低|下降|减少|增加|升高|延迟|延误|逾期|推迟|晚|迟)\d[\d.]*[^\d以]{1,5}$|每(?!年|月|季|日|天|周)|[一1].{0,3}(?:起|例|次|项|处|个|件|人次).?$|[加各]$|总分|分别$|(?<!统)[一1]$|(?:相差|[划标值])\d[\d.]*%$/;

function each(found: Found): Said | undefined {
  // 整改到位的每个问题只扣0.2分: instead of another price
  if (/[只仅]$/.test(found.text("finding"))) return undefined;
  // 无违纪行为2分，每发生1人次扣1分: the item has points of its own
  if (/\d分$/.test(found.text("clause"))) return undefined;
  const loss = found.award("loss");
  const atMost = found.number("most");
  const inside = found.stretch("finding");
  const finding = inside.to > inside.from ? inside : found.stretch("clause");
  return (
    loss && {
      kind: "each",
      finding,
      about: found.stretch("clause"),
      unit: `${found.text("unit")}${found.has("also") ? "次" : ""}`,
      loss,
      ...(atMost && { atMost }),
    }
  );
}

/** 每发现缺岗1人次: what is counted comes in things, not in per cent or days (每超过1%, 每延迟1天). */
function counted(found: Found): Said | undefined {
  if (/[%‰]|百分点|分钟|小时|[日天周月年元]|季度/.test(found.text("unit"))) return undefined;
  return STEPPING.test(found.text("finding")) ? undefined : each(found);
}

/** 每延迟1个: of what, the damage has taken. */
const STEPPING = new RegExp(`^(?:${DELAY}|${BELOW}|${ABOVE})$`);

function lacking(found: Found): Said | undefined {
  const award = found.award("loss");
  const atMost = found.number("most");
  const inside = found.stretch("finding");
  if (/%|百分点|日|天|月|小时/.test(found.text("unit"))) return undefined;
  // 三项资料齐全3分，缺一项扣1分: the item has points of its own
  if (/\d分\)?$/.test(found.text("clause"))) return undefined;
  return (
    award && {
      kind: "lacking",
      finding: inside.to > inside.from ? inside : found.stretch("clause"),
      unit: found.text("unit"),
      award,
      ...(atMost && { atMost }),
    }
  );
}

function step(found: Found, gives = false, stated?: Side | "delay"): Said | undefined {
  const written = found
    .text("step")
    .replace(/^一成$/, "10%")
    .replace(/^[一二两三四五六七八九十]/, (han) => (readNumeral(han) ?? exact(1n)).toString());
  const quantity = readQuantity(written);
  if (quantity?.value.lte(0)) return undefined;
  const amount = found.award(gives ? "gain" : "cut");
  const when = found.has("when") ? found.condition("when") : undefined;
  if (quantity === undefined || amount === undefined || (found.has("when") && when === undefined))
    return undefined;
  // 成本节约率为负的，每超支1%: less than nothing is saved
  const side =
    stated ?? (found.has("negative") ? "below" : undefined) ?? sideOf(found.text("side"), when !== undefined);
  const atMost = found.number("most");
  // 每迟报一次: how often, not how late
  if (side === "delay" && !/[天日周月年时]|季度|分钟/.test(quantity.unit)) return undefined;
  // 实际成本低于计划成本，每超出1%: the two say different things
  const sign = found.text("sign");
  if (sign !== "" && side !== (/[<低小]/.test(sign) ? "below" : "above")) return undefined;
  return {
    kind: "step", step: quantity, amount, gives, side, ...(side === "delay" && { word: found.text("side") }),
    ...(when && { when }), ...(found.has("measure") && { measure: found.stretch("measure") }), ...(atMost && { atMost }),
    ...(found.has("up") && { rounding: "up" as const }),
  }; // prettier-ignore
}

/** 每低于100%一个百分点: the step names where it begins. */
function fromBase(found: Found): Said | undefined {
  const [said, base] = [step(found), found.quantity("base")];
  if (said?.kind !== "step" || base === undefined || said.step.unit !== base.unit) return undefined;
  const edge = { value: base.value, inclusive: false };
  const isAbove = said.side === "above";
  const condition = {
    measure: "",
    measureAt: 0,
    unit: base.unit,
    ...(isAbove ? { low: edge } : { high: edge }),
  };
  const at = found.stretch("base");
  return { ...said, when: { condition, at, measure: { from: at.from, to: at.from } } };
}

/** 每有1%不合格扣0.5分: what fails is what the rate is short of the whole. */
function unmet(found: Found): Said | undefined {
  const said = step(found);
  return said?.kind === "step" && said.step.unit === "%" ? { ...said, side: "below" } : undefined;
}

function rounding(found: Found, way: StepRounding): Said | undefined {
  const of = found.quantity("step");
  return of && { kind: "rounding", rounding: way, of };
}

const IS_BOTH = new RegExp(`^(?:${BOTH})$`);

function sideOf(word: string, hasCondition: boolean): Side | "delay" | undefined {
  // 节约率<0的，每超支1%: which way is said by the condition
  if (word === "" || (word === "超支" && hasCondition)) return undefined;
  if (DELAY.split("|").includes(word)) return "delay";
  if (EITHER.split("|").includes(word) || IS_BOTH.test(word)) return "either";
  return BELOW.split("|").includes(word) ? "below" : "above";
}

/** 3个工作日扣0.2分,6个工作日扣0.4分,以此类推: only where the second step is twice the first. */
function proportionalSteps(found: Found): Said | undefined {
  const [first, second] = [found.quantity("step"), found.quantity("step2")];
  const [loss, loss2] = [found.number("loss1"), found.number("loss2")];
  const amount = readAward(`${found.text("loss1")}分`);
  if (!first || !second || !loss || !loss2 || !amount) return undefined;
  if (!second.value.equals(first.value.mul(2)) || !loss2.equals(loss.mul(2))) return undefined;
  return {
    kind: "step",
    step: first,
    amount,
    gives: false,
    side: "delay",
    measure: found.stretch("content"),
    isWhole: true,
  };
}

function discretion(found: Found): Said {
  const high = found.number("high") ?? found.number("high1");
  const low = found.number("low") ?? (found.has("high1") ? high : undefined);
  return {
    kind: "discretion",
    content: found.stretch("content"),
    ...(low && { from: low }),
    ...(high && { to: high }),
  };
}

function floorAt(found: Found): Said | undefined {
  const atMost = found.number("number") ?? exact(0n);
  return { kind: "floor", atMost };
}
