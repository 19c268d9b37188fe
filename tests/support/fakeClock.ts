import type { CallOff, Clock } from "../../src/usecases/session/clock";

/** A clock that a test turns: 10:42 until then. */
export interface FakeClock extends Clock {
  /** Lets so much time pass; what was to be called by then is called in its order. */
  pass(milliseconds: number): void;
}

interface Waiting {
  readonly at: number;
  readonly call: () => void;
}

export function fakeClock(start = new Date(2024, 2, 20, 10, 42).getTime()): FakeClock {
  let now = start;
  let waiting: readonly Waiting[] = [];
  const dueBy = (end: number): Waiting | undefined =>
    waiting.filter(({ at }) => at <= end).reduce<Waiting | undefined>(earlier, undefined);
  return {
    now: () => now,
    after: (milliseconds, call): CallOff => {
      const entry = { at: now + milliseconds, call };
      waiting = [...waiting, entry];
      return () => {
        waiting = waiting.filter((each) => each !== entry);
      };
    },
    rest: () => Promise.resolve(),
    pass: (milliseconds) => {
      const end = now + milliseconds;
      for (let due = dueBy(end); due; due = dueBy(end)) {
        const entry = due;
        waiting = waiting.filter((each) => each !== entry);
        now = entry.at;
        entry.call();
      }
      now = end;
    },
  };
}

function earlier(one: Waiting | undefined, other: Waiting): Waiting {
  return one && one.at <= other.at ? one : other;
}
