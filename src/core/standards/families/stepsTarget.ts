import { type Exact, ONE, ZERO } from "../../number/exact";
import type { Desk } from "../desk";
import type { Statement } from "../grammar/statement";
import type { Measure } from "../measure";
import { isRateName } from "../measureNames";
import { wordsOf } from "../text/script";
import type { Run } from "./quantityRuns";
import { completionOf } from "./completion";
import { measureOfRun } from "./runMeasure";

/** Reached is the whole: 任务完成率, 预算执行率. */
const COMPLETION = /完成|达成|实现|执行|到位|进度|及时|兑现|足额/;
/** What a quotient is the completion of. */
const PLANNED = /计划|目标|预算|任务|应/;

/**
 * 达到目标值得满分，每降低1%扣0.5分: where the target is not stated, a 完成率 has reached it at 100 %; any other rate is compared with
 * its 目标值, which the evaluator knows; a number counts as far as it is reached.
 */
export function targetIn(
  desk: Desk,
  full: Statement & { kind: "met" },
  run: Run,
  item: string,
): { readonly measure: Measure; readonly base: Exact } | undefined {
  const asked = desk.slots.size;
  const found = measureOfRun(desk, run, item);
  if (found === undefined) return undefined;
  const { measure, name } = found;
  const isShare = isRateName(name) || measure.kind !== "fact";
  if (!isShare) {
    desk.slots.forgetAfter(asked);
    return { measure: desk.measures.named(completionOf(name), item, "%"), base: ONE };
  }
  const isWhole = /^(?:全部|按计划|按要求|如期)?完成/.test(wordsOf(desk.script, full.content));
  if (isWhole || COMPLETION.test(name) || isCompletion(measure)) return { measure, base: ONE };
  const target = desk.measures.named(`${name}的目标值`, item, "%");
  return { measure: { kind: "binary", operator: "-", left: measure, right: target }, base: ZERO };
}

/** 实际产出数/计划产出数, also as 完成率 is defined by it. */
function isCompletion(measure: Measure): boolean {
  if (measure.kind === "named") return isCompletion(measure.of);
  if (measure.kind !== "binary" || measure.operator !== "/") return false;
  return measure.right.kind === "fact" && PLANNED.test(measure.right.name);
}
