import type { CellAddress, Area } from "../core/grid/address";
import type { Grid } from "../core/grid/grid";
import type { Patch } from "../core/patch/patch";
import type { Problem, Result } from "../core/problems/problem";

export interface SheetInfo {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /** Chart sheets and dialog sheets hold no cells. */
  readonly hasCells: boolean;
}

/** A workbook-wide name that stands for one area of one sheet; other names are not listed. */
export interface NamedArea {
  readonly name: string;
  readonly sheet: string;
  readonly area: Area;
}

/** Where use cases read and write. An adapter decides nothing: it reads, and applies a patch whole or not at all. */
export interface Workbook {
  sheets(): Promise<readonly SheetInfo[]>;
  names(): Promise<readonly NamedArea[]>;
  /** The sheet as it stands; a missing sheet is a mistake of ours and throws. */
  grid(sheet: string): Promise<Grid>;
  apply(patch: Patch): Promise<Result<Applied>>;
}

export interface Applied {
  /** Cells whose content changed, in order. */
  readonly changed: readonly CellAddress[];
  /** What the change brings with it that the evaluator must know. */
  readonly warnings: readonly Problem[];
}
