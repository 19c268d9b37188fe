import type { Exact } from "../../number/exact";
import { pointsOf } from "../grammar/award";
import type { Side, Statement } from "../grammar/statement";
import type { Steps } from "../rule";
import type { Run } from "./quantityRuns";

type Step = Statement & { kind: "step" };

/** 每超过目标值5%，增加5分，最高120分: what the other side of the base earns. */
export function bonusOf(run: Run, points: Exact, direction: Side): Steps["bonus"] {
  const gain = run.find((statement): statement is Step => statement.kind === "step" && statement.gives);
  const most = gain && mostAdded(run, gain, points);
  if (gain === undefined || most === undefined) return undefined;
  if (gain.side === undefined || gain.side === direction || direction === "either") return undefined;
  return { step: gain.step.value, each: pointsOf(gain.amount, points), atMost: most };
}

/** 最高120分 is what all comes to, 最多加1分 and anything less than the full points what is added. */
function mostAdded(run: Run, gain: Step, points: Exact): Exact | undefined {
  const behind = run[run.indexOf(gain) + 1];
  const own = behind?.kind === "bonusCap" ? behind.most : undefined;
  const cap = own ?? gain.atMost ?? capOf(run);
  if (cap === undefined || cap.equals(points)) return undefined;
  return own !== undefined || cap.lt(points) ? cap : cap.sub(points);
}

function capOf(run: Run): Exact | undefined {
  const most = run.find((statement) => statement.kind === "cap")?.most;
  return most === "full" ? undefined : most;
}
