import type { Steps } from "../../core/grid/steps";
import type { Patch } from "../../core/patch/patch";

/** From so many cells on, planning a write takes long enough for the pane to need a turn in between. */
const MANY_CELLS = 2000;

/** Lets the pane draw and answer before the next stretch of work on a large patch; a small one goes straight on. */
export function breathe(patch: Patch): Promise<void> {
  if (cellCount(patch) < MANY_CELLS) return Promise.resolve();
  return turn();
}

/** Lets the pane draw and answer. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Milliseconds of work before the pane has its turn; a step more may follow (performance.md: 50 at most). */
const LONGEST_TURN = 16;

/** Does long work in turns with the pane. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < LONGEST_TURN) continue;
    await turn();
    began = performance.now();
  }
}

function cellCount(patch: Patch): number {
  return patch.reduce((count, write) => {
    if (write.kind !== "addSheet") return count + 1;
    return count + write.sheet.rows.reduce((sum, { cells }) => sum + cells.length, 0);
  }, 0);
}
