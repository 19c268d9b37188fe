import type { CellAddress } from "../grid/address";
import type { Exact } from "../number/exact";

/** A level's name, where it is first written, and the points stated there. */
export interface LevelName {
  readonly name: string;
  readonly cell: CellAddress;
  readonly points?: Exact;
}
