import type { SheetInfo } from "../workbook";
import type { Limits } from "./limits";
import type { StandingFormat } from "./read/standingFormat";
import type { SheetSize } from "./read/pieces";

/** A sheet of the open workbook; its id outlives renaming. */
export interface KnownSheet extends SheetInfo {
  readonly id: string;
  readonly size?: SheetSize;
  /** How large an answer its cells make. */
  readonly bytesPerRow?: number;
}

/** What the adapter remembers from one round trip to the next: nothing that cells do not show. */
export interface Memory {
  readonly limits: Limits;
  sheets: readonly KnownSheet[];
  /** Workbook-wide names in small letters and their formulas, those that stand for no area among them. */
  names: ReadonlyMap<string, string>;
  /** Sheets that carry such a name: those of ours do, and are written again. */
  namedSheets: ReadonlySet<string>;
  /** Conditional formats by sheet id, where they are known. */
  readonly formats: Map<string, readonly StandingFormat[]>;
  /** A batch that broke off may have left the events of this pane switched off. */
  isDeaf: boolean;
  /** Formulas are calculated when somebody asks for it: before we read them, then, and after we wrote. */
  isManual: boolean;
  /** Cells that we choose ourselves, so that their selection is not taken for a person's. */
  chosen: string | undefined;
}

export function createMemory(limits: Limits): Memory {
  return {
    limits,
    sheets: [],
    names: new Map(),
    namedSheets: new Set(),
    formats: new Map(),
    isDeaf: false,
    isManual: false,
    chosen: undefined,
  };
}
