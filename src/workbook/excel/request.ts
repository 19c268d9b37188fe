import type { Waiting } from "../workbook";
import { type Failure, failureOf, isCellEditing } from "./failure";

/** What became of one round trip. A refused one may still have told what it had read by then. */
export type Answer<T> =
  | { readonly state: "done"; readonly value: T }
  | { readonly state: "failed"; readonly failure: Failure; readonly value: T }
  | { readonly state: "cancelled" };

/** How often a person who types into a cell is asked again; milliseconds. */
const AGAIN = 500;

/**
 * One round trip: `queue` says what to do on a fresh batch, and its result holds what was loaded. While a cell is being
 * edited Excel refuses the batch, nothing of it happens, and it is made anew until the edit ends or work is called
 * off. Excel could hold it back by itself (delayForCellEdit), but then nobody could tell waiting from slowness, and a
 * write that was called off would still be made once the cell is left.
 */
export async function request<T>(
  queue: (context: Excel.RequestContext) => T | Promise<T>,
  { waiting, cancel }: Waiting = {},
): Promise<Answer<T>> {
  if (cancel?.isWished() === true) return { state: "cancelled" };
  const context = new Excel.RequestContext();
  const value = await queue(context);
  try {
    await context.sync();
    return { state: "done", value };
  } catch (error) {
    const failure = failureOf(error);
    if (!isCellEditing(failure)) return { state: "failed", failure, value };
  }
  waiting?.();
  await pause();
  return request(queue, { ...(cancel ? { cancel } : {}) });
}

/** The same for what must not fail by itself: a refusal goes to whoever asked. */
export async function demand<T>(queue: (context: Excel.RequestContext) => T): Promise<T> {
  const answer = await request(queue);
  if (answer.state === "done") return answer.value;
  throw new Error(answer.state === "failed" ? answer.failure.code : answer.state);
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, AGAIN);
  });
}
