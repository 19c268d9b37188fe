/** Time comes from outside, so that tests can turn it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls once after so many milliseconds; what comes back calls it off. */
  after(milliseconds: number, call: () => void): CallOff;
}

export type CallOff = () => void;
