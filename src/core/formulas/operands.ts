import type { Expression } from "./expression";

/** The expressions that this one is made of, in the order in which they are written. */
export function operandsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "literal":
    case "omitted":
    case "array":
    case "reference":
    case "name":
      return [];
    case "prefix":
      return [expression.operand];
    case "binary":
      return [expression.left, expression.right];
    case "call":
      return expression.args;
  }
}
