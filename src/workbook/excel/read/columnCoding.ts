import { blankCell, type CellValue, type ColumnCodes, type ValueCount } from "../../../core/grid/grid";
import { held } from "./held";

/** Cells by place, to be looked at where a value is new. */
export interface PlacedCells {
  value(place: number): CellValue;
}

/** Gives the different values of a column numbers, in the order in which they first appear; 0 is a blank. */
export class ColumnCoding {
  private readonly codes: Int32Array;
  private readonly firstRow: number;
  /** Code by number of the text; 0 for one that has not come yet. */
  private readonly textCodes: Int32Array;
  private readonly others = new Map<number, Map<number, number>>();
  private readonly values: CellValue[] = [blankCell.value];

  constructor(firstRow: number, lastRow: number, texts: number) {
    this.firstRow = firstRow;
    this.codes = new Int32Array(Math.max(0, lastRow - firstRow + 1));
    this.textCodes = new Int32Array(texts);
  }

  take(row: number, kind: number, number: number, cells: PlacedCells, place: number): void {
    const ofKind = kind === held.text ? undefined : this.ofKind(kind);
    let code = (ofKind ? ofKind.get(number) : this.textCodes[number]) ?? 0;
    if (code === 0) {
      code = this.values.push(cells.value(place)) - 1;
      if (ofKind) ofKind.set(number, code);
      else this.textCodes[number] = code;
    }
    this.codes[row - this.firstRow] = code;
  }

  private ofKind(kind: number): Map<number, number> {
    const known = this.others.get(kind) ?? new Map<number, number>();
    if (known.size === 0) this.others.set(kind, known);
    return known;
  }

  coded(): ColumnCodes {
    const { codes, values } = this;
    return { codes, count: values.length, value: (code) => values[code] ?? blankCell.value };
  }

  counted(): readonly ValueCount[] {
    const counts = new Int32Array(this.values.length);
    for (const code of this.codes) counts[code] = (counts[code] ?? 0) + 1;
    return this.values.slice(1).map((value, index) => ({ value, count: counts[index + 1] ?? 0 }));
  }
}
