import type { Exact } from "../../../number/exact";
import { readPlainNumber } from "../quantity";
import { readAward } from "../award";
import { form, type Form, type Found } from "../pattern";
import type { Said } from "../statement";

const ITEM =
  "(?:评价要点|得分要素|要点|要素|项|条|个要点|个评价要点|个得分要素|个要素|个条件|个|项内容|项要求)";
const MEETS = "(?:具备|符合|满足|达到|完成|做到)";

/** Points for what is met, one by one or by how many. */
export const checklists: readonly Form[] = [
  form("(?:要点|要素|第)?(?<marks>[①-⑳](?:[、和及]?[①-⑳])*)(?:项|点)?(?:各|每项|均|分别)?{award:closing}{end}", "①②③各1分", (found) => {
    const award = found.award("award");
    return award && { kind: "holding", marks: found.text("marks").replace(/[^①-⑳]/g, ""), award };
  }),
  form(`(?:上述|以上)?(?<from>[①-⑳])(?:-{1,2}|至|到)(?<to>[①-⑳])(?:项|条|个?要点)?(?:中)?,?(?:各|均|每(?:${MEETS})?(?:1|一)?(?:项|个|条)?)(?:的)?,?{award}`, "①—④每项1分", (found) => perItem(found, found.text("from"), found.text("to"))),
  form(`(?:上述|以上)?(?:内容|要点|各项)*,?每${MEETS}(?:1|一)?(?:个|项|条)?${ITEM}?的?,?{award:closing}{end}`, "每具备一个得分要素，得到指标分值的25%", (found) => perItem(found)),
  form(`(?:(?:上述|以上)(?:内容|要点|各项)*)?(?:全部${MEETS}|全部满足要求)的?,?得满分,?每有?(?:1|一)(?:个|项|条)(?:不|未)${MEETS}(?:要求)?的?,?{loss}`, "以上要点全部符合得满分,每有一项不符合扣1分", (found) => perItem(found)),
  form("(?:以上|上述)?(?:各|每)(?:一)?(?:项|条|个?要点|个?要素)(?:的)?,?(?:各|均)?{award:closing}{end}", "每项1分", (found) => perItem(found)),
  form(`${MEETS}(?:得分)?(?:评价)?要[素点](?<marks>[①-⑳、和,]+)(?:分别|各)?{award:closing}{end}`, "具备要素①，得到指标分值的34%", (found) => {
    const award = found.award("award");
    return award && { kind: "holding", marks: found.text("marks").replace(/[^①-⑳]/g, ""), award };
  }),
  form(`(?:同时|全部|均)${MEETS}(?<marks>[①-⑳](?:[和、及与,]?[①-⑳])+)(?:的|项)?,?{award:closing}{end}`, "同时满足①和②得3分", (found) => together(found, "all")),
  form(`(?:仅|只|仅能|只能)${MEETS}(?:其中)?(?:的)?{met:number}(?:项|个|条)的?,?{award:closing}{end}`, "只满足其中一项得1.5分", (found) => together(found, readPlainNumber(found.text("met")))),
  form(`(?:均|都|全|全部)(?:不|未)(?:能)?${MEETS}的?,?{award:closing}{end}`, "均不满足不得分", (found) => together(found, readPlainNumber("0"))),
  form("{content}(?:的)?[,:]?\\({award},?(?:其中|包括|含):?(?<inner>(?:[^,;。、()\\n]+?\\d(?:\\.\\d+)?分[,、;]?)+)\\)", "合同要素齐全（2分，其中：金额0.5分，期限0.5分，验收条款1分）", nested),
]; // prettier-ignore

/** The last resort: any words that are no rule, and their points. */
export const plainItems: readonly Form[] = [
  form("(?<=\\n)(?<content>)(?:\\((?:满分)?)?{award}\\)?{end}", "①得1分②得2分", met),
  form("{content}(?:的)?[,:]?\\((?:满分)?{award}\\)", "目标明确（1分）", met),
  form("{content}(?:的)?[,:、]?{award}{end}", "①项目有绩效目标，得0.5分", met),
  form("(?<content>[^,;。\\n:]*(?:是否|如何)[^,;。\\n:]*)(?=。)", "项目预定目标设置是否合理。", (found) => ({ kind: "topic", content: found.stretch("content") })),
]; // prettier-ignore

function met(found: Found): Said | undefined {
  const award = found.award("award");
  return award && { kind: "met", content: found.stretch("content"), award };
}

function perItem(found: Found, from?: string, to?: string): Said | undefined {
  const isLoss = !found.has("award");
  const award = found.award(isLoss ? "loss" : "award");
  return award && { kind: "perItem", award, isLoss, ...(from && to ? { from, to } : {}) };
}

function together(found: Found, count: Exact | "all" | undefined): Said | undefined {
  const award = found.award("award");
  return (
    award &&
    count && { kind: "together", marks: found.text("marks").replace(/[^①-⑳]/g, ""), met: count, award }
  );
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
