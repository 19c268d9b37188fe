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
  rest: () =>
    new Promise((resolve) => {
      // A timer of 0 is slowed down to 4 ms when work is long; a message is not.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(undefined);
    }),
};
