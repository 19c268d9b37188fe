import type { CellAddress } from "../core/grid/address";
import type { Result } from "../core/problems/problem";
import type { Workbook } from "./workbook";

/** The program a workbook is open in: Excel, or the browser version's own view of a file. */
export interface Host {
  readonly workbook: Workbook;
  /** Tells this workbook from others on this computer, now and when it is opened again: its address, or its file. */
  readonly workbookKey: string;
  /** Cells may have changed: events miss some and repeat others, so they only say where to look (excel.md, 6). */
  watch(handler: (change: WorkbookChange) => void): Promise<StopWatching>;
  /** The cell a person chose; never one that `select` chose. */
  watchSelection(handler: (at: CellAddress) => void): Promise<StopWatching>;
  /** Shows a cell and chooses it; the keyboard stays where it is. */
  select(at: CellAddress): Promise<Result<void>>;
  /** Opens a copy of a file in a window of its own; a program that cannot has none. */
  readonly openBeside?: (file: Uint8Array) => Promise<Result<void>>;
}

export type StopWatching = () => Promise<void>;

export type WorkbookChange =
  /** Of one sheet: typed or pasted here, recalculated, or changed by somebody who has the workbook open too. */
  | { readonly kind: "cells"; readonly sheet: string; readonly by: "person" | "formula" | "coauthor" }
  /** Sheets were added, deleted, renamed or moved. */
  | { readonly kind: "sheets" };
