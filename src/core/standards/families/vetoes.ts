import { parseExpression } from "../expression/parse";
import type { Statement } from "../grammar/statement";
import { pointsOf } from "../grammar/award";
import { ask, claim, type Desk, markOf, open, warn } from "../desk";
import type { Bound, VetoCondition } from "../rule";
import type { Edge } from "../grammar/condition";
import type { Measure } from "../measure";
import { isSameMeasure } from "../measureNames";
import { isOpposite } from "../opposite";
import { plainOf, spanOf, type Stretch, wordsOf } from "../text/script";

/** 若发现存在截留、挤占、挪用、虚列支出等任意一项情况，本指标得0分; 没有…的按满分计算. */
export function readVetoes(desk: Desk): void {
  for (const statement of open(desk)) {
    if (statement.kind === "veto") addVeto(desk, statement);
    if (statement.kind === "notApplicable" && desk.notApplicable === undefined) {
      const label = wordsOf(desk.script, statement.content).replace(/的$/, "");
      const at = spanOf(desk.script, statement.content);
      const slot = desk.slots.ask({
        item: "",
        kind: "conformity",
        label: `本指标适用（${label}的选“不适用”，按满分计算）`,
        unit: "",
        at,
      });
      desk.notApplicable = { slot, label };
      claim(desk, statement);
    }
  }
  readWorthless(desk);
  vetoAlone(desk);
}

const SCOPES = { item: "只管这一项", indicator: "管整个指标" } as const;

/** A quantity, or the rest of something: no event. */
const NO_EVENT =
  /[\d<>≥≤=%]|以[上下内]|[超低高]于|超过|不足|其[他它余]|否则|反之|^(?:均|都|全部)?(?:不|未)(?:能)?(?:符合|满足|达到|达标|具备|完成)|每/;

/** 情节严重的不得分, after items and deductions: what happened, and then nothing is earned. */
function readWorthless(desk: Desk): void {
  const last = desk.outline.points.length - 1;
  for (const statement of open(desk)) {
    if (statement.kind !== "met" || !pointsOf(statement.award, desk.full).equals(0)) continue;
    const words = wordsOf(desk.script, statement.content).replace(/的$/, "");
    const isAfter = desk.parts.some(({ at }) => at.start < spanOf(desk.script, statement.at).start);
    if (!isAfter || words.length < 3 || isOpposite(desk, statement)) continue;
    if (NO_EVENT.test(plainOf(desk.script, statement.content))) continue;
    const mark = markOf(desk, statement);
    const item = last < 1 ? "" : statement.point < last ? mark : scopeOf(desk, statement, words, mark);
    const at = spanOf(desk.script, statement.content);
    const slot = desk.slots.ask({ item, kind: "veto", label: words, unit: "", at });
    desk.vetoes.push({
      text: words,
      item,
      when: { kind: "happened", slot },
      at: spanOf(desk.script, statement.at),
    });
    claim(desk, statement);
    const scope = item === "" ? "本指标" : `${item}项`;
    warn(desk, "range-left-open", `“${words}”按发生即${scope}不得分计算`, item, statement.content);
  }
}

/** Behind the last point the sentence may be about that point or about all. */
function scopeOf(desk: Desk, statement: Statement, words: string, mark: string): string {
  const text = `“${words}”不得分，管哪些分？`;
  const key = `${mark}范围`;
  const choices = [SCOPES.indicator, SCOPES.item];
  return ask(desk, { key, item: mark, text, choices }, statement.at) === SCOPES.item ? mark : "";
}

/** …的，实行一票否决，本指标不得分: the verdict is no part of what happened. */
const VERDICT = /的?[,，]?(?:实行|采取|执行|则)?一票否决.*$/u;

function addVeto(desk: Desk, statement: Statement & { kind: "veto" }): void {
  const item = statement.scope === "item" ? markOf(desk, statement) : "";
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

/** 存在截留挪用的不得分, and nothing else: the full points unless it happened. */
function vetoAlone(desk: Desk): void {
  const [veto] = desk.vetoes;
  if (desk.parts.length > 0 || desk.vetoes.length !== 1 || veto?.when.kind !== "happened") return;
  const findings = [{ slot: veto.when.slot, each: desk.full }];
  desk.parts.push({
    kind: "occurrences",
    item: "",
    points: desk.full,
    family: "deduct_named_events",
    at: veto.at,
    findings,
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
