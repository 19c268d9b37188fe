import { toNumber } from "../coerce";
import { sameNumber } from "../order";
import type { Operand } from "../table";
import { type CalcValue, isError, NOT_A_NUMBER, NOT_AVAILABLE } from "../value";
import { type FunctionFamily, ofTables, onlyValue } from "./definition";
import { numbersOf } from "./numbersIn";

export const rankingFunctions = {
  LARGE: ofTables(2, 2, ([values = 0, which = 1]) => kth(values, which, (a, b) => b - a)),
  SMALL: ofTables(2, 2, ([values = 0, which = 1]) => kth(values, which, (a, b) => a - b)),
  MEDIAN: ofTables(1, 255, (operands) => median(operands)),
  RANK: ofTables(2, 3, rank),
  "RANK.EQ": ofTables(2, 3, rank),
} as const satisfies FunctionFamily;

function kth(values: Operand, which: Operand, order: (a: number, b: number) => number): CalcValue {
  const numbers = numbersOf([values]);
  const place = toNumber(onlyValue(which));
  if ("error" in numbers) return numbers;
  if (isError(place)) return place;
  return numbers.sort(order)[Math.ceil(place) - 1] ?? NOT_A_NUMBER;
}

function median(operands: readonly Operand[]): CalcValue {
  const numbers = numbersOf(operands);
  if ("error" in numbers) return numbers;
  numbers.sort((a, b) => a - b);
  const [low, high] = [numbers[Math.ceil(numbers.length / 2) - 1], numbers[Math.floor(numbers.length / 2)]];
  return low === undefined || high === undefined ? NOT_A_NUMBER : (low + high) / 2;
}

/** Equal numbers share the best rank; counted from the largest unless the last argument says otherwise. */
function rank([sought = 0, values = 0, upwards = 0]: readonly Operand[]): CalcValue {
  const number = toNumber(onlyValue(sought));
  const order = toNumber(onlyValue(upwards));
  if (isError(number)) return number;
  if (isError(order)) return order;
  const numbers = numbersOf([values]);
  if ("error" in numbers) return numbers;
  if (!numbers.some((other) => sameNumber(other, number))) return NOT_AVAILABLE;
  const isBefore = (other: number) => (order === 0 ? other > number : other < number);
  return 1 + numbers.filter((other) => isBefore(other) && !sameNumber(other, number)).length;
}
