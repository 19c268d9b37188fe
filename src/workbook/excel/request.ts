import type { Waiting } from "../workbook";
import { type Failure, failureOf, isCellEditing } from "./failure";

/** What became of one round trip. A refused one may still have told what it had read by then. */
export type Answer<T> =
  | { readonly state: "done"; readonly value: T }
  | { readonly state: "failed"; readonly failure: Failure; readonly value: T }
  | { readonly state: "cancelled" };

/** How often a person who types is asked again, and when work that stands still is worth a word; milliseconds. */
const AGAIN = 500;
const PATIENCE = 1000;

/**
 * One round trip: `queue` says what to do on a fresh batch, and its result holds what was loaded. While a cell is
 * being edited, the batch waits where Excel can make it wait, and is sent again where it cannot.
 */
export async function request<T>(
  queue: (context: Excel.RequestContext) => T,
  { waiting, cancel }: Waiting = {},
): Promise<Answer<T>> {
  if (cancel?.isWished() === true) return { state: "cancelled" };
  const context = new Excel.RequestContext();
  const value = queue(context);
  const silence = setTimeout(() => waiting?.(), PATIENCE);
  try {
    await send(context);
    return { state: "done", value };
  } catch (error) {
    const failure = failureOf(error);
    if (!isCellEditing(failure)) return { state: "failed", failure, value };
  } finally {
    clearTimeout(silence);
  }
  // Nothing of the batch has happened: it is made anew.
  waiting?.();
  await pause();
  return request(queue, { ...(cancel ? { cancel } : {}) });
}

/**
 * Sends what is queued, to wait until the cell is left. Only Excel.run takes that wish, and a run in which ranges were
 * made would keep every one of them and send one more request to let them go: so they are made before it begins.
 */
function send(context: Excel.RequestContext): Promise<void> {
  return Excel.run({ delayForCellEdit: true, previousObjects: context }, () => Promise.resolve());
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, AGAIN);
  });
}
