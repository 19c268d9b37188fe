import type { Area } from "../../core/grid/address";
import type { SheetLook } from "../../workbook/openFile";

/** Empty rows and columns behind the last, so that a sheet does not look cut off. */
const margin = { rows: 3, columns: 1 };

/** Where every row and column of a sheet stands, in CSS pixels from the first cell. */
export class GridGeometry {
  readonly rowCount: number;
  readonly columnCount: number;
  private readonly look: SheetLook;
  private readonly tops: Float64Array;
  private readonly lefts: Float64Array;
  private readonly masters = new Map<string, Area>();
  private readonly tallest: number;

  constructor(look: SheetLook) {
    this.look = look;
    this.rowCount = look.rowCount + margin.rows;
    this.columnCount = look.columnCount + margin.columns;
    this.tops = sums(this.rowCount, (row) => look.rowHeight(row));
    this.lefts = sums(this.columnCount, (column) => look.columnWidth(column));
    for (const area of look.merges) this.masters.set(keyOf(area.top, area.left), area);
    this.tallest = Math.max(0, ...look.merges.map(({ top, bottom }) => bottom - top));
  }

  get height(): number {
    return this.tops[this.rowCount] ?? 0;
  }

  get width(): number {
    return this.lefts[this.columnCount] ?? 0;
  }

  top(row: number): number {
    return this.tops[Math.min(row, this.rowCount)] ?? 0;
  }

  left(column: number): number {
    return this.lefts[Math.min(column, this.columnCount)] ?? 0;
  }

  rowAt(y: number): number {
    return Math.min(placeAt(this.tops, y), this.rowCount - 1);
  }

  columnAt(x: number): number {
    return Math.min(placeAt(this.lefts, x), this.columnCount - 1);
  }

  /** The merged cells that a cell belongs to, or the cell itself. */
  areaOf(row: number, column: number): Area {
    const own = { top: row, left: column, bottom: row, right: column };
    const isIn = ({ top, left, bottom, right }: Area): boolean =>
      row >= top && row <= bottom && column >= left && column <= right;
    return this.masters.get(keyOf(row, column)) ?? this.look.merges.find(isIn) ?? own;
  }

  /** Rows above the first in view whose merged cells reach into it. */
  mergedInto(first: number): readonly number[] {
    const rows: number[] = [];
    for (let row = Math.max(0, first - this.tallest); row < first; row += 1) {
      if (this.look.merges.some(({ top, bottom }) => top === row && bottom >= first)) rows.push(row);
    }
    return rows;
  }

  /** Merged cells of a row that begin left of the first column in view and reach into it. */
  mergedIntoColumn(row: number, first: number): readonly number[] {
    return this.look.merges
      .filter(({ top, left, right }) => top === row && left < first && right >= first)
      .map(({ left }) => left);
  }

  /** Covered by merged cells whose first cell is another. */
  isCovered(row: number, column: number): boolean {
    const { top, left } = this.areaOf(row, column);
    return top !== row || left !== column;
  }
}

/** 0 and then, one after the other, where each ends. */
function sums(count: number, size: (place: number) => number): Float64Array {
  const ends = new Float64Array(count + 1);
  for (let place = 0; place < count; place += 1) ends[place + 1] = (ends[place] ?? 0) + size(place);
  return ends;
}

/** The last place that does not begin behind a point. */
function placeAt(ends: Float64Array, point: number): number {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ends[middle] ?? 0) <= point) low = middle;
    else high = middle - 1;
  }
  return low;
}

function keyOf(row: number, column: number): string {
  return `${String(row)} ${String(column)}`;
}
