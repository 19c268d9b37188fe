import { type Exact, ZERO } from "../../../number/exact";
import { readPlainNumber } from "../quantity";
import { readAward } from "../award";
import { form, type Form, type Found } from "../pattern";
import type { Said } from "../statement";

const THING =
  "(?:评价要点|评分要点|考核点|考核要点|考核内容|评价内容|得分要素|要点|要素|方面|条件|内容|要求|标准)";
const ITEM = `(?:${THING}|(?:项|条|个|点)${THING}?)`;
const MEETS = "(?:具备|符合|满足|达到|完成|做到)";
/** 各占25%权重, 分值各占1/4, 各25%. */
const PORTION =
  "(?:权重|分值|比例)?(?:各|均|分别)?(?:占|为)(?:指标|该指标|本指标)?(?:总?分值|权重|总分)?(?:的)?(?<portion>\\d+(?:\\.\\d+)?%|\\d+\\/\\d+|[一二三四五六七八九十]分之[一二三四五六七八九十])(?:的)?(?:权重分?|分值|权重分值|指标分值|分数)?";

/** Points for what is met, one by one or by how many. */
export const checklists: readonly Form[] = [
  form("(?:评价)?(?:要点|要素|第)?(?<marks>[①-⑳](?:[、和及]?[①-⑳])*)(?:项|点)?(?:各|每项|均|分别|每(?:符合|满足|达到|具备|做到)?[1一](?:项|条|个|点)(?:符合)?(?:的|要求)*,?)?{award:closing}{end}", "①②③各1分", (found) => {
    const award = found.award("award");
    return award && { kind: "holding", marks: found.text("marks").replace(/[^①-⑳]/g, ""), award };
  }),
  form(`(?:上述|以上)?(?:评价)?(?:要点|要素|第)?(?<from>[①-⑳])(?:-{1,2}|至|到)(?<to>[①-⑳])(?:项|条|个?要点)?(?:中)?,?(?:各|均|每(?:${MEETS})?(?:1|一)?(?:项|个|条)?)(?:的)?,?{award}`, "①—④每项1分", (found) => perItem(found, found.text("from"), found.text("to"))),
  form(`(?:以上|上述)?(?:评价)?(?:要点|要素|内容)?(?<from>[①-⑳])(?:-{1,2}|至|到)(?<to>[①-⑳])(?:项|条|个?要点)?,?${PORTION}{end}`, "评价要点①-④各占25%权重", (found) => portion(found)),
  form(`(?:评价)?(?:要点|要素|内容)?(?<marks>[①-⑳](?:[、和及]?[①-⑳])*)(?:项|点)?,?${PORTION}{end}`, "评价要点①②各占1/2权重分", (found) => {
    const award = readAward(`得${found.text("portion")}`);
    return award && { kind: "holding", marks: found.text("marks").replace(/[^①-⑳]/g, ""), award };
  }),
  form(`(?:共|以上|上述)?(?:\\d|[一二三四五六七八九十])(?:个|项|条|点)(?:${THING})?,?(?=各|均|分别)${PORTION}{end}`, "三项各占1/3", (found) => portion(found)),
  form(`(?:共|以上|上述)?(?:\\d|[一二三四五六七八九十])?(?:个|项)?(?:${THING})?,?(?:各|每)(?:1|一)?${ITEM}(?:的)?,?${PORTION}{end}`, "以上4个方面，每个方面各占25%", (found) => portion(found)),
  form(`(?:(?:上述|以上)(?:内容|要点|各项)*)?每有?(?:1|一)${ITEM}${MEETS}(?:要求|条件|规定)?的?,?{award:closing}{end}`, "每有一项符合得1分", (found) => perItem(found)),
  form(`(?:上述|以上)?(?:内容|要点|各项)*,?每${MEETS}(?:1|一)?(?:个|项|条)?${ITEM}?的?,?{award:closing}{end}`, "每具备一个得分要素，得到指标分值的25%", (found) => perItem(found)),
  form(`(?:(?:上述|以上)(?:内容|要点|各项)*)?(?:全部${MEETS}|全部满足要求)的?,?得满分,?每有?(?:1|一)(?:个|项|条)(?:不|未)${MEETS}(?:要求)?的?,?{loss}`, "以上要点全部符合得满分,每有一项不符合扣1分", (found) => perItem(found)),
  form(`(?:以上|上述)?(?:评价)?(?:要点|要素|内容)?(?<from>[①-⑳])(?:-{1,2}|至|到)(?<to>[①-⑳])(?:项|条|个?要点)?(?:中)?,?(?:每|有|每有)(?:1|一)?(?:项|条|个)(?:不|未)${MEETS}(?:要求|条件|规定)?的?,?{loss}{end}`, "①-③每项不符合扣1分", (found) => perItem(found, found.text("from"), found.text("to"))),
  form(`(?:(?:以上|上述)?(?:评价)?(?:要点|要素|内容)?(?<from>[①-⑳])(?:-{1,2}|至|到)(?<to>[①-⑳])(?:项|条|个?要点)?,?)(?:全部|均|都)?(?:全部)?${MEETS}(?:要求|条件)?的?,?(?<whole>得满分|得{number}分),?每?有?(?:1|一)(?:个|项|条)(?:不|未)${MEETS}(?:要求)?的?,?{loss}{end}`, "评价要点①-④全部符合得满分,每有一项不符合扣1分", (found) => wholeLess(found)),
  form(`(?:(?:共|以上|上述)(?:\\d+|[一二三四五六七八九十]+)?(?:个|项|条)?(?:${THING})?,?)?(?:各|每)(?:1|一)?${ITEM}(?:的)?,?(?:各|均|分值)?(?:占)?{award:closing}{end}`, "每项1分", (found) => perItem(found)),
  form(`${MEETS}(?:得分)?(?:评价)?要[素点](?<marks>[①-⑳、和,]+)(?:分别|各)?{award:closing}{end}`, "具备要素①，得到指标分值的34%", (found) => {
    const award = found.award("award");
    return award && { kind: "holding", marks: found.text("marks").replace(/[^①-⑳]/g, ""), award };
  }),
  form(`${MEETS}(?:要求)?(?<marks>[①-⑳])(?:项)?的?,?{award:closing}{end}`, "符合①得1分", (found) => {
    const award = found.award("award");
    return award && { kind: "holding", marks: found.text("marks"), award };
  }),
  form(`(?:同时|全部|均)${MEETS}(?<marks>[①-⑳](?:[和、及与,]?[①-⑳])+)(?:的|项)?,?{award:closing}{end}`, "同时满足①和②得3分", (found) => together(found, "all")),
  form(`(?:仅|只|仅能|只能)?${MEETS}(?:其中|以下|下列|上述|以上)?(?:的)?(?:任意|任一|任何)?{met:number}(?:-{1,2}(?<to>\\d+))?${ITEM}(?:要求)?(?<more>及以上|\\(含\\)以上|以上)?(?<less>及以下|\\(含\\)以下|以下)?(?:要求)?(?:的)?,?{award}(?=[,;。、:\\n]|$)`, "只满足其中一项得1.5分", series),
  form(`(?<!每)(?:只要|仅|只|凡)?(?:${MEETS}|有)?(?:其中|以下|下列|上述|以上)?(?:${THING})?的?(?:其一|之一|其中之一|(?:任意|任一|任何)(?:1|一)?(?:项|个|条|点)(?:${THING})?)(?:的|者|${MEETS}的?)?,?即?可?{award}(?:{end}|:)`, "满足其一即得4分", (found) => together(found, readPlainNumber("1"), "more")),
  form(`(?<content>(?:以上|上述)?{met:number}${ITEM}(?:要求)?(?:均|都|全部|全|同时)${MEETS}(?:要求|条件|规定)?)(?:的)?,?{award:closing}{end}`, "4项全部符合得满分", (found) => whole(found)),
  form(`(?<content>(?:以上|上述)?{met:number}(?:个|项|条)(?:${THING})?(?:均|都|全部)[^,;。:\\n\\d得计扣]{1,6}?)(?:的)?,?{award}{end}`, "四项均规范得4分", (found) => whole(found)),
  form(`(?<content>${MEETS}(?:以上|上述)?(?:全部|所有|以上|上述){met:number}${ITEM}(?:要求)?)(?:的)?,?{award:closing}{end}`, "符合全部4项得满分", (found) => whole(found)),
  form(`(?:均|都|全|全部)(?:不|未)(?:能)?${MEETS}(?:要求|条件|规定)?的?,?{award:closing}{end}`, "均不满足不得分", (found) => together(found, readPlainNumber("0"))),
  form("(?<inner>[^,;。:\\n、]{2,40}(?:、[^,;。:\\n、]{2,40})+?)(?:的|等)?,?(?:各|分别|每项)(?:得|计|记|占|赋)?{number}分{end}", "支出依据合规、无虚列支出、无超标开支，各1分", shared),
  form("(?<inner>(?=[^;。:\\n得]*、)[^,;。:\\n、]{2,40}(?:[、,][^,;。:\\n、]{2,40})+?)(?:的|等)?,?(?:各|分别|每项|每条)(?:得|计|记|占|赋)?{number}分{end}", "账务处理合规、账实相符，收入及时上缴，每项1分", shared),
  form("{content}(?:的)?,?(?<!\\(){award},其中[:,]?(?<inner>(?:[^,;。、()\\n得扣每]+?(?:得|计)?\\d+(?:\\.\\d+)?分[,、])*[^,;。、()\\n得扣每]+?(?:得|计)?\\d+(?:\\.\\d+)?分){end}", "预算公开得2分，其中及时性1分，完整性1分", nested),
  form("{content}(?:的)?,?{award}\\((?:其中|包括|含):?(?<inner>(?:[^,;。、()\\n]+?\\d(?:\\.\\d+)?分[,、;]?)+)\\)", "按规定公开信息得3分（其中：预算1分，决算2分）", nested),
  form("(?<inner>[^,;。:\\n、]{2,40}(?:、[^,;。:\\n、]{2,40})+?)(?:的|等)?,?(?:以上|上述){met:number}(?:项|个方面|个要点|方面)(?:内容)?,?(?:每(?:满足|符合|具备|达到)?(?:1|一)?(?:项|个|个方面)|各)(?:的)?,?{award:closing}{end}", "论证充分、标准明确、额度适当，以上3项每满足一项得1/3分值", listed),
  form("{content}(?:的)?[,:]?\\({award},?(?:其中|包括|含):?(?<inner>(?:[^,;。、()\\n]+?\\d(?:\\.\\d+)?分[,、;]?)+)\\)", "合同要素齐全（2分，其中：金额0.5分，期限0.5分，验收条款1分）", nested),
]; // prettier-ignore

/** The last resort: any words that are no rule, and their points. */
export const plainItems: readonly Form[] = [
  form("(?<=\\n)(?<content>)(?:\\((?:满分)?)?{award}\\)?{end}", "①得1分②得2分", met),
  form("{content}(?:的)?[,:]?\\((?:满分)?{award}\\)", "目标明确（1分）", met),
  form("{content}(?:的)?[,:、]?{award}{end}", "①项目有绩效目标，得0.5分", met),
  form("(?<content>[^;。\\n]{4,120}?)。(?=得){award}{end}", "加强监督管理。得5分", met),
  form("{content}(?:的)?[,:]?\\((?:权重|占比|占|分值占比)(?:为|:)?(?<portion>\\d+(?:\\.\\d+)?%)(?:权重|分值)?\\)", "手续完备（权重30%）", (found) => {
    const award = readAward(`得${found.text("portion")}`);
    return award && { kind: "met", content: found.stretch("content"), award };
  }),
  form("(?<content>[^,;。\\n:]*(?:是否|如何)[^,;。\\n:]*)(?=。)", "项目预定目标设置是否合理。", (found) => ({ kind: "topic", content: found.stretch("content") })),
]; // prettier-ignore

/** 每开设一门得0.5分 is a price for each; 每月检查一次，得1分 is an item. */
const EACH = /^每(?:开|举|新|建|获|发|完|增|培|引|培|获|取|组|承|参|评|申)|^每[一1](?!年|月|季|周|日|天)/;

/** 6月达到50%，9月达到75%，每个节点2分: what is worth it, the words before say. */
/** 用于改进管理，应用1项得1分: a price for each behind other words. */
const PRICE = /,[^,]{0,8}[1一](?:项|个|次|篇|件|家|场|期|人|名|处|类)$/;
const EACH_OF =
  /(?:^|[,、])(?:每(?:个|项|条|处|一)[一-龥]{0,4}|各)$|每(?:篇|次|件|人次?|场|期|家|户|名|份|宗|起|例|处|个|项|条|笔|台|套|天|个百分点)$/;

/** 80%(.)-90%: a range that is no range, and nothing to be met. */
const FIGURES = /^(?:[\d.%<>≤≥=-]|\([^()]{0,3}\))*\d(?:[\d.%<>≤≥=-]|\([^()]{0,3}\))*$/;

/** 累计不超过3分: half a limit. */
const HALF_LIMIT = /(?:不得?超过|不高于|最高|最多|至多|上限为?|封顶|累计|合计)$/;

/** 本项5分: says what all is worth, and of nothing that it is met. */
const SCOPE_ONLY =
  /^(?:本|该|此)(?:项|指标|项指标)(?:分值|得分|满分)?$|^(?:分值|起评分?|基础分|标准分|总分)$/;

/** 满意人数占比*10分: half a formula. */
const HALF_FORMULA = /[*/+=]$/;

/** 食品安全(3分，发生事故不得分): words up to half a bracket. */
const HALF_BRACKET = /\([^)]*$/;

function met(found: Found): Said | undefined {
  const award = found.award("award");
  const words = found.text("content");
  if (
    [EACH, EACH_OF, PRICE, FIGURES, HALF_BRACKET, HALF_FORMULA, HALF_LIMIT, SCOPE_ONLY].some((other) =>
      other.test(words),
    )
  )
    return undefined;
  return award && { kind: "met", content: found.stretch("content"), award };
}

/** 各占25%权重: a share of the full points for each. */
function portion(found: Found): Said | undefined {
  const award = readAward(`得${found.text("portion")}`);
  const [from, to] = [found.text("from"), found.text("to")];
  return award && { kind: "perItem", award, isLoss: false, ...(from !== "" && to !== "" && { from, to }) };
}

function perItem(found: Found, from?: string, to?: string): Said | undefined {
  const isLoss = !found.has("award");
  const award = found.award(isLoss ? "loss" : "award");
  return award && { kind: "perItem", award, isLoss, ...(from && to ? { from, to } : {}) };
}

/** ①-④全部符合得4分，每有一项不符合扣1分: only what four of them lose together. */
function wholeLess(found: Found): Said | undefined {
  const [award, whole] = [found.award("loss"), found.has("number") ? found.number("number") : undefined];
  if (award === undefined || (found.has("number") && whole === undefined)) return undefined;
  return {
    kind: "perItem", award, isLoss: true, from: found.text("from"), to: found.text("to"), ...(whole && { whole }),
  }; // prettier-ignore
}

function together(found: Found, met: Exact | "all" | undefined, to?: "more"): Said | undefined {
  const award = found.award("award");
  const marks = found.text("marks").replace(/[^①-⑳]/g, "");
  // 任意一项不得分 says what happened, not what is met
  if (to === "more" && award?.kind === "points" && award.points.equals(ZERO)) return undefined;
  return award && met && { kind: "together", marks, met, award, ...(to && { to }) };
}

/** 符合3项得2分, 符合1-2项得1分: points by how many are met. */
function series(found: Found): Said | undefined {
  const award = found.award("award");
  const met = found.number("met");
  const last = found.number("to");
  const to = last ?? (found.has("more") ? "more" : found.has("less") ? "less" : undefined);
  return award && met && { kind: "together", marks: "", met, award, ...(to && { to }) };
}

function whole(found: Found): Said | undefined {
  const award = found.award("award");
  const items = found.number("met");
  return award && items && { kind: "met", content: found.stretch("content"), award, items };
}

/** 甲、乙、丙，以上3项每满足一项得1/3分值: as many as are named. */
function listed(found: Found): Said | undefined {
  const [award, number] = [found.award("award"), found.number("met")];
  const { from } = found.stretch("inner");
  const names = found.text("inner").split("、");
  if (award === undefined || award.kind === "range" || !number?.equals(names.length)) return undefined;
  let at = from;
  const parts = names.map((name) => {
    const content = { from: at, to: at + name.length };
    at += name.length + 1;
    return { content, award };
  });
  const whole =
    award.kind === "points"
      ? ({ kind: "points", points: award.points.mul(names.length) } as const)
      : ({ kind: "share", share: award.share.mul(names.length) } as const);
  return { kind: "nested", content: { from, to: from }, award: whole, parts };
}

/** 支出依据合规、无虚列支出，各1分: a list without marks. */
function shared(found: Found): Said | undefined {
  const each = found.number("number");
  const { from } = found.stretch("inner");
  if (each === undefined || /[①-⑳扣\d]/.test(found.text("inner"))) return undefined;
  let at = from;
  const parts = found
    .text("inner")
    .split(/[、,]/)
    .map((name) => {
      const content = { from: at, to: at + name.length };
      at += name.length + 1;
      return { content, award: { kind: "points", points: each } as const };
    });
  const points = each.mul(parts.length);
  return { kind: "nested", content: { from, to: from }, award: { kind: "points", points }, parts };
}

function nested(found: Found): Said | undefined {
  const award = found.award("award");
  const inner = found.text("inner");
  const { from } = found.stretch("inner");
  const parts = Array.from(inner.matchAll(/([^,;、]+?)((?:得|计)?\d+(?:\.\d+)?分)/g), (match) => {
    const points = readAward(match[2] ?? "");
    const start = from + match.index;
    return points && { content: { from: start, to: start + (match[1] ?? "").length }, award: points };
  }).filter((part) => part !== undefined);
  return award && { kind: "nested", content: found.stretch("content"), award, parts };
}
