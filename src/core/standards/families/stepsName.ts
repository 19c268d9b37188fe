import type { Desk } from "../desk";
import { isRateName } from "../measureNames";
import { wordsOf } from "../text/script";
import type { Run } from "./quantityRuns";

/** 实际完成情况与计划每相差2%: the name is in the step; elsewhere the step repeats 目标值. */
export function withoutSteps(desk: Desk, run: Run): Run {
  // 100%完成得10分，完成率每降低5个百分点扣1分: only the step says what is measured
  const isNamed = run.some((statement) => statement.kind === "band" && isWritten(statement.when.measure));
  const isOwn = run.some(
    (statement) =>
      statement.kind === "step" &&
      statement.measure !== undefined &&
      isRateName(wordsOf(desk.script, statement.measure)),
  );
  if (!isNamed && isOwn) return run;
  return run.some(
    (statement) => statement.kind === "band" || (statement.kind === "step" && statement.when !== undefined),
  )
    ? run.filter((statement) => statement.kind !== "step" || statement.when !== undefined)
    : run;
}

function isWritten({ from, to }: { readonly from: number; readonly to: number }): boolean {
  return to > from;
}
