import { type Exact, isWhole, min, ONE, ZERO } from "../../number/exact";
import { toPlainText } from "../../number/round";
import { problem } from "../../problems/problem";
import type { Fact } from "../fact";
import type { Deduction, TraceStep } from "../outcome";
import type { Finding, Occurrences } from "../rule";
import type { Slot } from "../slot";
import { eventOf, findingOf, foundReason, needOf, noteOf, unitOf, unmetReason } from "./factWords";
import type { AwardContext, PartKind } from "./kind";
import { uniqueSlots } from "./measured";
import { occurrencesFormula } from "./occurrencesFormula";
import { awarded, lost, step, waiting } from "./partOutcome";
import { sayPoints, showFigure, showPoints } from "./quantityText";

/** 每发现一项…扣0.5分: never below 0, with or without 扣完为止, and not below the cap where one is stated. */
export const occurrences: PartKind<Occurrences> = {
  name: "每发现一项扣分",

  slots: (part) => part.findings.map(({ slot }) => slot),

  award(part, facts, context) {
    const counted = part.findings.map((finding) => countOf(finding, facts.get(finding.slot), context));
    const absent = counted.flatMap((found) => (found.state === "missing" ? [found.slot] : []));
    const wrong = counted.flatMap((found) => (found.state === "wrong" ? [found.fact] : []));
    if (absent.length > 0 || wrong.length > 0) {
      return waiting(
        uniqueSlots(absent),
        wrong.map((fact) => problem("not-a-count", fact.cells[0])),
      );
    }
    const deductions: Deduction[] = [];
    const isFurther = part.isFurther === true;
    const trace: TraceStep[] = isFurther
      ? []
      : [step(`${part.item}起评${showPoints(part.points)}分`, showFigure(part.points))];
    let left = part.points;
    for (const found of counted) {
      if (found.state !== "counted") continue;
      const { finding, fact, slot, count } = found;
      const loss = lossOf(finding, count);
      const points = isFurther ? loss : min(left, loss);
      left = left.sub(points);
      deductions.push(...lost(part, points, reasonOf(fact, slot, count), "fact", fact.cells));
      trace.push(
        step(`${needOf(slot)}：${lossText(finding, count, points)}`, showFigure(points.neg()), fact.cells),
      );
    }
    return awarded({ points: left, deductions, trace });
  },

  explain: (part, { slot }) =>
    `${part.item}${part.isFurther ? "另从以上得分中扣" : `起评${showPoints(part.points)}分`}，${part.findings
      .map((finding) => explainFinding(finding, slot(finding.slot)))
      .join("，")}，扣完为止。`,

  say: (part, { slot }) =>
    vetoOf(part, slot) ??
    furtherOf(part, slot) ??
    `${part.item}${part.text ?? "符合要求"}，得${sayPoints(part.points)}分${part.text === undefined ? "；" : "，"}${part.findings
      .map((finding) => sayFinding(finding, slot(finding.slot)))
      .join(part.text === undefined ? "；" : "，")}，扣完为止`,

  formula: occurrencesFormula,
};

type Counted =
  | { readonly state: "missing"; readonly slot: Slot }
  | { readonly state: "wrong"; readonly fact: Fact }
  | {
      readonly state: "counted";
      readonly finding: Finding;
      readonly fact: Fact;
      readonly slot: Slot;
      readonly count: Exact;
    };

function countOf(finding: Finding, fact: Fact | undefined, context: AwardContext): Counted {
  const slot = context.slot(finding.slot);
  switch (fact?.value.kind) {
    case "count":
    case "number": {
      const count = fact.value.kind === "count" ? fact.value.count : fact.value.number;
      if (count.lt(ZERO) || !isWhole(count)) return { state: "wrong", fact };
      return { state: "counted", finding, fact, slot, count };
    }
    case "conformity":
      return { state: "counted", finding, fact, slot, count: fact.value.answer === "unmet" ? ONE : ZERO };
    case "veto":
      return { state: "counted", finding, fact, slot, count: fact.value.happened ? ONE : ZERO };
    case "grade":
    case "rate":
    case "survey":
    case "manual":
    case undefined:
      return { state: "missing", slot };
  }
}

function lossOf({ each, atMost }: Finding, count: Exact): Exact {
  const all = each.mul(count);
  return atMost === undefined ? all : min(all, atMost);
}

function reasonOf(fact: Fact, slot: Slot, count: Exact): string {
  if (slot.kind !== "count") return unmetReason(fact, slot);
  return noteOf(fact) || foundReason(toPlainText(count, 2), slot);
}

function lossText(finding: Finding, count: Exact, points: Exact): string {
  const asTold = finding.each.mul(count);
  const text = `${toPlainText(count, 2)}×${showPoints(finding.each)}分`;
  return asTold.gt(points) ? `${text}，扣到${showPoints(points)}分为止` : text;
}

function explainFinding(finding: Finding, slot: Slot): string {
  const price = `扣${showPoints(finding.each)}分${capOf(finding)}`;
  if (slot.kind === "count") return `“${needOf(slot)}”每${unitOf(slot)}${price}`;
  return eventOf(slot) === "" ? `“${needOf(slot)}”不符合${price}` : `“${eventOf(slot)}”${price}`;
}

/** 存在截留挪用的不得分: events that cost everything, and nothing else. */
function vetoOf(part: Occurrences, slot: (key: string) => Slot): string | undefined {
  const slots = part.findings.map((finding) => slot(finding.slot));
  return slots.every(({ kind }) => kind === "veto")
    ? slots.map(({ label }) => `${part.item}存在“${label}”的不得分`).join("；")
    : undefined;
}

/** 另，每发现1处不符扣0.5分 */
function furtherOf(part: Occurrences, slot: (key: string) => Slot): string | undefined {
  if (part.isFurther !== true) return undefined;
  return `${part.item}另，${part.findings.map((finding) => sayFinding(finding, slot(finding.slot))).join("；")}，扣完为止`;
}

function sayFinding(finding: Finding, slot: Slot): string {
  const price = `扣${sayPoints(finding.each)}分${capOf(finding)}`;
  if (slot.kind === "count") return `每发现一${unitOf(slot)}${findingOf(slot)}，${price}`;
  return `${eventOf(slot) || `不符合“${needOf(slot)}”`}的${price}`;
}

function capOf({ atMost }: Finding): string {
  return atMost === undefined ? "" : `，最多扣${sayPoints(atMost)}分`;
}
