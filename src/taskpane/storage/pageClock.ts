import type { Clock } from "../../usecases/session/clock";

/** The clock of the page. */
export const pageClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};
