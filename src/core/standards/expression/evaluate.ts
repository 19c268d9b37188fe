import type { Exact } from "../../number/exact";
import { operate } from "../operate";
import type { Expression } from "./tree";

/**
 * What a formula comes to where every name in it has this value; undefined where it divides by 0, or holds points and is
 * not counted in them. `full`: the full points, where it is.
 */
export function valueAt(expression: Expression, value: Exact, full?: Exact): Exact | undefined {
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "name":
      return value;
    case "absolute":
      return valueAt(expression.of, value, full)?.abs();
    case "binary":
      return combined(
        expression,
        valueAt(expression.left, value, full),
        valueAt(expression.right, value, full),
      );
    case "points":
      return full && expression.points;
    case "full":
      return full && (expression.points ?? full);
    case "share":
      return undefined;
  }
}

function combined(
  { operator }: Expression & { kind: "binary" },
  left: Exact | undefined,
  right: Exact | undefined,
): Exact | undefined {
  return left === undefined || right === undefined ? undefined : operate(operator, left, right);
}
