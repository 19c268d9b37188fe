/**
 * One question that only a real Excel can answer. A probe works on a sheet of its own, which the self-test adds
 * before and removes afterwards; what it returns is what was seen, not what we believe.
 */
export interface Probe {
  readonly id: string;
  /** The question, as the person who runs the self-test reads it. */
  readonly what: string;
  /** What our adapter and the simulated Excel rely on; of an object, only the parts named here are compared. */
  readonly believed: Finding;
  readonly run: (bench: Bench) => Promise<Finding>;
}

/** Where a probe works. */
export interface Bench {
  readonly context: Excel.RequestContext;
  /** Empty, and removed afterwards. */
  readonly sheet: Excel.Worksheet;
  /** Events come in their own time. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** What was seen, as data that can be kept in a file and compared. */
export type Finding =
  string | number | boolean | null | readonly Finding[] | { readonly [name: string]: Finding };
