import { allChecks } from "../../core/checks/allChecks";
import type { CheckContext } from "../../core/checks/context";
import type { Finding } from "../../core/checks/finding";
import { type CheckStep, runChecks } from "../../core/checks/runChecks";

/** 核对 in slices: whoever drives it (the pane between two frames, a worker, the command line) says how long one lasts. */
export function checking(context: CheckContext): Generator<CheckStep, readonly Finding[]> {
  return runChecks(allChecks, context);
}

/** All at once. */
export function checkAll(context: CheckContext): readonly Finding[] {
  const run = checking(context);
  for (;;) {
    const step = run.next();
    if (step.done === true) return step.value;
  }
}
