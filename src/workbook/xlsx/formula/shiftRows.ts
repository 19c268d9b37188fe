/** Rows put in before a row, or taken away from it on; rows count from 0. */
export interface RowEdit {
  readonly kind: "insert" | "delete";
  readonly sheet: string;
  readonly row: number;
  readonly count: number;
}
