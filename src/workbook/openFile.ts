import type { Area, CellAddress } from "../core/grid/address";
import type { Host, StopWatching } from "./host";
import type { SheetInfo } from "./workbook";

/** A workbook file that is open in the browser version: its sheets are shown, and it is saved, without Excel. */
export interface OpenFile extends Host {
  /** "评价.xlsx" */
  readonly name: string;
  /** In the order of their tabs, as they now are. */
  sheets(): Promise<readonly SheetInfo[]>;
  /** How a sheet looks now; it takes a while where the sheet is large. */
  look(sheet: string): Promise<SheetLook>;
  /** A person chooses a cell of the sheet that is shown. */
  choose(at: CellAddress): void;
  /** A cell is to be shown and chosen. */
  watchShown(handler: (at: CellAddress) => void): StopWatching;
  /** Something was written. */
  watchContent(handler: () => void): StopWatching;
  /** Changes that the last saved file does not hold. */
  isUnsaved(): boolean;
  /** The file as it now stands; `saved` is to be called once it is safe. */
  save(): Uint8Array<ArrayBuffer>;
  saved(): void;
}

/** One sheet as it is shown. Rows and columns count from 0, sizes are CSS pixels. */
export interface SheetLook {
  readonly sheet: string;
  /** As far as anything stands or is drawn. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly Area[];
  /** Rows and columns that stay while the rest scrolls. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly hasGridLines: boolean;
  /** Charts and pictures, or formats of a sheet too large for them, are in the file and are not shown. */
  readonly notShown: readonly NotShown[];
  /** 0 for a hidden one. */
  columnWidth(column: number): number;
  rowHeight(row: number): number;
  cell(row: number, column: number): ShownCell;
  /** Written since the file was opened. */
  isChanged(row: number, column: number): boolean;
}

export type NotShown = "drawings" | "formats";

export interface ShownCell {
  readonly text: string;
  readonly kind: "blank" | "text" | "number" | "boolean" | "error";
  /** RRGGBB, where the number format states one. */
  readonly color?: string;
  readonly style: ShownStyle;
  /** With "="; the whole value where `text` is rounded. */
  readonly content: string;
  /** A formula that only Excel can compute, in a file that has been changed: it may show an old value. */
  readonly isStale: boolean;
}

/** One style is one object, whatever number of cells carry it. */
export interface ShownStyle {
  readonly font: ShownFont;
  /** RRGGBB */
  readonly fill?: string;
  readonly borders: Readonly<Partial<Record<Side, ShownLine>>>;
  readonly horizontal: "general" | "left" | "center" | "right" | "justify" | "centerAcross" | "fill";
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  readonly shrink: boolean;
  /** Steps of a character's width or so. */
  readonly indent: number;
}

export type Side = "left" | "right" | "top" | "bottom";

export interface ShownFont {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** RRGGBB; undefined is the colour of text. */
  readonly color?: string;
}

export interface ShownLine {
  readonly width: 1 | 2 | 3;
  readonly kind: "solid" | "dashed" | "dotted" | "double";
  /** RRGGBB */
  readonly color: string;
}
