import type { Area, CellAddress } from "../grid/address";

/**
 * A chart of the program's own kind over cells of the workbook: whoever changes a cell sees the chart follow. The
 * texts and numbers the cells hold are given too, because a file carries them beside the references.
 */
export interface ChartSpec {
  /** The chart is found again by it on its sheet, so there is never a second one. */
  readonly name: string;
  /** What it shows, for readers who cannot see it. */
  readonly description: string;
  readonly shape: ChartShape;
  readonly place: ChartPlace;
  readonly categories: ChartCategories;
  readonly series: readonly ChartSeries[];
  /** Font of all its texts. */
  readonly font: string;
  readonly categoryAxis: { readonly size: number };
  readonly valueAxis: ValueAxis;
  /** Stands below the chart; none when undefined. */
  readonly legend?: { readonly size: number };
  /** Colour of the thin frame, RRGGBB. */
  readonly frame: string;
}

export type ChartShape =
  /** Columns side by side. Gap between the groups and overlap of the columns in percent of a column's width. */
  | { readonly kind: "clusteredColumn"; readonly gap: number; readonly overlap: number }
  /** A line with a mark at every point. */
  | { readonly kind: "line" }
  /** Bars from left to right that each come to 100 %, the first category at the top. */
  | { readonly kind: "percentBar"; readonly gap: number };

/** Points, from the upper left corner of a cell. It counts when the chart is made; afterwards a person may move it. */
export interface ChartPlace {
  readonly row: number;
  readonly column: number;
  readonly right: number;
  readonly down: number;
  readonly width: number;
  readonly height: number;
}

export interface ChartCategories {
  readonly sheet: string;
  readonly area: Area;
  readonly texts: readonly string[];
}

export interface ChartSeries {
  readonly name: { readonly at: CellAddress; readonly text: string };
  readonly values: {
    readonly sheet: string;
    readonly area: Area;
    /** undefined where the cell holds no number. */
    readonly numbers: readonly (number | undefined)[];
    readonly format: string;
  };
  /** Colour of the columns, bars or line, RRGGBB. */
  readonly color: string;
  readonly outline?: string;
  /** The value at the end of a column, above a point or in the middle of a bar. */
  readonly labels?: { readonly format: string; readonly size: number; readonly color: string };
}

export interface ValueAxis {
  readonly min: number;
  readonly max?: number;
  readonly format: string;
  readonly size: number;
  readonly isShown: boolean;
  /** Colour of the lines across the chart, RRGGBB; none when undefined. */
  readonly gridlines?: string;
}
