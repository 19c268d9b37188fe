import { blankCell, type CellValue, type ColumnCodes, type ValueCount } from "../../../core/grid/grid";
import { HELD, held } from "./held";
import type { ColumnStretch } from "./rangeChunk";

/** Gives the different values of a column numbers, in the order in which they first appear; 0 is a blank. */
export class ColumnCoding {
  private readonly codes: Int32Array;
  private readonly firstRow: number;
  /** Code by number of the text; 0 for one that has not come yet. */
  private readonly textCodes: Int32Array;
  private readonly others = new Map<number, Map<number, number>>();
  private hasFormulas = false;
  private readonly values: CellValue[] = [blankCell.value];

  constructor(firstRow: number, lastRow: number, texts: number) {
    this.firstRow = firstRow;
    this.codes = new Int32Array(Math.max(0, lastRow - firstRow + 1));
    this.textCodes = new Int32Array(texts);
  }

  take({ firstRow, kinds, numbers, value, hasFormulas }: ColumnStretch): void {
    this.hasFormulas ||= hasFormulas();
    const { codes, textCodes } = this;
    const start = firstRow - this.firstRow;
    for (let index = 0; index < kinds.length; index += 1) {
      const kind = (kinds[index] ?? 0) & HELD;
      if (kind === held.blank) continue;
      const number = numbers[index] ?? 0;
      if (kind === held.text) {
        let code = textCodes[number] ?? 0;
        if (code === 0) textCodes[number] = code = this.values.push(value(index)) - 1;
        codes[start + index] = code;
      } else codes[start + index] = this.codeOf(kind, number, () => value(index));
    }
  }

  private codeOf(kind: number, number: number, value: () => CellValue): number {
    const ofKind = this.others.get(kind) ?? new Map<number, number>();
    if (ofKind.size === 0) this.others.set(kind, ofKind);
    let code = ofKind.get(number);
    if (code === undefined) ofKind.set(number, (code = this.values.push(value()) - 1));
    return code;
  }

  coded(): ColumnCodes {
    const { codes, values, hasFormulas } = this;
    return { codes, count: values.length, value: (code) => values[code] ?? blankCell.value, hasFormulas };
  }

  counted(): readonly ValueCount[] {
    const { codes } = this;
    const counts = new Int32Array(this.values.length);
    for (let index = 0; index < codes.length; index += 1) {
      const code = codes[index] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
    return this.values.slice(1).map((value, index) => ({ value, count: counts[index + 1] ?? 0 }));
  }
}
