import { type Exact, ONE, ZERO } from "../../number/exact";
import type { Desk } from "../desk";
import type { Expression } from "../expression/tree";
import { type Quantity, unitName } from "../grammar/quantity";
import type { Statement } from "../grammar/statement";
import type { Measure } from "../measure";
import { isRateName } from "../measureNames";
import { type Stretch, wordsOf } from "../text/script";

/** What is compared, and where nothing is lost. */
interface Compared {
  readonly measure: Measure;
  readonly base: Exact;
}

/** 实际成本未超预算得满分; 完成值=目标值，得100标准分: what is compared with what stands in the words. */
export function comparisonIn(
  desk: Desk,
  full: Statement & { kind: "met" },
  item: string,
  step: Quantity,
): Compared | undefined {
  const said = desk.script.plain.slice(full.content.from, full.content.to);
  // 以上年决算数为基数，实际支出小于等于上年决算数: the base is named once more
  const named = /^以([一-龥]{2,12})为(?:基数|基准|标准),?(?=.{4,}\1$)/.exec(said)?.[0] ?? "";
  const words = said.slice(named.length);
  const [, over, link, under] =
    /^([一-龥“”]{2,14}?)(未超过?|不超过?|未超出|不高于|不大于|小于或?等于|=|≤|≥|达到|不低于|等于)([一-龥]{2,12})$/.exec(
      words,
    ) ?? [];
  if (isShare(step) && isQuality(words)) return qualityRate(desk, words, item);
  if (over === undefined || link === undefined || under === undefined) return undefined;
  const from = full.content.from + named.length;
  const start = from + over.length + link.length;
  return compared(
    desk,
    { from, to: from + over.length },
    { from: start, to: start + under.length },
    item,
    step,
  );
}

const QUALITY = /^([一-龥]{0,10}质量)(?:达到|符合|满足|达)[一-龥]{0,8}(?:标准|要求|规定|标)$/;

/** 完成质量达到质量标准: no figure, so that what falls by 1% is the share of it that is up to the standard. */
export function isQuality(words: string): boolean {
  return QUALITY.test(words);
}

/** Undefined where the indicator is a rate itself. */
function qualityRate(desk: Desk, words: string, item: string): Compared | undefined {
  if (isRateName(desk.name)) return undefined;
  return { measure: desk.measures.named(`${QUALITY.exec(words)?.[1] ?? ""}达标率`, item, "%"), base: ONE };
}

/** 实际完成情况与计划每相差2% */
export function deviationIn(desk: Desk, at: Stretch, item: string, step: Quantity): Compared | undefined {
  const words = desk.script.plain.slice(at.from, at.to);
  const [, over, under] =
    /^(.{2,}?)每(?:低于|高于|超过|落后)(.{2,})$/.exec(words) ??
    /^(.{2,})(?:与|和|较|同)(.{2,})$/.exec(words) ??
    [];
  if (over === undefined || under === undefined) return undefined;
  return compared(
    desk,
    { from: at.from, to: at.from + over.length },
    { from: at.to - under.length, to: at.to },
    item,
    step,
  );
}

/** Where nothing is lost: the one is the whole of the other, or differs from it by nothing. */
export function baseOfComparison(step: Quantity): Exact {
  return isShare(step) ? ONE : ZERO;
}

function isShare({ unit }: Quantity): boolean {
  return unit === "%" || unit === "倍";
}

/**
 * Per cent are of the second, 10天 and 2万元 are what lies between the two; 入住率每低于目标值1个百分点: so is what a rate is short
 * of another.
 */
function compared(desk: Desk, over: Stretch, under: Stretch, item: string, step: Quantity): Compared {
  const isBetween = !isShare(step) || isRateName(wordsOf(desk.script, over));
  if (!isBetween) {
    const [left, right]: readonly [Expression, Expression] = [
      { kind: "name", at: over },
      { kind: "name", at: under },
    ];
    const measure = desk.measures.ofExpression({ kind: "binary", operator: "/", left, right }, item);
    return { measure, base: ONE };
  }
  const unit = unitName(step.unit);
  const named = (at: Stretch): Measure => desk.measures.named(wordsOf(desk.script, at), item, unit, at);
  const measure: Measure = { kind: "binary", operator: "-", left: named(over), right: named(under) };
  return { measure, base: ZERO };
}
