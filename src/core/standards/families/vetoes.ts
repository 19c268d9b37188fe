import { parseExpression } from "../expression/parse";
import { headingOver } from "../grammar/headings";
import type { Statement } from "../grammar/statement";
import { pointsOf } from "../grammar/award";
import { ask, claim, type Desk, markOf, open, warn } from "../desk";
import type { Bound, VetoCondition } from "../rule";
import type { Edge } from "../grammar/conditionEnds";
import type { Measure } from "../measure";
import { isSameMeasure } from "../measureNames";
import { unitName } from "../grammar/quantity";
import { affirmedBy, isOpposite } from "../opposite";
import { plainOf, spanOf, type Stretch, wordsOf } from "../text/script";
import { isLateness } from "../timeWords";
import { leavesScopeOpen, SCOPE_SAID } from "./vetoScope";

/** 若发现存在截留、挤占、挪用、虚列支出等任意一项情况，本指标得0分; 没有…的按满分计算. */
export function readVetoes(desk: Desk): void {
  for (const statement of open(desk)) {
    if (statement.kind === "veto") addVeto(desk, statement);
    // 不涉及处置的，该项分值调整到其他项: of several items it may be one
    if (statement.kind === "notApplicable" && statement.isElsewhere && desk.parts.length > 1) continue;
    if (statement.kind === "notApplicable" && desk.notApplicable === undefined) {
      const label = wordsOf(desk.script, statement.content).replace(/的$/, "");
      const at = spanOf(desk.script, statement.content);
      const slot = desk.slots.ask({
        item: "",
        kind: "conformity",
        label: `本指标适用（${label}的选“不适用”，${statement.isElsewhere ? "分值调整到其他指标" : "按满分计算"}）`,
        unit: "",
        at,
      });
      desk.notApplicable = { slot, label, ...(statement.isElsewhere && { isElsewhere: true }) };
      claim(desk, statement);
    }
  }
  readWorthless(desk);
  readBeyond(desk);
  vetoesAlone(desk);
}

const SCOPES = { item: "只管这一项", indicator: "管整个指标" } as const;

/** A quantity, or the rest of something: no event. */
const NO_EVENT =
  /[\d<>≥≤=%]|以[上下内]|[超低高]于|超过|不足|其[他它余]|否则|反之|^(?:均|都|全部)?(?:不|未)(?:能)?(?:符合|满足|达到|达标|具备|完成)|每/;

/** 采购金额超过预算: two quantities and no figure. */
const ONE_OVER_OTHER = /^[一-龥]{3,}(?:超过|超出|高于|大于)[一-龥]{2,}$/;

const FAULT =
  /[不未无没缺违漏逾超迟错差拒虚假瞒弄骗侵占损失害]|严重|恶劣|造成|发[生现]|存在|出现|重大|截留|挪用|挤占|套取|批评|通报|问责|查处|投诉|事故|舆情/;

/** 情节严重的不得分, after items and deductions: what happened, and then nothing is earned. */
function readWorthless(desk: Desk): void {
  const last = desk.outline.points.length - 1;
  for (const statement of open(desk)) {
    if (statement.kind !== "met" || !pointsOf(statement.award, desk.full).equals(0)) continue;
    const words = wordsOf(desk.script, statement.content).replace(/的$/, "");
    const isAfter = desk.parts.some(({ at }) => at.start < spanOf(desk.script, statement.at).start);
    if (!isAfter || words.length < 3 || isOpposite(desk, statement) || leavesScopeOpen(desk, statement))
      continue;
    const said = plainOf(desk.script, statement.content);
    if (NO_EVENT.test(said) && !ONE_OVER_OTHER.test(said)) continue;
    // 加大巡查力度，年内发生案件的不得分: what is required stands before what happened
    if (said.includes(",") && !FAULT.test(said.slice(0, said.indexOf(",")))) continue;
    const mark = markOf(desk, statement);
    const isDenied = affirmedBy(desk, statement) !== undefined;
    // 无制度不得分 among items without marks: which of them it is about cannot be said
    if (isDenied && last < 1 && desk.parts.length > 1) continue;
    const item =
      last < 1 ? "" : statement.point < last || isDenied ? mark : scopeOf(desk, statement, words, mark);
    const at = spanOf(desk.script, statement.content);
    const slot = desk.slots.ask({ item, kind: "veto", label: words, unit: "", at });
    desk.vetoes.push({
      text: words,
      item,
      when: { kind: "happened", slot },
      at: spanOf(desk.script, statement.at),
    });
    claim(desk, statement);
    if (isDenied) continue;
    const scope = item === "" ? "本指标" : `${item}项`;
    warn(desk, "range-left-open", `“${words}”按发生即${scope}不得分计算`, item, statement.content);
  }
}

/** 项目延期超过6个月的不得分, behind points by another quantity. */
function readBeyond(desk: Desk): void {
  for (const statement of open(desk)) {
    if (statement.kind !== "band" || !pointsOf(statement.award, desk.full).equals(0)) continue;
    const { low, high, unit } = statement.when.condition;
    const name = wordsOf(desk.script, statement.when.measure);
    const isAfter = desk.parts.some(({ at }) => at.start < spanOf(desk.script, statement.at).start);
    if (!isAfter || !isLateness(name) || low === undefined || high !== undefined) continue;
    if (desk.outline.points.length > 1) continue;
    desk.vetoes.push({
      text: wordsOf(desk.script, statement.when.at).replace(/的$/, ""),
      item: "",
      when: {
        kind: "beyond",
        measure: desk.measures.named(name, "", unitName(unit), statement.when.measure),
        low: { value: low.value, inclusive: low.inclusive ?? false },
      },
      at: spanOf(desk.script, statement.at),
    });
    claim(desk, statement);
  }
}

/** Behind the last point the sentence may be about that point or about all. */
function scopeOf(desk: Desk, statement: Statement, words: string, mark: string): string {
  // ①无制度不得分；②无制度不得分: what stands in the points before stands in this one too
  if (desk.vetoes.some((veto) => veto.text === words && veto.item !== "")) return mark;
  const text = `“${words}”不得分，管哪些分？`;
  const key = `${mark}范围`;
  const choices = [SCOPES.indicator, SCOPES.item];
  return ask(desk, { key, item: mark, text, choices }, statement.at) === SCOPES.item ? mark : "";
}

/** …的，实行一票否决，本指标不得分: the verdict is no part of what happened. */
const VERDICT = /的?[,，]?(?:实行|采取|执行|则)?一票否决.*$/u;

function addVeto(desk: Desk, statement: Statement & { kind: "veto" }): void {
  if (statement.mark !== undefined) {
    addListed(desk, statement, statement.mark);
    return;
  }
  if (!statement.isGate && leavesScopeOpen(desk, statement)) return;
  const item =
    statement.isUnscoped === true
      ? itemOfList(desk, statement)
      : statement.scope === "item" || isInsideItem(desk, statement)
        ? itemOf(desk, statement)
        : "";
  if (item === undefined) return;
  const hasContent = statement.content.to > statement.content.from;
  const condition = statement.when === undefined ? "" : wordsOf(desk.script, statement.when.at);
  const said = hasContent ? wordsOf(desk.script, statement.content).replace(VERDICT, "") : "";
  const text =
    [condition, said]
      .filter((words) => words !== "")
      .join("，")
      .replace(/[,，]$/, "") || gateText(desk, statement);
  const when = conditionOf(desk, statement, item, text);
  if (when === undefined) return;
  desk.vetoes.push({ text, item, when, at: spanOf(desk.script, statement.at) });
  claim(desk, statement);
}

/**
 * ①…得5分，发现重大问题的不得分；②…: without a scope, before the next item, it is of its own. In the last item it is where it
 * goes on with what is taken from that (每次扣1分；发生重大事故不得分).
 */
function isInsideItem(desk: Desk, statement: Statement & { kind: "veto" }): boolean {
  if (statement.isGate || statement.point < 0 || SCOPE_SAID.test(plainOf(desk.script, statement.at)))
    return false;
  if (statement.point < desk.outline.points.length - 1) return true;
  const before = desk.statements[desk.statements.indexOf(statement) - 1];
  return before?.point === statement.point && (TAKING.has(before.kind) || before.kind === "floor");
}

/**
 * 一、…（4分）；二、…（6分）：…。出现下列情形之一的，不得分：（1）…: of the last of several items, or of all. Undefined where no mark tells them
 * apart, so that it cannot be said which is meant.
 */
function itemOfList(desk: Desk, statement: Statement & { kind: "veto" }): string | undefined {
  const mark = markOf(desk, statement);
  const isOnly = desk.parts.every(({ item }) => item === mark);
  if (isOnly) return headingOver(desk.statements, statement) === undefined ? "" : undefined;
  if (statement.point >= 0 && statement.point < desk.outline.points.length - 1) return mark;
  return scopeOf(desk, statement, "出现下列情形之一的", mark);
}

const TAKING: ReadonlySet<Statement["kind"]> = new Set(["each", "lacking", "event", "countLoss", "step"]);

/**
 * 本项 is the item that the sentence stands in; the indicator, where that has no points of its own. Behind the last item,
 * behind a full stop, it may be either.
 */
function itemOf(desk: Desk, statement: Statement & { kind: "veto" }): string {
  const mark = markOf(desk, statement);
  const last = desk.outline.points.length - 1;
  if (!desk.parts.some(({ item, points }) => item === mark && points.gt(0))) return "";
  if (statement.point < last || last < 1) return mark;
  const before = desk.statements[desk.statements.indexOf(statement) - 1];
  const gap = desk.outline.flat.slice(before?.at.to ?? 0, statement.at.from);
  if (before?.point !== statement.point || (statement.scope === "item" && !/[。\n]/.test(gap))) return mark;
  return scopeOf(desk, statement, wordsOf(desk.script, statement.content), mark);
}

/** ④不存在截留挪用。①-③每项不符合扣1分；④不符合的，该指标不得分: an item of the list before. */
function addListed(desk: Desk, statement: Statement, mark: string): void {
  const place = desk.outline.points.findIndex((point) => point.mark === mark);
  const listed = open(desk).filter(
    (other) => other.point === place && other.kind === "unread" && other.at.to <= statement.at.from,
  );
  const [first, last] = [listed[0], listed.at(-1)];
  if (first === undefined || last === undefined || desk.parts.length === 0) return;
  const words = wordsOf(desk.script, { from: first.at.from, to: last.at.to });
  const text = `不符合“${words}”`;
  const slot = desk.slots.ask({
    item: "",
    kind: "veto",
    label: text,
    unit: "",
    at: spanOf(desk.script, first.at),
  });
  const at = spanOf(desk.script, statement.at);
  desk.vetoes.push({ text, item: "", when: { kind: "happened", slot }, at });
  claim(desk, statement, ...listed);
}

function conditionOf(
  desk: Desk,
  statement: Statement & { kind: "veto" },
  item: string,
  text: string,
): VetoCondition | undefined {
  if (statement.isGate) return gateOf(desk, statement);
  const { when } = statement;
  if (when !== undefined && statement.content.to === statement.content.from) {
    const expression = parseExpression(desk.script, when.measure);
    if (expression === undefined) return undefined;
    const low = boundOf(when.condition.low);
    const high = boundOf(when.condition.high);
    return {
      kind: "beyond",
      measure: measureBefore(desk, when.measure) ?? desk.measures.ofExpression(expression, item),
      ...(low && { low }),
      ...(high && { high }),
    };
  }
  const at = spanOf(desk.script, statement.content);
  const slot = desk.slots.ask({ item, kind: "veto", label: text, unit: "", at });
  const measure = when === undefined ? undefined : measureBefore(desk, when.measure);
  const low = boundOf(when?.condition.low);
  const high = boundOf(when?.condition.high);
  if (when !== undefined && when.measure.to > when.measure.from && measure === undefined) {
    const name = wordsOf(desk.script, when.measure);
    warn(desk, "other-measure", `“${name}”不是前面算过的指标，是否“${text}”由评价人判断`, item, when.measure);
  }
  const only = measure && { measure, ...(low && { low }), ...(high && { high }) };
  return { kind: "happened", slot, ...(only && { only }) };
}

/** The measure of a part that the words name: 到位率 is the 配套资金到位率 read before. */
function measureBefore(desk: Desk, at: Stretch): Measure | undefined {
  const name = wordsOf(desk.script, at);
  if (name === "") return undefined;
  const known = desk.parts.flatMap((part) => ("measure" in part ? [part.measure] : []));
  return known.find(
    (measure) => (measure.kind === "named" || measure.kind === "fact") && isSameMeasure(measure.name, name),
  );
}

/** 存在截留挪用的不得分，弄虚作假的不得分, and nothing else: the full points unless one of them happened. */
function vetoesAlone(desk: Desk): void {
  const [first] = desk.vetoes;
  if (desk.parts.length > 0 || first === undefined) return;
  const slots = desk.vetoes.flatMap(({ when, item }) =>
    when.kind === "happened" &&
    (when.only === undefined || desk.vetoes.length === 1) &&
    (item === "" || desk.vetoes.length === 1)
      ? [when.slot]
      : [],
  );
  if (slots.length < desk.vetoes.length) return;
  const ends = desk.vetoes.map(({ at }) => at.end);
  desk.parts.push({
    kind: "occurrences",
    item: "",
    points: desk.full,
    family: "deduct_named_events",
    at: { start: first.at.start, end: Math.max(...ends) },
    findings: slots.map((slot) => ({ slot, each: desk.full })),
  });
  desk.vetoes.length = 0;
}

function gateText(desk: Desk, statement: Statement): string {
  const gate = gateOf(desk, statement);
  const slot = gate?.kind === "unmet" ? desk.slots.slot(gate.slot) : undefined;
  return slot === undefined ? wordsOf(desk.script, statement.at) : `不具备“${slot.label}”`;
}

/** 如不具备，该指标分值为0: about the item read just before. */
function gateOf(desk: Desk, statement: Statement): VetoCondition | undefined {
  const before = desk.parts.filter(
    ({ kind, at }) => kind === "check" && at.start < spanOf(desk.script, statement.at).start,
  );
  const check = before.at(-1);
  return check?.kind === "check" ? { kind: "unmet", slot: check.slot } : undefined;
}

function boundOf(edge: Edge | undefined): Bound | undefined {
  return edge && { value: edge.value, inclusive: edge.inclusive ?? true };
}
