import type { ErrorValue } from "../../../../src/core/formulas/value";
import type { Style } from "./style";

/** What a cell can hold or come to. */
export type Scalar = number | string | boolean | ErrorValue;

export interface Cell {
  /** With its "="; the value is then what it came to when it was last calculated. */
  readonly formula?: string;
  /** Undefined in a blank cell. */
  readonly value?: Scalar;
  /** Undefined where the cell looks as its row, column or sheet does. */
  readonly style?: Style;
  /** A leading apostrophe made it text: office-js issue 6687. */
  readonly isPrefixed?: boolean;
}

export function isEmpty(cell: Cell | undefined): boolean {
  return cell?.value === undefined && cell?.formula === undefined;
}
