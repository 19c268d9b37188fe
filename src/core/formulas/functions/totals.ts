import { forEachValue } from "../broadcast";
import { checked } from "../coerce";
import { readTextNumber } from "../textNumber";
import { isTable, type Operand, visitValues } from "../table";
import { type CalcValue, DIVISION_BY_ZERO, isBlank, isError, WRONG_VALUE } from "../value";
import { type FunctionFamily, ofMany, ofTables } from "./definition";
import { visitNumbers } from "./numbersIn";

export const totalFunctions = {
  SUM: ofMany(sum),
  PRODUCT: ofMany((operands) => {
    let product: number | undefined;
    const error = visitNumbers(operands, (number, times) => {
      product = (product ?? 1) * number ** times;
    });
    return error ?? checked(product ?? 0);
  }),
  SUMPRODUCT: ofMany(sumOfProducts),
  AVERAGE: ofMany((operands) => {
    let total = 0;
    let count = 0;
    const error = visitNumbers(operands, (number, times) => {
      total += number * times;
      count += times;
    });
    return error ?? (count === 0 ? DIVISION_BY_ZERO : checked(total / count));
  }),
  MIN: ofMany((operands) => extreme(operands, Math.min)),
  MAX: ofMany((operands) => extreme(operands, Math.max)),
  COUNT: ofMany(countNumbers),
  COUNTA: ofMany((operands) => {
    let count = 0;
    for (const operand of operands)
      visitValues(operand, (value, times) => {
        if (!isTable(operand) || !isBlank(value)) count += times;
      });
    return count;
  }),
  COUNTBLANK: ofTables(1, 1, ([operand = 0]) => {
    let count = 0;
    visitValues(operand, (value, times) => {
      if (isBlank(value) || value === "") count += times;
    });
    return count;
  }),
} as const satisfies FunctionFamily;

function sum(operands: readonly Operand[]): CalcValue {
  let total = 0;
  const error = visitNumbers(operands, (number, times) => {
    total += number * times;
  });
  return error ?? checked(total);
}

/** SUMPRODUCT(A1:A3,B1:B3): texts, blanks and TRUE count as 0, and the ranges must have the same shape. */
function sumOfProducts(operands: readonly Operand[]): CalcValue {
  const [first] = operands;
  const size = (operand: Operand | undefined) =>
    operand !== undefined && isTable(operand) ? [operand.rows, operand.columns] : [1, 1];
  const [rows, columns] = size(first);
  const sameShape = operands.every((operand) => size(operand)[0] === rows && size(operand)[1] === columns);
  if (!sameShape) return WRONG_VALUE;
  const products = forEachValue(operands, (...values) => {
    const error = values.find(isError);
    if (error) return error;
    return values.reduce<number>((product, value) => product * (typeof value === "number" ? value : 0), 1);
  });
  return sum([products]);
}

function extreme(operands: readonly Operand[], pick: (a: number, b: number) => number): CalcValue {
  let found: number | undefined;
  const error = visitNumbers(operands, (number) => {
    found = found === undefined ? number : pick(found, number);
  });
  return error ?? found ?? 0;
}

/** In cells only numbers, among the arguments themselves also "12", TRUE and one left out; errors do not count. */
function countNumbers(operands: readonly Operand[]): CalcValue {
  let count = 0;
  for (const operand of operands)
    visitValues(operand, (value, times) => {
      const isWrittenNumber =
        !isTable(operand) &&
        !isError(value) &&
        (typeof value !== "string" || readTextNumber(value).state === "number");
      if (typeof value === "number" || isWrittenNumber) count += times;
    });
  return count;
}
