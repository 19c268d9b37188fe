import { functionNamed } from "../../../../src/core/formulas/functions/functionNamed";
import { parseFormula } from "../../../../src/core/formulas/parse";
import type { Expression } from "../../../../src/core/formulas/expression";
import type { Workbook } from "../model/workbook";

/**
 * Words of a formula that are neither a defined name nor a function: Excel shows #NAME?. A function with a name in
 * capitals that we cannot calculate may well be one of Excel's and is not counted.
 */
export function unknownWords(formula: string, workbook: Workbook): readonly string[] {
  const parsed = parseFormula(formula);
  if (parsed.state === "unsupported") return [];
  const words: string[] = [];
  const open: Expression[] = [parsed.expression];
  for (let next = open.pop(); next; next = open.pop()) {
    switch (next.kind) {
      case "name":
        if (!workbook.named(next.name)) words.push(next.name);
        break;
      case "call":
        if (!functionNamed(next.name) && !/^[A-Z][A-Z0-9.]*$/.test(next.name)) words.push(next.name);
        open.push(...next.args);
        break;
      case "prefix":
        open.push(next.operand);
        break;
      case "binary":
        open.push(next.left, next.right);
        break;
      case "literal":
      case "omitted":
      case "array":
      case "reference":
        break;
    }
  }
  return words;
}
