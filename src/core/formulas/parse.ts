import type { BinaryOperator, Expression, Literal } from "./expression";
import { parseArrayConstant } from "./parseArrayConstant";
import { parseReference } from "./parseReference";
import { holdsStandIns, standInRow } from "./placedRows";
import { rowShapeOf, withRows } from "./rowShape";
import { TokenCursor } from "./tokenCursor";
import { tokenize } from "./tokens";

export type Parsed =
  | {
      readonly state: "parsed";
      /** Shared by all formulas of its shape: the rows of its cells are in `rows` (see `withPlacedRows`). */
      readonly expression: Expression;
      readonly rows: readonly number[];
    }
  /** No formula, or one beyond what is calculated here. */
  | { readonly state: "unsupported" };

/** Excel nests 64 functions, with operators about five levels each; deeper must not overflow the stack. */
const DEEPEST = 320;

/** Higher binds tighter; all of them group from the left, 2^3^2 too. */
const PRECEDENCE: ReadonlyMap<string, number> = new Map([
  ...["=", "<>", "<", "<=", ">", ">="].map((sign) => [sign, 1] as const),
  ["&", 2],
  ["+", 3],
  ["-", 3],
  ["*", 4],
  ["/", 4],
  ["^", 5],
]);

/** A workbook's formulas are calculated again with every score; as many as a few large ones have are kept parsed. */
const MOST_KEPT = 20_000;
const kept = new Map<string, Parsed>();

/** A formula filled down a column is read once; undefined where formulas of this shape are read each by itself. */
const shapes = new Map<string, Parsed | undefined>();

/**
 * Reads a formula with or without its "=". As in Excel −2^2 is 4, because the sign of a number binds tighter than ^.
 * Never throws.
 */
export function parseFormula(text: string): Parsed {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const parsed = parseByShape(text);
  if (kept.size >= MOST_KEPT) {
    kept.clear();
    shapes.clear();
  }
  kept.set(text, parsed);
  return parsed;
}

function parseByShape(text: string): Parsed {
  const { shape, rows } = rowShapeOf(text);
  if (!shapes.has(shape)) shapes.set(shape, parsedShape(shape, rows.length));
  const known = shapes.get(shape);
  if (known === undefined) return parse(text);
  return known.state === "parsed" ? { state: "parsed", expression: known.expression, rows } : known;
}

function parsedShape(shape: string, count: number): Parsed | undefined {
  const parsed = parse(withRows(shape, standInRow));
  return parsed.state === "unsupported" || holdsStandIns(parsed.expression, count) ? parsed : undefined;
}

function parse(text: string): Parsed {
  const tokens = tokenize(text.replace(/^\s*=/, ""));
  if (!tokens) return { state: "unsupported" };
  const cursor = new TokenCursor(tokens);
  const expression = parseBinary(cursor, 1, 0);
  return expression && cursor.isAtEnd()
    ? { state: "parsed", expression, rows: [] }
    : { state: "unsupported" };
}

function parseBinary(cursor: TokenCursor, weakest: number, depth: number): Expression | undefined {
  let left = parsePrefix(cursor, depth + 1);
  while (left) {
    const operator = cursor.sign() ?? "";
    const precedence = PRECEDENCE.get(operator);
    if (precedence === undefined || precedence < weakest) return left;
    cursor.next();
    const right = parseBinary(cursor, precedence + 1, depth + 1);
    if (!right) return undefined;
    left = { kind: "binary", operator: operator as BinaryOperator, left, right };
  }
  return undefined;
}

function parsePrefix(cursor: TokenCursor, depth: number): Expression | undefined {
  if (depth > DEEPEST) return undefined;
  const sign = cursor.sign();
  if (sign === "+" || sign === "-") {
    cursor.next();
    const operand = parsePrefix(cursor, depth + 1);
    return operand && { kind: "prefix", operator: sign, operand };
  }
  let operand = parseOperand(cursor, depth);
  while (operand && cursor.takeSign("%")) operand = divided(operand, 100);
  return operand;
}

function parseOperand(cursor: TokenCursor, depth: number): Expression | undefined {
  const token = cursor.peek();
  switch (token?.kind) {
    case "number":
      if (cursor.sign(1) === ":") return parseReference(cursor);
      cursor.next();
      return Number.isFinite(Number(token.text)) ? literal(Number(token.text)) : undefined;
    case "string":
      cursor.next();
      return literal(token.text);
    case "error":
      cursor.next();
      return cursor.sign() === ":" ? undefined : literal({ error: token.text });
    case "quotedSheet":
      return cursor.sign(1) === "!" ? parseReference(cursor) : undefined;
    case "word":
      return parseWord(cursor, token.text, depth);
    case "sign":
      if (cursor.takeSign("{")) return parseArrayConstant(cursor);
      return cursor.takeSign("(") ? parseBrackets(cursor, depth) : undefined;
    case undefined:
      return undefined;
  }
}

function parseWord(cursor: TokenCursor, word: string, depth: number): Expression | undefined {
  if (cursor.sign(1) === "(") {
    cursor.next();
    cursor.next();
    const args = parseArguments(cursor, depth);
    const name = word.replace(/^(?:_xlfn\.|_xlws\.)+/i, "").toUpperCase();
    // INDEX(…):INDEX(…) is a range made of two cells
    return args && cursor.sign() !== ":" ? { kind: "call", name, args } : undefined;
  }
  if (/^(?:true|false)$/i.test(word) && cursor.sign(1) !== "!") {
    cursor.next();
    return literal(/^true$/i.test(word));
  }
  return parseReference(cursor);
}

/** After the opening bracket. (A1,B2) is the union of two references, which we do not calculate. */
function parseBrackets(cursor: TokenCursor, depth: number): Expression | undefined {
  const inside = parseBinary(cursor, 1, depth + 1);
  return inside && cursor.takeSign(")") && cursor.sign() !== ":" ? inside : undefined;
}

/** After the opening bracket; IF(A1,) has two arguments, TRUE() none. */
function parseArguments(cursor: TokenCursor, depth: number): readonly Expression[] | undefined {
  const args: Expression[] = [];
  if (cursor.takeSign(")")) return args;
  for (;;) {
    const isOmitted = cursor.sign() === "," || cursor.sign() === ")";
    const arg: Expression | undefined = isOmitted ? { kind: "omitted" } : parseBinary(cursor, 1, depth + 1);
    if (!arg) return undefined;
    args.push(arg);
    if (cursor.takeSign(")")) return args;
    if (!cursor.takeSign(",")) return undefined;
  }
}

function literal(value: Literal): Expression {
  return { kind: "literal", value };
}

/** 5% is 5/100, also when the 5 is a text or a range. */
function divided(left: Expression, divisor: number): Expression {
  return { kind: "binary", operator: "/", left, right: literal(divisor) };
}
