import { type Exact, sum } from "../../number/exact";
import { claim, type Desk, markOf, markOfAll, open, spanOfAll, warn } from "../desk";
import { pointsOf } from "../grammar/award";
import { readCondition } from "../grammar/condition";
import type { Statement } from "../grammar/statement";
import type { Finding } from "../rule";
import { isSeverity } from "../severityWords";
import { plainOf, spanOf, wordsOf } from "../text/script";
import { type Basis, findingOf, type Loss } from "./findings";
import { isGraduated } from "./occurrences";

type Met = Statement & { kind: "met" };

/**
 * 无制度的，不得分；未经批准的，扣1分；内容不实的，每处扣1分；缺一项扣1分: deductions of several sorts, all from the same points, which
 * are the full ones or those of the item before them. One sort alone is read by its own family.
 */
export function readLosses(desk: Desk): void {
  if (desk.parts.length > 0) return;
  const here = open(desk);
  if (here.some(({ kind }) => APART.has(kind))) return;
  const awards = here.filter(isAward);
  if (awards.length === 0) {
    readWhole(desk, here);
    return;
  }
  for (const award of awards) readItem(desk, award);
}

/** Sentences that give points in another way, or take them by a quantity. */
const APART: ReadonlySet<Statement["kind"]> = new Set([
  "band", "score", "proportion", "step", "nested", "together", "perItem", "holding", "heading", "rank", "versus", "bothOf",
  "gain", "goal", "threeBand", "target", "allOrNothing", "otherwise",
]); // prettier-ignore

function isAward(statement: Statement): statement is Met {
  return statement.kind === "met" && (statement.award.kind !== "points" || statement.award.points.gt(0));
}

/** No points but the full ones. */
function readWhole(desk: Desk, here: readonly Statement[]): void {
  const worthless = here.filter((statement): statement is Met => isWorthless(desk, statement));
  const losses = here.filter((statement): statement is Loss => isLoss(desk, statement));
  if (!areReadable(desk, here, losses, desk.full)) return;
  if (losses.length > 0 && sortsOf(losses) + Number(worthless.length > 0) < 2) return;
  if (losses.length > 0) addLosses(desk, here, losses, undefined);
  for (const statement of worthless) addVeto(desk, statement);
}

/** 记录完整的得5分，缺一次扣1分，弄虚作假的扣2分: an item with deductions behind it. */
function readItem(desk: Desk, award: Met): void {
  const point = desk.statements.filter((statement) => statement.point === award.point);
  const isOne = point.filter(isAward).length === 1;
  const here = isOne ? point : sentenceOf(desk, point, award);
  if (here === undefined || award.award.kind === "range") return;
  const behind = here.slice(here.indexOf(award) + 1);
  const losses = behind.filter((statement): statement is Loss => isLoss(desk, statement));
  const before = here.slice(0, here.indexOf(award)).filter((statement) => isLoss(desk, statement));
  const points = pointsOf(award.award, desk.full);
  const worthless = behind.filter((statement): statement is Met => isWorthless(desk, statement));
  const hasNothing = worthless.length > 0 && losses.some(({ kind }) => kind !== "each");
  // 每少一项扣1分 behind items of 1 point each is about all of them
  const isOfAll = losses.every(
    (loss) => loss.kind === "lacking" && pointsOf(loss.award, points).equals(points),
  );
  const isBesideOthers = !isOne && !isOfAll && losses.some(({ kind }) => kind !== "each");
  if (before.length > 0 || !(sortsOf(losses) > 1 || hasNothing || isBesideOthers)) return;
  if (!areReadable(desk, here, losses, points)) return;
  // 基本合理扣2分 between 合理得5分 and 不合理不得分: words of a scale, which has its own family
  if (sortsOf(losses) < 2 && losses.some((loss) => isDegree(desk, loss))) return;
  addLosses(desk, behind, losses, award);
}

/**
 * 记录齐全得3分，缺1次扣1分；效果好得2分，…: without marks a sentence holds an item and its own deductions, unless another sentence
 * only deducts, for that may be about any of them.
 */
function sentenceOf(desk: Desk, point: readonly Statement[], award: Met): readonly Statement[] | undefined {
  const sentences: Statement[][] = [];
  for (const statement of point) {
    const before = sentences.at(-1)?.at(-1);
    const gap = before === undefined ? ";" : desk.outline.flat.slice(before.at.to, statement.at.from);
    if (/[;。]/.test(gap)) sentences.push([statement]);
    else sentences.at(-1)?.push(statement);
  }
  const deducting = sentences.filter((sentence) => sentence.some((each) => isLoss(desk, each)));
  const areOwn = deducting.every(
    ([first, ...others]) => first !== undefined && isAward(first) && !others.some(isAward),
  );
  return areOwn ? deducting.find((sentence) => sentence.includes(award)) : undefined;
}

function isDegree(desk: Desk, loss: Loss): boolean {
  return (
    loss.kind === "event" && /^(?:基本|较|一般|部分|不够|欠|有待|但)/.test(plainOf(desk.script, loss.finding))
  );
}

function sortsOf(losses: readonly Loss[]): number {
  const kinds = new Set(losses.map(({ kind }) => (kind === "countLoss" ? "event" : kind)));
  // each of two lists may lack something: no other family reads both
  const hasLists = kinds.size === 1 && kinds.has("lacking") && losses.length > 1;
  return kinds.size + Number(hasLists);
}

/** A price that grows with the number, or with the quantity, is no price for each. */
function areReadable(
  desk: Desk,
  here: readonly Statement[],
  losses: readonly Loss[],
  points: Exact,
): boolean {
  const limits = losses.filter(
    (loss) => loss.kind === "event" && readCondition(plainOf(desk.script, loss.finding)) !== undefined,
  );
  return (
    limits.length < 2 &&
    losses.filter(({ kind }) => kind === "countLoss").length < 2 &&
    !here.some((statement) => statement.kind === "countLoss" && !isLoss(desk, statement)) &&
    !here.some((statement) => statement.kind === "floor" && statement.atMost?.lt(points)) &&
    !losses.some((loss) => loss.kind === "each" && isGraduated(desk, loss))
  );
}

/** 情节严重的扣3分: says of the deduction before it how bad it is, and what is then taken instead is not said. */
const SEVERITY = /^(?:情况|情节|性质|后果|问题|影响)?(?:特别|较为|较|比较|非常)?(?:严重|恶劣|突出|较重)/;

function isLoss(desk: Desk, statement: Statement): boolean {
  if (statement.kind === "event") {
    const words = plainOf(desk.script, statement.finding);
    return statement.isBare !== true && !SEVERITY.test(words) && !isSeverity(words);
  }
  // 专职人员不足2人扣1分: a number that is not reached, once
  if (statement.kind === "countLoss") return SHORT.test(plainOf(desk.script, statement.content));
  return statement.kind === "each" || statement.kind === "lacking";
}

const SHORT = /(?:不足|少于|低于|不到|未达到?|达不到)\d+(?:个|人|次|名|家|项|份|场|件)(?:的)?$/;

/** A quantity, the rest of something, or words that say of nothing what it is: no event. */
const NO_EVENT =
  /[\d<>≥≤=%,]|以[上下内]|其[他它余]|否则|反之|每|是否|^(?:均|都|全部)?(?:不|未)(?:能)?(?:符合|满足|达到|达标|具备|完成)(?:要求|规定|标准|条件)?的?$/;

/** 发现一起截留、挪用的, 1台设备不符合要求: one is enough. */
const FOUND = /^(?:发现|出现|发生|存在|有)?[一1](?:起|例|次|项|处|个(?!人)|台|件|份|户|家|笔|条)/;

function isWorthless(desk: Desk, statement: Statement): boolean {
  if (statement.kind !== "met" || !pointsOf(statement.award, desk.full).equals(0)) return false;
  const words = plainOf(desk.script, statement.content).replace(FOUND, "");
  return (
    words.length >= 3 &&
    !NO_EVENT.test(words) &&
    /[不未无没缺违漏逾超迟错差拒虚假瞒谎]|造成|发[生现]|存在|出现|重大|截留|挪用|挤占/.test(words)
  );
}

function addVeto(desk: Desk, statement: Met): void {
  const text = wordsOf(desk.script, statement.content).replace(FOUND, "").replace(/的$/, "");
  const at = spanOf(desk.script, statement.content);
  const slot = desk.slots.ask({ item: "", kind: "veto", label: text, unit: "", at });
  const when = { kind: "happened", slot } as const;
  desk.vetoes.push({ text, item: "", when, at: spanOf(desk.script, statement.at) });
  claim(desk, statement);
}

function addLosses(
  desk: Desk,
  here: readonly Statement[],
  losses: readonly Loss[],
  award: Met | undefined,
): void {
  const floors = here.filter(({ kind }) => kind === "floor");
  const statements = [...(award === undefined ? [] : [award]), ...losses, ...floors];
  const points = award === undefined ? desk.full : pointsOf(award.award, desk.full);
  const content = award?.content;
  const basis: Basis = { points, content, hasFloor: floors.length > 0, isOnly: losses.length === 1 };
  const text = content === undefined ? "" : wordsOf(desk.script, content);
  const item = award === undefined ? markOfAll(desk, statements) : markOf(desk, award);
  const findings = losses.map((loss) => findingOf(desk, loss, basis));
  desk.parts.push({
    kind: "occurrences",
    item,
    points,
    family: award === undefined ? "deduct_per_item" : "checklist_points+deduct_per_item",
    at: spanOfAll(desk, statements),
    findings,
    ...(text !== "" && { text }),
  });
  claim(desk, ...statements);
  const isOpenEnded =
    losses.some(({ kind }) => kind === "each" || kind === "lacking") || lostOf(findings).gt(points);
  if (floors.length === 0 && isOpenEnded)
    warn(desk, "no-floor", `${item}没有写“扣完为止”，按扣到0分为止计算`, item, losses[0]?.at);
}

function lostOf(findings: readonly Finding[]): Exact {
  return sum(findings.map(({ each }) => each));
}
