import type { Area } from "../grid/address";
import type { ErrorValue } from "./value";

export type Literal = number | string | boolean | ErrorValue;

export type Comparison = "=" | "<>" | "<" | "<=" | ">" | ">=";
export type Arithmetic = "+" | "-" | "*" | "/" | "^";
export type BinaryOperator = Comparison | Arithmetic | "&";

/** A formula as a tree. */
export type Expression =
  | { readonly kind: "literal"; readonly value: Literal }
  /** An argument left out, as in IF(A1,,2). */
  | { readonly kind: "omitted" }
  | { readonly kind: "array"; readonly rows: readonly (readonly Literal[])[] }
  | Reference
  | NameReference
  | { readonly kind: "prefix"; readonly operator: "+" | "-"; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | Call;

export interface Reference {
  readonly kind: "reference";
  /** Undefined for the sheet the formula stands on. */
  readonly sheet: string | undefined;
  readonly area: Area;
}

/** A defined name. */
export interface NameReference {
  readonly kind: "name";
  readonly name: string;
}

export interface Call {
  readonly kind: "call";
  /** In capitals, without the _xlfn. prefix of a file. */
  readonly name: string;
  readonly args: readonly Expression[];
}
