import { ZERO } from "../../../number/exact";
import { FULL } from "../award";
import { form, type Form, type Found } from "../pattern";
import type { Said } from "../statement";

const SCOPE = `(?<scope>本指标|该指标|此指标|本项目|该项指标|本项指标|整个指标|本项|该项|此项)(?:的)?(?:分值|得分)?`;
const NOTHING =
  "(?:不得分|不计分|不记分|不给分|得0分|得零分|计0分|记0分|计零分|记零分|评0分|扣至0分|为0分|为0|为零分|按0分计|按零分计|0分|得分为0分?|得分等于0)(?![\\d.])";
const WHOLE = "(?:本指标|该指标|此指标|本项目|本项|该项|此项|该项指标|本项指标|整个指标)";
const NONE = `(?<zero>一票否决(?:制)?(?:,?${WHOLE}?(?:的)?(?:分值|得分)?,?${NOTHING})?|(?:直接|全部|一律|均)?(?:扣完|扣光|扣除)(?:全部)?(?:分值|得分|分数)|(?:直接|一律|均|则|按)?${NOTHING})`;

/** （1）截留；（2）挪用 */
const LIST_MARK = "(?:\\(?(?:\\d{1,2}|[一二三四五六七八九十])[).、]|[①-⑳])";

const NOT_SO = "(?:没有|无|未涉及|不涉及|不适用|未开展|未发生|未安排|不存在|当年无|本年度?无)";

/** What overrides the points, and when they do not apply. */
export const judgements: readonly Form[] = [
  form(`(?<listed>[①-⑳])(?:项)?(?:不|未)(?:具备|满足|符合|达到)(?:要求|条件|规定)?的?,?(?:${SCOPE})?,?${NONE}{end}`, "①规范1分；②合规1分。②不符合的，该指标不得分", (found) => {
    const content = found.stretch("listed");
    return { kind: "veto", content, scope: "indicator", isGate: false, mark: found.text("listed") };
  }),
  form(`(?:若|如果?|对于?)?(?<content>${NOT_SO}[^,;。\\n\\d得扣]{0,24}?)(?:的|时)?(?:部门|单位|项目|指标)?,?(?:${WHOLE}|其|相应|对应)?(?:不适用)?(?:的)?,?(?:指标)?(?:分值|分数|权重分?|得分)?,?(?:可)?(?:按(?:照)?[^,;。\\n]{0,8}?)?(?:调整|分摊|分配|调剂|平摊|均摊|分解|并入|计入|加到|转移)(?:到|至|给|入)?(?:其他|其它|其余|同级|同类|剩余)[^,;。\\n\\d得扣]{0,10}(?:中)?{end}`, "无政府采购预算的，该项分值按比例调整到其他项", elsewhere),
  form(`(?:若|如|如果)(?:不|未)(?:具备|满足|符合)(?:的)?,?${SCOPE}?,?${NONE}`, "如不具备，该指标分值为0", (found) => veto(found, true)),
  form(`(?:其中:?)?(?:若|如果?|凡|当)?{when:condition},(?<content>且[^,;。\\n]+),(?:则)?(?:本指标|该指标|本项|此项|该项)?(?:得分)?(?:等于0(?![\\d.])|${NONE})`, "到位率＜100%，且对项目造成不良影响，得分等于0", (found) => veto(found, false)),
  form(`(?:其中:?)?(?:若|如果?|凡|当){when:condition},?(?:则)?${SCOPE},?${NONE}`, "若全年预算调剂金额/年初预算数>0.2,此项得0分", (found) => veto(found, false)),
  form(`(?:若|如果?|凡)?(?:发现|存在|有|出现|发生)+(?:以下|下列)(?:任意|任何|任)?(?:1|一)?(?:种|项)?(?:情形|情况|问题|行为|现象)(?:之一|中任意一项|任意一项)?的?,?(?:则)?(?:${SCOPE})?,?${NONE}:(?!${LIST_MARK})(?<content>[^;。\\n]+)`, "存在以下情形之一的，本项得0分：截留、挤占、挪用", (found) => veto(found, false)),
  form(`(?:若|如果?|凡)?(?:发现|存在|有|出现|发生)+(?:以下|下列)(?:任意|任何|任)?(?:1|一)?(?:种|项)?(?:情形|情况|问题|行为|现象)(?:之一|中任意一项|任意一项)?的?,?(?:则)?(?:${SCOPE})?,?${NONE}:(?=\\n|${LIST_MARK})`, "出现下列情形之一的，不得分：①截留、挤占；②挪用", (found) => ({ kind: "vetoList", ...(found.has("scope") && { scope: scopeIn(found) }) })),
  form(`(?:若|如果?|凡|当|对于|一经|一旦)(?:发现)?(?:存在|有|出现|发生)?(?<content>[^;。\\n]+?)(?:的)?,?(?:则)?${SCOPE},?${NONE}`, "若发现存在截留、挤占、挪用、虚列支出等任意一项情况,本指标,得0分", (found) => veto(found, false)),
  form(`(?:发现|存在|出现|发生)(?<content>[^;。\\n扣得]+?)(?:的)?,?(?:则)?${SCOPE},?${NONE}`, "发生较大及以上安全事故的，本项不得分", (found) => veto(found, false)),
  form(`{when:condition}(?:的|时)?,?(?:则)?(?:本项|该项|此项)(?:指标)?(?:的)?(?:分值|得分)?,?${NOTHING}{end}`, "满意度低于70%的该项不得分", (found) => {
    const when = found.condition("when");
    return when && { kind: "band", when, award: { kind: "points", points: ZERO } };
  }),
  form(`{content}(?:的)?,?(?:则)?${SCOPE},?${NONE}{end}`, "弄虚作假的，一经查实，本指标计0分", outright),
  form(`(?:若|如果?|凡|当)?(?:发现|存在|出现|发生)(?<content>(?![一二两三])[^,;。\\n扣得\\d]{2,40}?)(?:的)?,?(?:均|则|一律)?不得分{end}`, "发生较大事故不得分", (found) => veto(found, false)),
  form(`(?:若|如果?|凡|发现|存在|出现|发生)+(?<content>[^;。\\n扣得]+?)(?:的)?,?(?:实行|则)?一票否决(?:制)?(?:,?${WHOLE}?(?:的)?(?:分值|得分)?,?${NOTHING})?`, "出现重大违纪的，一票否决", (found) => veto(found, false)),
  form(`(?<content>(?:没有|无|未涉及|不涉及|不适用)[^,;。\\n]+?)(?:的)?(?:部门|单位|项目)?,?(?:本项|该项|本指标)?按(?:照)?(?:得)?满分(?:计算|计|处理|计分)?`, "没有场馆项目的部门按满分计算", (found) => ({ kind: "notApplicable", content: found.stretch("content") })),
  form(`(?<content>(?:没有|无|未涉及|不涉及|不适用)[^,;。\\n]+?)(?:的)?(?:部门|单位|项目)?,?(?:本项|该项|本指标)(?:得|计)(?:满分|${FULL})`, "无政府采购的，本项得满分", (found) => ({ kind: "notApplicable", content: found.stretch("content") })),
  form("(?:若|如果?)?(?<content>(?:全年|当年|年内|年度内?|本年度?)?(?:无|没有|不涉及|未涉及|未发生|未开展|不适用)(?<what>[^,;。\\n]{1,16}?))的?(?:部门|单位|项目)?,?(?:得|计|记|按)满分(?:计|计算)?[,;](?:若|如果?)?(?:有|涉及|发生|开展|适用)(?<again>[^,;。\\n]{0,16}?)(?:的,?|,)(?=.)(?!(?:则|均|一律|本项|该项|即|直接)?(?:不得分|得0分|不计分|计0分|0分|得零分))", "如无投诉，得满分；如有投诉，每发现一起未办结扣1分", otherCase),
  form("(?<=[;。,])(?<content>(?:没有|未涉及|不涉及|不适用|未被(?=[^,;。\\n]{0,10}(?:发现|查出|通报|审计|巡[察视]))|当年无|本年度?无|年度内?无|未(?=(?:发生)?(?:调整|变更|调剂))|无(?=政府采购|采购|该项|此项|相关|相应|此类|该类|结转))[^,;。\\n]{1,20}?)的?(?:部门|单位|项目)?,?(?:得|计|记)满分(?=[;。\\n]|$)", ";没有交办重点工作的得满分", (found) => ({ kind: "notApplicable", content: found.stretch("content") })),
  form("(?<content>(?:没有|无|未涉及|不涉及|不适用|未安排)[^,;。\\n]{1,20}?)(?:的)?(?:部门|单位|项目)?,?(?:本指标|该指标)?(?:不扣分|(?:视同|视为)(?:得)?满分){end}", "无政府采购预算的不扣分", (found) => ({ kind: "notApplicable", content: found.stretch("content") })),
]; // prettier-ignore

/** 不符合的，该项不得分 says nothing about what happened: it is the rest of the item before it. */
const OPPOSITE =
  /^(?:(?:全部)?(?:符合|满足|达到|具备|做到)(?:评价)?(?:要求|条件|规定|要点)?的?,?[得计记](?:该项|相应|对应)*(?:的)?(?:分值?|满分),)?(?:均|都)?(?:不|未)(?:能)?(?:符合|满足|达到|达标|具备|完成|做到)(?:要求|条件|规定|标准|目标)?的?$|^(?:没有|无|否)的?$|^(?:否则|反之|其[他它余])/;

/** 完成率介于60%-100%之间的，按照(完成率-60%)/40%*分值计算，低于60%: a way to compute is no event. */
const COMPUTED = /按(?:照)?[^,]*(?:[*/]|比例|计算)/;

function outright(found: Found): Said | undefined {
  if (OPPOSITE.test(found.text("content")))
    return { kind: "otherwise", award: { kind: "points", points: ZERO } };
  return veto(found, false);
}

/** 分值按比例调整到其他项: the indicator then scores nothing of its own. */
function elsewhere(found: Found): Said {
  return { kind: "notApplicable", content: found.stretch("content"), isElsewhere: true };
}

/** 如无投诉，得满分；如有投诉，…: only where both speak of the same thing. */
function otherCase(found: Found): Said | undefined {
  const again = found.text("again");
  return again === "" || again === found.text("what")
    ? { kind: "notApplicable", content: found.stretch("content") }
    : undefined;
}

function scopeIn(found: Found): "item" | "indicator" {
  return /^(?:本|该|此)项(?!目|指标)/.test(found.text("scope")) ? "item" : "indicator";
}

const DAMAGED_GATE = /^.?(?:不|未)(?:具备|满足|符合).{0,3}$/;

function veto(found: Found, isGate: boolean): Said | undefined {
  const when = found.has("when") ? found.condition("when") : undefined;
  if (found.has("when") && when === undefined) return undefined;
  const { from, to } = found.stretch("content");
  // 如不备, 如不具备B: a gate, but damaged
  if (
    !isGate &&
    when === undefined &&
    (to - from < 3 ||
      /\d分(?![之钟])/.test(found.text("content")) ||
      COMPUTED.test(found.text("content")) ||
      DAMAGED_GATE.test(found.text("content")))
  )
    return undefined;
  const scope = scopeIn(found);
  return { kind: "veto", content: found.stretch("content"), scope, isGate, ...(when && { when }) };
}
