import { ExcelError, type ExcelErrorCode } from "./excelError";

/** Something that goes wrong with one request. */
export type Fault =
  /** Nothing of the request is done. */
  | { readonly kind: "refuse"; readonly code: ExcelErrorCode }
  /** The transport fails with one of Excel's own numbers (5004 cell being edited, 5012 session timed out …). */
  | { readonly kind: "transport"; readonly number: number }
  /** The first actions are done, then Excel stops. */
  | { readonly kind: "stopAfter"; readonly actions: number; readonly code: ExcelErrorCode }
  /** All of it is done and the answer never says so: the program under test is told of an error. */
  | { readonly kind: "loseAnswer"; readonly code: ExcelErrorCode }
  /** Somebody does something right before the request is carried out. */
  | { readonly kind: "before"; readonly act: () => void }
  /** The answer is a while in coming. */
  | { readonly kind: "delay"; readonly milliseconds: number };

/** Faults that wait for their request. Requests count from 1, from the moment a fault is set. */
export class Faults {
  private waiting: { readonly fault: Fault; left: number }[] = [];

  /** The n-th request from now meets this fault; "every" meets all of them. */
  at(request: number, fault: Fault): void {
    this.waiting.push({ fault, left: request });
  }

  clear(): void {
    this.waiting = [];
  }

  /** Those that have not struck: a test that sets a fault wants it to. */
  get pending(): number {
    return this.waiting.length;
  }

  /** The faults of the request that comes now. */
  next(): readonly Fault[] {
    for (const each of this.waiting) each.left -= 1;
    const due = this.waiting.filter(({ left }) => left === 0).map(({ fault }) => fault);
    this.waiting = this.waiting.filter(({ left }) => left > 0);
    return due;
  }
}

export function faultError(code: ExcelErrorCode): ExcelError {
  return new ExcelError(code, "");
}
