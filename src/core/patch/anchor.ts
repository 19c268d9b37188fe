import type { CellAddress } from "../grid/address";
import type { Cell, Grid } from "../grid/grid";
import { sameContent } from "./sameContent";

/** A cell and what it read when something was decided: while it reads so, what was decided still means the same. */
export interface Anchor {
  readonly at: CellAddress;
  readonly cell: Cell;
}

/** The first anchor that no longer reads as it did: rows or columns came, went or were sorted, or the sheet is gone. */
export function movedAnchor(
  anchors: readonly Anchor[],
  grids: ReadonlyMap<string, Grid>,
): CellAddress | undefined {
  return anchors.find(({ at, cell }) => {
    const now = grids.get(at.sheet)?.cell(at.row, at.column);
    return !now || !sameContent(now, cell);
  })?.at;
}
