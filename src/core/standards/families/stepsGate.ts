import type { Desk } from "../desk";
import { pointsOf } from "../grammar/award";
import type { Statement } from "../grammar/statement";
import { isSameMeasure } from "../measureNames";
import type { Steps } from "../rule";
import { plainOf, spanOf, wordsOf } from "../text/script";
import { isLateness, namesTime } from "../timeWords";
import type { Run } from "./quantityRuns";

type Band = Statement & { kind: "band" };

/** 完成不足60%不得分, 延误6个月以上不得分: from where on steps give nothing at all. */
export function gateOf(desk: Desk, run: Run): Band | undefined {
  const gates = run.filter((statement): statement is Band => isGate(desk, statement));
  const bands = run.filter(({ kind }) => kind === "band");
  return gates.length === 1 && bands.length === 1 ? gates[0] : undefined;
}

function isGate(desk: Desk, statement: Statement): boolean {
  if (statement.kind !== "band" || !pointsOf(statement.award, desk.full).equals(0)) return false;
  const { low, high } = statement.when.condition;
  return (low === undefined) !== (high === undefined);
}

/** The gate as a veto; false where it does not lie on the losing side, or is about something else. */
export function closeBehind(
  desk: Desk,
  part: Steps,
  { when, at }: Band,
  full: (Statement & { kind: "met" }) | undefined,
): boolean {
  const { low, high } = when.condition;
  const words = plainOf(desk.script, when.measure);
  const { measure } = part;
  const name = measure.kind === "named" || measure.kind === "fact" ? measure.name : "";
  const isAbout = words === "" || isSameMeasure(words, name) || /^(?:完成|达到|实现)/.test(words);
  // 30日内拨付得5分，每超过5日扣1分，超过60日不得分: 60 days in all, or late
  const isTimed = full !== undefined && namesTime(plainOf(desk.script, full.content));
  if (words === "" && isTimed) return false;
  const isTime = isLateness(words) || /延误|拖延/.test(words);
  if (!isAbout && !(isTime && part.direction === "above")) return false;
  const edge = part.direction === "below" ? high : part.direction === "above" ? low : undefined;
  if (edge === undefined) return false;
  const isBehind = part.direction === "below" ? edge.value.lt(part.base) : edge.value.gt(part.base);
  if (!isBehind) return false;
  const bound = { value: edge.value, inclusive: edge.inclusive ?? true };
  desk.vetoes.push({
    text: wordsOf(desk.script, when.at).replace(/的$/, ""),
    item: part.item,
    when: { kind: "beyond", measure, ...(part.direction === "below" ? { high: bound } : { low: bound }) },
    at: spanOf(desk.script, at),
  });
  return true;
}
