import type { CellAddress } from "../grid/address";
import type { ProblemCode } from "./sentences";

/**
 * Something the evaluator must know: data trouble, never our own mistake. Each code has one Chinese sentence
 * (sentences/) that says what, where and what next.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly at?: CellAddress;
  /** What the sentence quotes, by the placeholder's name. */
  readonly about: Readonly<Record<string, string>>;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(...problems: readonly Problem[]): Result<never> {
  return { ok: false, problems };
}

export function problem(
  code: ProblemCode,
  at?: CellAddress,
  about: Readonly<Record<string, string>> = {},
): Problem {
  return at ? { code, at, about } : { code, about };
}
