import type { Steps } from "../../core/grid/steps";
import type { Clock } from "./clock";

/** Milliseconds of work before the page has its turn; a piece more may follow (performance.md: 50 at most). */
const longestTurn = 16;

/** Does long work in turns with the page, so that typing and scrolling never wait for it. */
export async function inTurns<T>(steps: Steps<T>, clock: Clock): Promise<T> {
  // What was done just before it belongs to a turn of its own.
  await clock.rest();
  let began = clock.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (clock.now() - began < longestTurn) continue;
    await clock.rest();
    began = clock.now();
  }
}
