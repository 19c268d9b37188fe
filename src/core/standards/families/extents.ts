import { ZERO } from "../../number/exact";
import { type Desk, spanOfAll } from "../desk";
import { pointsOf } from "../grammar/award";
import { unitName } from "../grammar/quantity";
import type { Statement } from "../grammar/statement";
import type { Steps } from "../rule";
import { spanOf, wordsOf } from "../text/script";
import type { Run } from "./quantityRuns";
import { itemOf, pointsOfRun, roundingOf } from "./stepsRun";

type Step = Statement & { kind: "step" };

const BESIDE: ReadonlySet<Statement["kind"]> = new Set(["met", "step", "floor", "rounding"]);

/** 路面破损未修复的，每10平方米扣0.5分: how much of it there is. */
export function extentOf(desk: Desk, run: Run, step: Step): Steps | undefined {
  if (step.measure === undefined || !run.every(({ kind }) => BESIDE.has(kind))) return undefined;
  if (run.some((statement) => statement.kind === "floor" && statement.atMost !== undefined)) return undefined;
  const full = run.find((statement) => statement.kind === "met");
  if (full !== undefined && !isOwn(desk, full, step)) return undefined;
  const [item, unit] = [itemOf(desk, run), unitName(step.step.unit)];
  const [points, rounding] = [pointsOfRun(desk, run, full), roundingOf(run, step)];
  if (points === undefined || rounding === "other") return undefined;
  const name = `${wordsOf(desk.script, step.measure)}的${unit}数`;
  const at = spanOf(desk.script, step.at);
  const slot = desk.slots.ask({ item, kind: "number", label: `${name}（没有为0）`, unit, at });
  return {
    kind: "steps", item, points, family: "deduct_per_unit(extent)", at: spanOfAll(desk, run),
    measure: { kind: "fact", slot, name, isRate: false },
    base: ZERO, direction: "above", step: step.step.value, each: pointsOf(step.amount, points),
    ...(rounding && { rounding }),
  }; // prettier-ignore
}

/** 路面完好得5分，破损的每10平方米扣0.5分: behind several items only in the sentence of its own. */
function isOwn(desk: Desk, full: Statement, step: Step): boolean {
  const items = desk.statements.filter(({ kind, point }) => kind === "met" && point === step.point);
  return items.length === 1 || !/[;。]/.test(desk.outline.flat.slice(full.at.to, step.at.from));
}
