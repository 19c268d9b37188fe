/**
 * One question that only a real Excel can answer. A probe works on its own sheet, which the self-test adds before
 * and removes afterwards; what it returns is what was seen, not what we believe.
 */
export interface Probe {
  readonly id: string;
  /** The question, as the person who runs the self-test reads it. */
  readonly what: string;
  /** What our own code and the simulated Excel rely on; the report says where the real one differs. */
  readonly believed: Finding;
  readonly run: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Finding>;
}

/** What was seen, as data that can be kept in a file and compared. */
export type Finding =
  string | number | boolean | null | readonly Finding[] | { readonly [name: string]: Finding };
