import type { Exact } from "../../number/exact";
import { type Desk, markOfAll } from "../desk";
import { pointsOf } from "../grammar/award";
import type { Statement } from "../grammar/statement";
import type { StepRounding } from "../rule";
import type { Run } from "./quantityRuns";
import { roundingIn } from "./rounding";
import { worthOf } from "./worth";

type Step = Statement & { kind: "step" };

/** 不满1%按1%计算; 其他情况按线性计算. */
export function roundingOf(run: Run, step: Step): StepRounding | "other" | undefined {
  return (
    roundingIn(run, step) ??
    (run.some((statement) => statement.kind === "proportion" && statement.isInterpolation)
      ? "linear"
      : undefined)
  );
}

export function itemOf(desk: Desk, run: Run): string {
  return desk.outline.points.length > 1 ? markOfAll(desk, run) : "";
}

/** A point of several is worth what it says; a rule of its own the full points. */
export function pointsOfRun(desk: Desk, run: Run, full: Statement | undefined): Exact | undefined {
  if (full?.kind === "met") return pointsOf(full.award, desk.full);
  return worthOf(desk, run, itemOf(desk, run));
}
