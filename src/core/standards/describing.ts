import { sum } from "../number/exact";
import { type Desk, warn } from "./desk";
import type { Statement } from "./grammar/statement";
import { plainOf, wordsOf } from "./text/script";

/**
 * Words beside a rule that give and take nothing themselves: what is required, before the sentence that says what a
 * shortcoming costs (资产处置规范。每发现一处不规范扣0.5分), and remarks on where the evidence is found or what a word
 * means. Only where the rest is worth the whole 分值: otherwise points may be hidden in them.
 */
export function isDescription(desk: Desk, statement: Statement): boolean {
  if (statement.kind !== "unread" || !isWholeWithout(desk)) return false;
  const words = plainOf(desk.script, statement.at);
  if (HOW.test(words)) return true;
  if (EXCEPTION.test(words)) {
    warnOfException(desk, statement);
    return true;
  }
  if (SCORES.test(words)) return false;
  if (REMARK.test(words) || isOfFact(desk, words)) return true;
  return isRequirement(desk, statement, words);
}

/** Words of points, conditions and comparisons. */
const SCORES =
  /[得扣]|[计记评打赋给加减]分|分值|满分|权重|酌情|视情|否决|否则|反之|封顶|最[高低多少]|[若如](?!实|期|下|何)|每(?![年月日周]|季度|半年)|同时|[择选]其?一|任[意一何]|之一|[<>=≥≤*/]|比例|第[一二三四五\d]名/;

const REMARK =
  /^(?:查看|查阅|核查|参考|参照|资料来源|数据来源|评价依据|取数|数据以|计算口径|评价时点|详见|参见)|^[^,;。:\d]{2,16}(?:是指|指的是)(?!\d)|^(?:根据|依据|参照|结合)[^\d]{4,}(?:评定|评价|判断|核定|确定|认定)$|^(?:以[^,;。\d]{2,20}为(?:核心|基础|重点|主),)?(?:主要)?(?:考核|考察|评价|反映|衡量|计算|核算)[^;。\d]{4,}(?:情况|程度|水平|质量|偏离度|效果|能力)$/;

/** 有项目绩效目标的，根据项目绩效目标编制质量打分，无项目绩效目标的，根据…打分: what the items are judged by. */
const BY = "(?:有|无|没有|未)[^,;。\\d]{2,40},根据[^,;。\\d]{2,40}(?:打分|评分|评价)";
const HOW = new RegExp(`^${BY}(?:,${BY})?$`);

const EXCEPTION =
  /^[^\d]{4,}(?:除外|不在此列|不纳入考核|不列入考核|不计入)$|^(?:如|若)?因[^\d]{4,}的,?不(?:予)?扣分$|^[^\d]{2,}不视(?:同|为)[^\d]{2,}$|^[^\d]{4,},?(?:按(?:照)?(?:同等|相同|同一|统一)口径)(?:计入|计算|纳入)?$/;

/** What is required holds no figures but dates, unless every rule only takes away. */
const FIGURE = /\d(?![\d.]*(?:年|月|日|号|季度))/;

function isRequirement(desk: Desk, statement: Statement, words: string): boolean {
  if (words.length < 4 || /[的者时]$/.test(words)) return false;
  // what happened, or half a sentence, belongs to the deduction
  if (/^(?:发生|出现|或者?|因|致使|造成)|^[^)]*\([^)]*$/.test(words)) return false;
  if (FIGURE.test(words) && !desk.parts.every(({ kind }) => kind === "occurrences")) return false;
  const place = desk.statements.indexOf(statement);
  const isSilent = ({ kind }: Statement): boolean => kind === "unread" || kind === "connective";
  const before = desk.statements.slice(0, place).filter(({ point }) => point === statement.point);
  const next = desk.statements.slice(place + 1).find((other) => !isSilent(other));
  if (!before.every(isSilent) || next === undefined || !desk.claimed.has(next)) return false;
  return next.point === statement.point || (statement.point < 0 && next.point === 0);
}

/** 编制数：机构编制部门核定的编制数: what one of the facts is. */
function isOfFact({ slots }: Desk, words: string): boolean {
  const [, name] = /^([^,;。:]{2,16}):(?!\d)[^=]{4,}$/.exec(words) ?? [];
  return name !== undefined && slots.slots.some(({ label }) => label === name);
}

function isWholeWithout({ parts, full }: Desk): boolean {
  const worth = parts.filter(({ kind }) => kind !== "bonus").map(({ points }) => points);
  return worth.length > 0 && sum(worth).equals(full);
}

function warnOfException(desk: Desk, { at }: Statement): void {
  const words = wordsOf(desk.script, at);
  warn(desk, "range-left-open", `“${words}”：填写证据时请照此处理`, "", at);
}
