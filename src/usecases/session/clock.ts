/** Time comes from outside, so that tests can turn it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls once after so many milliseconds; what comes back calls it off. */
  after(milliseconds: number, call: () => void): CallOff;
  /** Lets the page answer to keys and be drawn before work goes on. */
  rest(): Promise<void>;
}

export type CallOff = () => void;
