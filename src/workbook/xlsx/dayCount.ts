import type { PatchValue, TypedConstant } from "../../core/patch/patch";

/** Days from 1900-01-01 to 1904-01-01: some files (older Excel for the Mac) count from the later one. */
const BETWEEN = 1462;

/** Less than a day is a time. */
const FIRST_DAY = 1;

/** The core counts every day from 1900, whatever the file does. */
export function from1904(days: number): number {
  return days < FIRST_DAY ? days : days + BETWEEN;
}

/** A day as a file that counts from 1904 keeps it; what was no day there stays. */
export function to1904<Value extends PatchValue | TypedConstant | { readonly type: "blank" }>(
  value: Value,
): Value {
  if (value.type === "number") return { ...value, number: back(value.number) };
  if (value.type !== "formula" || typeof value.cached !== "number") return value;
  return { ...value, cached: back(value.cached) };
}

function back(days: number): number {
  return days < FIRST_DAY + BETWEEN ? days : days - BETWEEN;
}
