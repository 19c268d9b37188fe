import type { Exact } from "../../number/exact";
import type { Desk } from "../desk";
import type { Expression } from "../expression/tree";
import { isRateName } from "../measureNames";
import { wordsOf } from "../text/script";

/** The quantities a formula is made of. */
export function namesIn(desk: Desk, expression: Expression): ReadonlySet<string> {
  switch (expression.kind) {
    case "name":
      return new Set([wordsOf(desk.script, expression.at)]);
    case "absolute":
      return namesIn(desk, expression.of);
    case "binary":
      return new Set([...namesIn(desk, expression.left), ...namesIn(desk, expression.right)]);
    case "number":
    case "points":
    case "full":
    case "share":
      return new Set();
  }
}

/** Only a share times points is points: something over something, or 1 less that. */
export function isDimensionless(desk: Desk, expression: Expression): boolean {
  switch (expression.kind) {
    case "number":
    case "share":
      return true;
    case "name":
      return isRateName(wordsOf(desk.script, expression.at));
    case "points":
    case "full":
      return false;
    case "absolute":
      return isDimensionless(desk, expression.of);
    case "binary":
      if (expression.operator === "/") return true;
      if (expression.operator === "*") {
        const sides = [expression.left, expression.right];
        return sides.every((side) => isDimensionless(desk, side));
      }
      return isDimensionless(desk, expression.left) && isDimensionless(desk, expression.right);
  }
}

/** Whether the figure stands in the formula itself. */
export function holdsFigure(expression: Expression, figure: Exact): boolean {
  switch (expression.kind) {
    case "number":
      return expression.value.equals(figure);
    case "absolute":
      return holdsFigure(expression.of, figure);
    case "binary":
      return holdsFigure(expression.left, figure) || holdsFigure(expression.right, figure);
    case "name":
    case "points":
    case "full":
    case "share":
      return false;
  }
}
