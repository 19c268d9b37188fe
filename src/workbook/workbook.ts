import type { CellAddress, Area } from "../core/grid/address";
import type { Grid } from "../core/grid/grid";
import type { PageBreaks, Patch } from "../core/patch/patch";
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

/** The whole workbook as it stood at one moment; a later change does not show in it. */
export interface WorkbookSnapshot {
  /** In the order of their tabs. */
  readonly sheets: readonly SheetInfo[];
  readonly names: readonly NamedArea[];
  /** By sheet name; one for each sheet that holds cells. */
  readonly grids: ReadonlyMap<string, Grid>;
}

/** Where use cases read and write. An adapter decides nothing: it reads, and applies a patch whole or not at all. */
export interface Workbook {
  /** Everything at one moment: in Excel one round trip, whatever the number of sheets. */
  read(wish?: ReadWish): Promise<Result<WorkbookSnapshot>>;
  apply(patch: Patch, wish?: ApplyWish): Promise<Result<Applied>>;
}

/** Excel takes no orders while a person is typing into a cell. */
export interface Waiting {
  /** Called once when work stands still for that; it goes on by itself, and `progress` says so. */
  readonly waiting?: () => void;
  readonly cancel?: Cancel;
}

export interface ReadWish extends Waiting {
  /** What is being read, for a progress line. */
  readonly progress?: (message: string) => void;
  /** Only these sheets are read anew; the others, and nothing else, may be taken from `standing`. */
  readonly only?: { readonly sheets: ReadonlySet<string>; readonly standing: WorkbookSnapshot };
}

export interface ApplyWish extends Waiting {
  /**
   * What the patch was planned on. A cell to be written, or one of `guards`, that no longer reads so makes the whole
   * command void: what stands now stays, and a problem names the cell.
   */
  readonly basis?: WorkbookSnapshot;
  /** Headers and indicator names on which the places of the writes rest. */
  readonly guards?: readonly CellAddress[];
  /** How much is written, of how much: for a progress line; the unit is the adapter's own. */
  readonly progress?: (done: number, total: number) => void;
}

/** The wish of a person that long work stop. Asked between two steps; what was written by then is put back. */
export interface Cancel {
  readonly isWished: () => boolean;
}

export interface Applied {
  /** Cells whose content changed, in order. */
  readonly changed: readonly CellAddress[];
  /** What the change brings with it that the evaluator must know. */
  readonly warnings: readonly Problem[];
  /** Puts back what the patch replaced and no snapshot tells: where pages ended, in places as they stood before. */
  readonly pageBreaks: readonly PageBreaks[];
}
