import type { CellAddress } from "../grid/address";
import { TooDeep } from "./interruption";

/** Cells and expressions on the stack before a cell further down is put off; a browser's stack holds several times as many. */
const DEEPEST = 150;

/** A calculation, and the cells it had begun when it was put off. */
interface Waiting<T> {
  readonly attempt: () => T;
  readonly begun: readonly number[];
}

/**
 * The cells that are being calculated. A column of 100,000 running totals is one chain of references, too long for
 * the stack of the machine: a calculation that gets too deep is given up, the cell it had come to is calculated
 * first, then the whole is tried again and finds that cell known.
 */
export class CellStack<T> {
  /** Cells and expressions being calculated, one inside the other. */
  levels = 0;
  private readonly underway = new Set<number>();
  private begun: number[] = [];

  /** Asked for again while it is being calculated, a cell depends on itself. */
  isUnderway(key: number): boolean {
    return this.underway.has(key);
  }

  /** Calculates a cell as part of the calculation underway. */
  during(key: number, at: CellAddress, calculate: () => T): T {
    if (this.levels > DEEPEST) throw new TooDeep(at);
    const levels = this.levels;
    this.levels += 1;
    this.underway.add(key);
    this.begun.push(key);
    const result = calculate();
    this.begun.pop();
    this.underway.delete(key);
    this.levels = levels;
    return result;
  }

  /** Repeats `attempt` until nothing is put off; `attemptCell` calculates a cell that was. */
  settle(attempt: () => T, attemptCell: (at: CellAddress) => T): T {
    const waiting: Waiting<T>[] = [];
    let current: Waiting<T> = { attempt, begun: [] };
    for (;;) {
      const tried = this.tryOnce(current);
      if (tried instanceof TooDeep) {
        // what was begun stays underway: a cell below that needs it depends on itself
        waiting.push({ attempt: current.attempt, begun: this.begun });
        current = { attempt: () => attemptCell(tried.at), begun: [] };
        continue;
      }
      const next = waiting.pop();
      if (!next) return tried;
      current = next;
    }
  }

  private tryOnce({ attempt, begun }: Waiting<T>): T | TooDeep {
    for (const key of begun) this.underway.delete(key);
    this.begun = [];
    this.levels = 0;
    try {
      return attempt();
    } catch (thrown) {
      if (thrown instanceof TooDeep) return thrown;
      throw thrown;
    }
  }
}
