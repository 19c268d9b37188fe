import { pointsOf } from "../grammar/award";
import { unitName } from "../grammar/quantity";
import type { Statement } from "../grammar/statement";
import { ask, claim, type Desk, markOf } from "../desk";
import type { Exact } from "../../number/exact";
import type { Finding } from "../rule";
import { showPoints } from "../showPoints";
import { plainOf, spanOf, type Stretch, wordsOf } from "../text/script";
import { foundWords, troubleIn } from "./trouble";

type Each = Statement & { kind: "each" };
type Lacking = Statement & { kind: "lacking" };
type Event = Statement & { kind: "event" };

/** A sentence that takes points. */
export type Loss = Statement & { kind: "each" | "lacking" | "event" | "countLoss" };

/** What the deductions are taken from. */
export interface Basis {
  readonly points: Exact;
  /** What earns the points, where the standard says it. */
  readonly content: Stretch | undefined;
  readonly hasFloor: boolean;
  /** The only deduction decides all the points. */
  readonly isOnly: boolean;
  /** The same deduction stands behind several items: each says what it is about. */
  readonly isOfEvery?: true;
}

/** 路面不平整，有坑洼的，每处扣0.5分: words before the deduction, with only a comma between them, say of what it is as well. */
export function leadOf(desk: Desk, { at, point }: Statement): string {
  const before = desk.statements.findLast((statement) => statement.at.to <= at.from);
  if (before?.kind !== "unread" || before.point !== point || desk.claimed.has(before)) return "";
  const isJoined = /^[,、]?$/.test(desk.outline.flat.slice(before.at.to, at.from));
  if (!isJoined || /[\d:①-⑳]|扣|(?<![取获])得|满分|分值|[计记赋加减]分/.test(plainOf(desk.script, before.at)))
    return "";
  claim(desk, before);
  return `${wordsOf(desk.script, before.at)}，`;
}

/** 每发现一项未制定，扣除0.5分 */
export function countedFinding(desk: Desk, each: Each, basis: Basis): Finding {
  const loss = pointsOf(each.loss, desk.full);
  const slot = desk.slots.ask({
    item: markOf(desk, each),
    kind: "count",
    label: labelOf(desk, each, loss, basis),
    unit: countUnit(each.unit),
    points: basis.isOnly ? basis.points : loss,
    at: spanOf(desk.script, each.finding.to > each.finding.from ? each.finding : each.at),
  });
  return { slot, each: loss, ...(each.atMost && { atMost: each.atMost }) };
}

/** 每缺一项扣1分 */
export function lackingFinding(
  desk: Desk,
  lacking: Lacking,
  { points, content, hasFloor, isOnly }: Basis,
): Finding {
  const each = pointsOf(lacking.award, desk.full);
  const own = `${leadOf(desk, lacking)}${wordsOf(desk.script, lacking.finding)}`;
  const about = content === undefined ? "" : `“${wordsOf(desk.script, content)}”`;
  const { unit } = lacking;
  const label = `${about}缺少的${unit}数${own.length < 2 ? "" : `（${own}）`}；每少1${unit}扣${showPoints(each)}分${hasFloor ? "，扣完为止" : ""}`;
  const slot = desk.slots.ask({
    item: markOf(desk, lacking),
    kind: "count",
    label,
    unit,
    points: isOnly ? points : each,
    at: spanOf(desk.script, lacking.at),
  });
  return { slot, each, ...(lacking.atMost && { atMost: lacking.atMost }) };
}

/** 上报不及时扣5分: once. 发现资料缺失扣1分: once, or as often as it is found. */
export function eventFinding(desk: Desk, event: Event, basis: Basis): Finding {
  const each = pointsOf(event.loss, basis.points);
  const words = `${leadOf(desk, event)}${wordsOf(desk.script, event.finding).replace(/的$/, "")}`;
  if (event.isFound === true && isEach(desk, event, each, basis))
    return foundFinding(desk, event, words, each, basis);
  const slot = desk.slots.ask({
    item: markOf(desk, event),
    kind: "conformity",
    label: `未发生“${words}”；发生则选“不符合”，扣${showPoints(each)}分`,
    unit: "",
    points: each,
    at: spanOf(desk.script, event.finding),
  });
  return { slot, each };
}

/** 扣完为止 behind the only deduction, which is less than the whole, says that it is made more than once. */
function isEach(desk: Desk, event: Event, each: Exact, { points, hasFloor, isOnly }: Basis): boolean {
  if (each.gte(points)) return false;
  if (hasFloor && isOnly) return true;
  const item = markOf(desk, event);
  const words = wordsOf(desk.script, event.at);
  const text = `“${words}”是每发现一处都扣，还是不论几处只扣一次？`;
  const [often, once] = [`每发现一处扣${showPoints(each)}分`, `不论几处只扣${showPoints(each)}分`] as const;
  return ask(desk, { key: `${item}逐处`, item, text, choices: [often, once] }, event.at) !== once;
}

function foundFinding(
  desk: Desk,
  event: Event,
  words: string,
  each: Exact,
  { points, hasFloor, isOnly }: Basis,
): Finding {
  const slot = desk.slots.ask({
    item: markOf(desk, event),
    kind: "count",
    label: `${words}的处数；每发现1处扣${showPoints(each)}分${hasFloor ? "，扣完为止" : ""}`,
    unit: "处",
    points: isOnly ? points : each,
    at: spanOf(desk.script, event.finding),
  });
  return { slot, each };
}

/** “差评”事项的整改反馈晚于15个工作日的个数；每发现1个扣1分，扣完为止 */
function labelOf(desk: Desk, each: Each, loss: Exact, { content, hasFloor, isOfEvery }: Basis): string {
  const unit = countUnit(each.unit);
  const said = foundWords(wordsOf(desk.script, each.finding).replace(/^的/, "").replace(/的$/, ""), unit);
  const about = foundWords(wordsOf(desk.script, each.about).replace(/的?(?:发现|出现|发生)?$/, ""), unit);
  const lead = leadOf(desk, each);
  const own = content === undefined ? "" : wordsOf(desk.script, content);
  const trouble = content === undefined ? undefined : troubleIn(plainOf(desk.script, content));
  // “不符合规定的” says nothing without the item it is about
  const isVague = /^(?:不|未)?(?:符合|满足|达到)?(?:规定|要求|标准|条件|情况|问题)?$/.test(said);
  // 内容不符合规定的，每项制度扣1分: a bare name says nothing without what is wrong with it
  const isName = said !== about && about !== "" && !FAULT.test(said);
  // 接种率≥90%得满分，有一个乡镇未达到扣1分
  const isShort = /(?:未达到|未达标|达不到|不达标)$/.test(said) && own !== "";
  // 执行到位，得3分，每发现1次扣1分: what is found is the opposite of what earns the points
  const what =
    said === ""
      ? about || (own === "" ? "" : (trouble ?? `不符合“${own}”`))
      : isName || (lead !== "" && said !== about && about !== "")
        ? about.endsWith(said)
          ? about
          : `${about}的${said}`
        : isShort
          ? `${said}“${own}”`
          : isVague && own !== ""
            ? (trouble ?? `“${own}”${said}`)
            : isOfEvery === true
              ? `“${own}”：${said}`
              : said;
  const counted = unit === "问题" ? "个" : unit;
  return `${lead}${what === "" ? "发现" : what}的${counted}数；每发现1${counted}扣${showPoints(loss)}分${hasFloor ? "，扣完为止" : ""}`;
}

const FAULT = /[不未无没缺违漏逾超滞]|虚|错/;

/** What one deduction is about, whatever its sort. */
export function findingOf(desk: Desk, loss: Loss, basis: Basis): Finding {
  switch (loss.kind) {
    case "each":
      return countedFinding(desk, loss, basis);
    case "lacking":
      return lackingFinding(desk, loss, basis);
    case "event":
      return eventFinding(desk, loss, basis);
    case "countLoss":
      return eventFinding(desk, { ...loss, kind: "event", finding: loss.content }, basis);
  }
}

export function countUnit(unit: string): string {
  return unit === "问题" || unit === "程序" || unit === "环节" ? "个" : unitName(unit);
}
