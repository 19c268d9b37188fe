import { Unsupported } from "./interruption";
import { compareValues, sameNumber } from "./order";
import { type Table, valueIn } from "./table";
import { textMatcher } from "./textPattern";
import { type CalcValue, isBlank, isError } from "./value";

/** Place of the first value of a row or column that is the same, from 0; texts may have wildcards. */
export function exactPlace(sought: CalcValue, vector: Table): number | undefined {
  const fits = matcher(sought);
  const length = usedLength(vector);
  for (let place = 0; place < length; place += 1) if (fits(valueAlong(vector, place))) return place;
  return undefined;
}

/**
 * Place of the last value not above the sought one in a row or column sorted upwards; values of another kind are
 * passed over. On an unsorted one Excel's answer is an accident of its search, so that it is not calculated.
 */
export function placeNotAbove(sought: CalcValue, vector: Table): number | undefined {
  if (isError(sought)) return undefined;
  const key = isBlank(sought) ? 0 : sought;
  let found: number | undefined;
  let last: typeof key | undefined;
  const length = usedLength(vector);
  for (let place = 0; place < length; place += 1) {
    const value = valueAlong(vector, place);
    if (isError(value) || isBlank(value) || typeof value !== typeof key) continue;
    if (last !== undefined && compareValues(last, value) > 0) throw new Unsupported("unsorted lookup");
    last = value;
    if (compareValues(value, key) <= 0) found = place;
  }
  return found;
}

function matcher(sought: CalcValue): (value: CalcValue) => boolean {
  if (typeof sought === "string") {
    const fits = textMatcher(sought);
    return (value) => typeof value === "string" && fits(value);
  }
  if (typeof sought === "boolean") return (value) => value === sought;
  const number = isBlank(sought) ? 0 : sought;
  return (value) => typeof value === "number" && typeof number === "number" && sameNumber(value, number);
}

function usedLength(vector: Table): number {
  return vector.rows === 1 ? vector.width : vector.height;
}

function valueAlong(vector: Table, place: number): CalcValue {
  return vector.rows === 1 ? valueIn(vector, 0, place) : valueIn(vector, place, 0);
}
