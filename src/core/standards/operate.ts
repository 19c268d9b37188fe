import { type Exact, ratio } from "../number/exact";

type Operator = "+" | "-" | "*" | "/";

/** Exact arithmetic of a formula; undefined for a division by 0, which is a question and never a score. */
export function operate(operator: Operator, left: Exact, right: Exact): Exact | undefined {
  switch (operator) {
    case "+":
      return left.add(right);
    case "-":
      return left.sub(right);
    case "*":
      return left.mul(right);
    case "/":
      return ratio(left, right);
  }
}
