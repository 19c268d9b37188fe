import { type Exact, min } from "../../number/exact";
import type { Statement } from "../grammar/statement";
import type { Run } from "./quantityRuns";

type Step = Statement & { kind: "step" };

/** 最多扣2分; 扣完3分为止: the least of what is said, where it is less than all the points. */
export function atMostOf(run: Run, step: Step, points: Exact): Exact | undefined {
  const stated = [
    step.atMost,
    ...run.map((statement) => (statement.kind === "floor" ? statement.atMost : undefined)),
  ].filter((most) => most !== undefined);
  const least = min(points, ...stated);
  return least.lt(points) ? least : undefined;
}
