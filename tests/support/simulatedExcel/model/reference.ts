import type { Area } from "../../../../src/core/grid/address";
import type { Sheet } from "./sheet";

/** A range as a page holds it; its area follows inserted and deleted rows. Undefined when its cells were deleted. */
export interface RangeReference {
  readonly sheet: Sheet;
  area: Area | undefined;
  id?: string;
}

export interface AreasReference {
  readonly sheet: Sheet;
  areas: readonly Area[];
  id?: string;
}
