import { type Desk, warnOfReading } from "../desk";
import { readCondition } from "../grammar/condition";
import type { Statement } from "../grammar/statement";
import type { Exact } from "../../number/exact";
import type { Measure } from "../measure";
import { isQuantityName } from "../measureNames";
import type { Run } from "./quantityRuns";

type Step = Statement & { kind: "step" };

/**
 * 每低于1个百分点扣0.5分, where 考核内容 says 设备完好率不低于90%: what is required is where the steps begin. Undefined where more
 * than one quantity is required, or the other side of it costs.
 */
export function requirementIn(
  desk: Desk,
  run: Run,
  step: Step,
  item: string,
): { readonly measure: Measure; readonly base: Exact } | undefined {
  if (!isBare(run, step)) return undefined;
  const words = desk.guidance.script.text.split(/[;。,\n]/);
  const [only, another] = words.flatMap((said) => {
    const condition = readCondition(said);
    return condition === undefined ? [] : [{ said, condition }];
  });
  if (only === undefined || another !== undefined) return undefined;
  const { low, high, unit, measure } = only.condition;
  const edge = step.side === "below" ? low : step.side === "above" ? high : undefined;
  const isOneSided = (low === undefined) !== (high === undefined);
  if (edge === undefined || !isOneSided || unit !== step.step.unit || !isQuantityName(measure))
    return undefined;
  warnOfReading(desk, `${item}没有写从多少起扣，已按指标说明“${only.said}”计算`, item, step.at);
  return { measure: desk.measures.named(measure, item, unit), base: edge.value };
}

/** Of nothing that the standard says. */
function isBare(run: Run, step: Step): boolean {
  const isAlone = run.every(({ kind }) => kind === "step" || kind === "floor" || kind === "rounding");
  return isAlone && step.when === undefined && step.measure === undefined;
}
