import type { Steps } from "../../../core/grid/steps";
import type { Waiting } from "../../workbook";
import { inTurns } from "../breathe";
import type { Memory } from "../memory";
import { packed } from "../read/packed";
import { type Answer, request } from "../request";
import type { Act } from "./act";

/** Acts in as few requests as the web client allows. */
export function batchesOf({ limits }: Memory, acts: readonly Act[]): readonly (readonly Act[])[] {
  return packed(acts, ({ bytes }) => bytes, limits.request);
}

/** So many acts are worth stopping calculation and the screen for. */
const MANY = 40;

/**
 * One request that writes. Our own events are switched off for as long as it lasts; before and after the writes
 * something may be read in the same moment.
 */
export async function writeBatch<Before, After>(
  memory: Memory,
  acts: readonly Act[],
  reads: {
    readonly before: (context: Excel.RequestContext) => Before;
    readonly after: (context: Excel.RequestContext) => After;
  },
  waiting: Waiting,
): Promise<Answer<{ readonly before: Before; readonly after: After }>> {
  const answer = await request(async (context) => {
    const { runtime, application } = context;
    const before = reads.before(context);
    runtime.enableEvents = false;
    if (acts.length >= MANY) {
      application.suspendScreenUpdatingUntilNextSync();
      // in manual mode nothing is calculated but by us, at the end
      if (!memory.isManual) application.suspendApiCalculationUntilNextSync();
    }
    await inTurns(queued(acts, context));
    if (memory.isManual) application.calculate("Recalculate");
    const after = reads.after(context);
    runtime.enableEvents = true;
    return { before, after };
  }, waiting);
  if (answer.state === "failed") memory.isDeaf = true;
  return answer;
}

function* queued(acts: readonly Act[], context: Excel.RequestContext): Steps<void> {
  for (const act of acts) {
    act.queue(context);
    yield;
  }
}

/** Lets acts take note of what Excel said of them. */
export function settle(acts: readonly Act[]): void {
  for (const act of acts) act.done?.();
}
