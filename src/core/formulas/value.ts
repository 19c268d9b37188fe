/** "#DIV/0!", "#N/A" and the like, as Excel writes them. */
export interface ErrorValue {
  readonly error: string;
}

/** What an empty cell gives: 0 in arithmetic, "" in a text, but neither to ISNUMBER nor to COUNTA. */
export interface Blank {
  readonly blank: true;
}

export type ProperValue = number | string | boolean | Blank;

/** What a formula or a cell comes to. */
export type CalcValue = ProperValue | ErrorValue;

export const BLANK: Blank = { blank: true };

export const DIVISION_BY_ZERO: ErrorValue = { error: "#DIV/0!" };
export const NOT_AVAILABLE: ErrorValue = { error: "#N/A" };
export const NOT_A_NUMBER: ErrorValue = { error: "#NUM!" };
export const BAD_REFERENCE: ErrorValue = { error: "#REF!" };
export const WRONG_VALUE: ErrorValue = { error: "#VALUE!" };

/** The error literals a formula may contain. */
export const ERROR_LITERALS: readonly string[] = [
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
];

export function isBlank(value: CalcValue): value is Blank {
  return typeof value === "object" && "blank" in value;
}

export function isError(value: CalcValue): value is ErrorValue {
  return typeof value === "object" && "error" in value;
}
