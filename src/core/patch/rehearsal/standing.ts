import type { Area } from "../../grid/address";
import type { Grid } from "../../grid/grid";

/** What a patch is written on: the sheets that hold cells, and the names that stand for areas. */
export interface Standing {
  readonly grids: ReadonlyMap<string, Grid>;
  readonly names: readonly StandingName[];
}

export interface StandingName {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}
