import type { EvaluationSettings } from "../../core/evidence/evaluationSettings";
import { capFor } from "../../core/evidence/totalCaps";
import type { Indicator } from "../../core/indicators/indicator";
import { type Exact, ratio } from "../../core/number/exact";
import { toFixedText, toPercentText } from "../../core/number/round";
import { problem, type Problem } from "../../core/problems/problem";
import type { RollUp } from "../../core/scores/rollUp";
import { showPoints } from "../../core/standards/showPoints";
import type { Facts } from "../../core/standards/fact";
import type { Slot } from "../../core/standards/slot";

/** Most points that the total may come to by the execution rate, and the sentence that says so. */
export interface ExecutionCap {
  readonly most?: Exact;
  readonly problems: readonly Problem[];
}

interface Executed {
  readonly indicator: Indicator;
  readonly evidence: { readonly facts: Facts; readonly reading: { readonly slots: readonly Slot[] } };
}

/** By the caps of 评价设置, from the same figures as the score of 执行率; nothing where they are not known yet. */
export function executionCap(
  indicators: readonly Executed[],
  { totalCaps }: EvaluationSettings,
  { total }: RollUp,
): ExecutionCap {
  const execution = indicators.find(({ indicator }) => indicator.form?.kind === "execution");
  const rate = execution && executionRate(execution);
  const most = rate && capFor(totalCaps, rate);
  if (!rate || !most) return { problems: [] };
  const isHeld = total.state === "complete" && total.points.gt(most);
  const about = {
    rate: toPercentText(rate, 2),
    most: showPoints(most),
    sum: toFixedText(total.points, 2),
  };
  return { most, problems: isHeld ? [problem("total-capped", execution.indicator.cells.score, about)] : [] };
}

function executionRate({ evidence: { facts, reading } }: Executed): Exact | undefined {
  const number = (label: string): Exact | undefined => {
    const slot = reading.slots.find((each) => each.label === label);
    const value = slot && facts.get(slot.key)?.value;
    return value?.kind === "number" ? value.number : undefined;
  };
  const [budget, spent] = [number("全年预算数"), number("全年执行数")];
  return budget && spent ? ratio(spent, budget) : undefined;
}
