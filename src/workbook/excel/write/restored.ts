import type { CellAddress } from "../../../core/grid/address";
import type { Cell } from "../../../core/grid/grid";
import type { Problem } from "../../../core/problems/problem";

/** The workbook stands again as it stood before a command that broke off. */
export interface Restored {
  readonly state: "restored";
  /** How many cells, rows and sheets had to be put back; 0 when nothing had landed. */
  readonly changes: number;
  /** Cells that somebody changed after we had written them. */
  readonly kept: readonly Problem[];
}

export interface LeftCell {
  readonly at: CellAddress;
  readonly now: Cell;
  readonly before: Cell;
}
