import type { Area } from "../grid/address";

/** Cells of a named sheet. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}
