import type { CellAddress } from "../../grid/address";
import type { Quote } from "../finding";

/** A table as a reader sees it, of a sheet or of the report. */
export interface PrintedTable {
  readonly rows: readonly (readonly PrintedCell[])[];
  /** Where it stands in the report; undefined for one of a sheet, whose cells have addresses. */
  readonly quote?: Quote;
}

export interface PrintedCell {
  readonly text: string;
  readonly at?: CellAddress;
}
