import type { Exact } from "./exact";

declare const unit: unique symbol;

/** A value that knows what it measures, so that points and rates cannot be mixed up. */
export type Quantity<Unit extends string> = Exact & { readonly [unit]: Unit };

/** Points of a score: a 分值 or a 得分. */
export type Points = Quantity<"分值">;

/** A share of 1: 95 % is 0.95. */
export type Rate = Quantity<"率">;

/** Says that an exact value counts points. */
export function points(value: Exact): Points {
  return value as Points;
}

/** Says that an exact value is a share of 1. */
export function rate(value: Exact): Rate {
  return value as Rate;
}
