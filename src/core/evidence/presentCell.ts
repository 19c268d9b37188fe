import type { CellAddress } from "../grid/address";
import type { Cell } from "../grid/grid";
import type { Problem } from "../problems/problem";

/**
 * A cell as it now stands: a formula is recomputed from its sources, because the value kept in the file may be stale
 * or missing. A formula that cannot be computed and has no value is a problem, never a number.
 */
export type PresentCell =
  | { readonly state: "cell"; readonly cell: Cell; readonly sources: readonly CellAddress[] }
  | { readonly state: "unknown"; readonly problem: Problem };

export type Present = (at: CellAddress) => PresentCell;
