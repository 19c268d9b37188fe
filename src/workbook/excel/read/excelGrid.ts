import type { Area } from "../../../core/grid/address";
import { blankCell, type Cell, type ColumnCodes, type Grid, type ValueCount } from "../../../core/grid/grid";
import { ColumnCoding } from "./columnCoding";
import { HELD, held } from "./held";
import type { ColumnStretch, RangeChunk } from "./rangeChunk";
import type { TextBook } from "./textBook";

/** What a sheet is besides its cells. */
export interface SheetFrame {
  readonly sheet: string;
  readonly merges: readonly Area[];
  readonly isProtected: boolean;
  readonly rows: ReadonlyMap<number, RowLook>;
}

export interface RowLook {
  readonly isHidden: boolean;
  /** Points. */
  readonly height?: number;
}

/** A sheet as Excel told it, in one piece or in several one below the other. */
export class ExcelGrid implements Grid {
  readonly sheet: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly merges: readonly Area[];
  readonly isProtected: boolean;
  private readonly chunks: readonly RangeChunk[];
  private readonly rows: ReadonlyMap<number, RowLook>;
  private readonly texts: TextBook;

  /** `texts` are those of the chunks, all of which share them. */
  constructor(
    { sheet, merges, isProtected, rows }: SheetFrame,
    chunks: readonly RangeChunk[],
    texts: TextBook,
  ) {
    this.sheet = sheet;
    this.merges = merges;
    this.isProtected = isProtected;
    this.rows = rows;
    this.texts = texts;
    this.chunks = [...chunks].sort((a, b) => a.area.top - b.area.top);
    this.rowCount = Math.max(0, ...chunks.map(({ area }) => area.bottom + 1));
    this.columnCount = Math.max(0, ...chunks.map(({ area }) => area.right + 1));
  }

  cell(row: number, column: number): Cell {
    return this.chunkOf(row)?.cell(row, column) ?? blankCell;
  }

  /** Whether an entry is taken for text here. */
  isTextFormat(row: number, column: number): boolean {
    return this.chunkOf(row)?.isTextFormat(row, column) ?? false;
  }

  isHiddenRow(row: number): boolean {
    return this.rows.get(row)?.isHidden ?? false;
  }

  rowHeight(row: number): number | undefined {
    return this.rows.get(row)?.height;
  }

  valuesOf(column: number, firstRow: number, lastRow: number): readonly ValueCount[] {
    return this.coding(column, firstRow, lastRow).counted();
  }

  codesOf(column: number, firstRow: number, lastRow: number): ColumnCodes {
    return this.coding(column, firstRow, lastRow).coded();
  }

  plainNumbersOf(column: number, firstRow: number, lastRow: number): Float64Array {
    const numbers = new Float64Array(Math.max(0, lastRow - firstRow + 1)).fill(NaN);
    for (const stretch of this.stretches(column, firstRow, lastRow))
      stretch.kinds.forEach((kind, index) => {
        if ((kind & HELD) === held.plain && !stretch.hasFormula(index))
          numbers[stretch.firstRow - firstRow + index] = stretch.numbers[index] ?? NaN;
      });
    return numbers;
  }

  private coding(column: number, firstRow: number, lastRow: number): ColumnCoding {
    const coding = new ColumnCoding(firstRow, lastRow, this.texts.size);
    for (const stretch of this.stretches(column, firstRow, lastRow)) coding.take(stretch);
    return coding;
  }

  private stretches(column: number, firstRow: number, lastRow: number): readonly ColumnStretch[] {
    return this.chunks.flatMap((chunk) => chunk.stretch(column, firstRow, lastRow) ?? []);
  }

  private chunkOf(row: number): RangeChunk | undefined {
    let low = 0;
    let high = this.chunks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.chunks[middle]?.area.top ?? Infinity) <= row) low = middle + 1;
      else high = middle;
    }
    return this.chunks[low - 1];
  }
}
