import type { Grid } from "../../../core/grid/grid";
import { type MergedGrid, mergedGrid } from "../../../core/grid/mergedGrid";
import { textHeight } from "../../../core/sheets/rowHeight";
import type { FileStyle } from "./fileStyles";
import type { RowIndex } from "./rowIndex";
import type { SheetFrame } from "./sheetFrame";

const pixelsPerPoint = 4 / 3;

/** Rows of longer sheets that state no height are one line high: measuring them all would take too long. */
const mostMeasured = 5000;

/** How much higher our own measure may be before a height that nobody set is not believed. */
const mostMistaken = 1.6;

export interface SizeSources {
  readonly frame: SheetFrame;
  readonly rows: RowIndex | undefined;
  readonly grid: Grid;
  /** Pixels of a digit of the Normal font. */
  readonly digit: number;
  readonly style: (row: number, column: number) => FileStyle;
  readonly text: (row: number, column: number) => string;
}

/** Widths and heights in CSS pixels at 100 %. */
export class SheetSizes {
  private readonly sources: SizeSources;
  private readonly widths = new Map<number, number>();
  private readonly heights = new Map<number, number>();
  private merged: MergedGrid | undefined;
  private readonly usual: { readonly width: number; readonly height: number };

  constructor(sources: SizeSources) {
    this.sources = sources;
    const { frame, digit } = sources;
    this.usual = {
      width: frame.defaultWidth === undefined ? 8 * digit + 5 : widthOf(frame.defaultWidth, digit),
      height: Math.round((frame.defaultHeight ?? 15) * pixelsPerPoint),
    };
    for (const { first, last, width, isHidden } of frame.columns) {
      const pixels = isHidden ? 0 : width === undefined ? this.usual.width : widthOf(width, digit);
      for (let column = first; column <= Math.min(last, first + 1023); column += 1)
        this.widths.set(column, pixels);
    }
  }

  columnWidth(column: number): number {
    return this.widths.get(column) ?? this.usual.width;
  }

  rowHeight(row: number): number {
    if (this.sources.grid.rowCount > mostMeasured) return this.stated(row);
    const known = this.heights.get(row);
    if (known !== undefined) return known;
    const height = this.measured(row);
    this.heights.set(row, height);
    return height;
  }

  private stated(row: number): number {
    const { grid } = this.sources;
    if (grid.isHiddenRow(row)) return 0;
    const points = grid.rowHeight(row);
    return points === undefined ? this.usual.height : Math.round(points * pixelsPerPoint);
  }

  private measured(row: number): number {
    const { rows, grid } = this.sources;
    const look = rows?.look(row);
    if (look?.isHidden === true) return 0;
    const stated = this.stated(row);
    if (!look || look.isHeightSet || stated === 0) return stated;
    const needed = this.neededHeight(row);
    if (grid.rowHeight(row) === undefined) return Math.max(stated, needed);
    // Excel's own measure differs from ours by a line; one line where there are many is no measure.
    return needed > stated * mostMistaken ? needed : stated;
  }

  /** Excel makes a row without a stated height as high as its wrapped texts are; merged cells do not count. */
  private neededHeight(row: number): number {
    const { grid, style, text } = this.sources;
    this.merged ??= mergedGrid(grid);
    let needed = 0;
    for (let column = 0; column < grid.columnCount; column += 1) {
      const { font, wrap } = style(row, column).shown;
      const { top, bottom, left, right } = this.merged.area(row, column);
      const isMerged = top !== bottom || left !== right;
      const shown = isMerged ? "" : text(row, column);
      if (shown === "") continue;
      const width = wrap ? this.columnWidth(column) / pixelsPerPoint : Infinity;
      const points = textHeight({ text: shown, width, size: font.size });
      needed = Math.max(needed, Math.round(points * pixelsPerPoint));
    }
    return needed;
  }
}

/** A width of the file counts digits and the space beside them (ECMA-376, part 1, 18.3.1.13). */
function widthOf(width: number, digit: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);
}
