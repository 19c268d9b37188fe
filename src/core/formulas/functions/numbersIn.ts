import { toNumber } from "../coerce";
import { Unsupported } from "../interruption";
import { isTable, type Operand, visitValues } from "../table";
import { type ErrorValue, isError } from "../value";

/**
 * Visits the numbers that SUM and its like count: in cells and arrays only numbers, among the arguments themselves
 * also "12" and TRUE. Gives back the first error, which is then the result.
 */
export function visitNumbers(
  operands: readonly Operand[],
  visit: (number: number, times: number) => void,
): ErrorValue | undefined {
  let error: ErrorValue | undefined;
  for (const operand of operands) {
    const isWritten = !isTable(operand);
    visitValues(operand, (value, times) => {
      if (typeof value === "number") visit(value, times);
      else if (isError(value)) error ??= value;
      else if (isWritten) {
        const number = toNumber(value);
        if (typeof number === "number") visit(number, times);
        else error ??= number;
      }
    });
  }
  return error;
}

/** All of them, for functions that sort; the first error instead, if there is one. */
export function numbersOf(operands: readonly Operand[]): number[] | ErrorValue {
  const numbers: number[] = [];
  const error = visitNumbers(operands, (number, times) => {
    if (times > 1) throw new Unsupported("array size");
    numbers.push(number);
  });
  return error ?? numbers;
}
