import type { Steps } from "../../core/grid/steps";

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
  // What was done just before it belongs to a turn of its own.
  await turn();
  let began = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - began < LONGEST_TURN) continue;
    await turn();
    began = performance.now();
  }
}
