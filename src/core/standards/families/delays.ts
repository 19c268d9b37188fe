import { ZERO } from "../../number/exact";
import { pointsOf } from "../grammar/award";
import { unitName } from "../grammar/quantity";
import type { Statement } from "../grammar/statement";
import { type Desk, spanOfAll } from "../desk";
import type { Steps } from "../rule";
import { spanOf, wordsOf } from "../text/script";
import { isTimely } from "../timeWords";
import type { Run } from "./quantityRuns";
import { atMostOf } from "./stepsMost";
import { itemOf, pointsOfRun, roundingOf } from "./stepsRun";

type Step = Statement & { kind: "step" };
type Band = Statement & { kind: "band" };

/** 每延迟1个月扣1分: how long after the date. */
export function delayOf(desk: Desk, run: Run, step: Step): Steps | undefined {
  const bands = run.filter((statement): statement is Band => statement.kind === "band");
  const [deadline, another] = bands;
  if (another !== undefined || (deadline !== undefined && !isDeadline(desk, deadline))) return undefined;
  if (run.some(({ kind }) => STRANGE_TO_DELAY.has(kind)) || step.when !== undefined) return undefined;
  const full = run.find((statement) => statement.kind === "met");
  // 验收合格得3分，每延迟1天扣1分: the first is no question of time
  if (full !== undefined && !isTimely(wordsOf(desk.script, full.content))) return undefined;
  const item = itemOf(desk, run);
  const points = pointsOfRun(desk, run, full);
  if (points === undefined) return undefined;
  const unit = unitName(step.step.unit);
  if (!/日|天|月|小时|年|周|季度/.test(unit)) return undefined;
  const words = step.measure === undefined ? (step.word ?? "延迟") : wordsOf(desk.script, step.measure);
  const slot = desk.slots.ask({
    item,
    kind: "number",
    label: `${words}的${unit}数（${deadline === undefined ? "按时" : wordsOf(desk.script, deadline.when.at).replace(/的$/, "")}为0）`,
    unit,
    at: spanOf(desk.script, step.at),
  });
  const atMost = atMostOf(run, step, points);
  const rounding = roundingOf(run, step);
  if (rounding === "other") return undefined;
  return {
    kind: "steps", item, points, family: full === undefined ? "deduct_per_unit(step)" : "deadline+deduct_per_unit", at: spanOfAll(desk, run),
    measure: { kind: "fact", slot, name: `${words}的${unit}数`, isRate: false },
    base: ZERO, direction: "above", step: step.step.value, each: pointsOf(step.amount, points),
    ...(rounding && { rounding }), ...(atMost && { atMost }),
  }; // prettier-ignore
}

const STRANGE_TO_DELAY: ReadonlySet<Statement["kind"]> = new Set([
  "score",
  "proportion",
  "base",
  "otherwise",
  "chooseOne",
]);

/** 30个工作日内拨付完毕的得满分: the day up to which there is no delay. */
function isDeadline(desk: Desk, { when, award }: Band): boolean {
  const { low, high, unit } = when.condition;
  const isTime = /日|天|月|小时|年|周|季度/.test(unit);
  return isTime && low === undefined && high !== undefined && pointsOf(award, desk.full).gt(0);
}
