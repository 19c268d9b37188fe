import type { Area } from "../../../core/grid/address";
import { blankCell, type Cell, type CellValue } from "../../../core/grid/grid";
import { numberKindOf } from "../../../core/grid/numberKindOf";
import { HELD, held } from "./held";
import { TextBook } from "./textBook";

/** What Excel says of a range, as it comes over the wire: one matrix for each property. */
export interface RangeMatrices {
  /** What was entered: a formula, or the constant itself. */
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
  /** What it came to, for every column in which something may be computed. */
  readonly results: readonly Results[];
}

/** Neighbouring columns of a range and what their cells came to. */
export interface Results {
  /** Columns to the left of them in the range. */
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
}

/** An entry says all there is but for formulas, errors, and texts that look like either. */
export function mayBeComputed(entry: unknown): boolean {
  return typeof entry === "string" && (entry.startsWith("=") || entry.startsWith("#"));
}

/** Neighbouring cells of one column. */
export interface ColumnStretch {
  readonly firstRow: number;
  /** What each holds (`held`, in the bits of HELD), and the number beside it. */
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
  readonly value: (index: number) => CellValue;
  readonly hasFormula: (index: number) => boolean;
  /** Any of them. */
  readonly hasFormulas: () => boolean;
}

/** Added to what the cell holds: its format is "@". */
const TEXT_FORMAT = 8;

/**
 * A block of cells as they stood at one moment, column by column: 9 bytes a cell and every different text once, so that
 * a ledger of a million rows fits into the pane. Cells are made when asked for.
 */
export class RangeChunk {
  readonly area: Area;
  private readonly height: number;
  private readonly kinds: Uint8Array;
  private readonly numbers: Float64Array;
  private readonly formulas = new Map<number, string>();
  private readonly texts: TextBook;

  constructor(top: number, left: number, matrices: RangeMatrices, texts: TextBook = new TextBook()) {
    this.height = matrices.formulas.length;
    const width = matrices.formulas[0]?.length ?? 0;
    this.area = { top, left, bottom: top + this.height - 1, right: left + width - 1 };
    this.kinds = new Uint8Array(this.height * width);
    this.numbers = new Float64Array(this.height * width);
    this.texts = texts;
    this.takeIn(matrices);
  }

  cell(row: number, column: number): Cell {
    const place = this.placeOf(row, column);
    if (place < 0) return blankCell;
    const value = this.value(place);
    const formula = this.formulas.get(place);
    return formula === undefined ? (value.type === "blank" ? blankCell : { value }) : { value, formula };
  }

  /** Whether an entry is taken for text here: the cell's format is "@". */
  isTextFormat(row: number, column: number): boolean {
    const place = this.placeOf(row, column);
    return place >= 0 && ((this.kinds[place] ?? 0) & TEXT_FORMAT) !== 0;
  }

  /** The column's cells between two rows; undefined where the block has none of them. */
  stretch(column: number, firstRow: number, lastRow: number): ColumnStretch | undefined {
    const { top, bottom, left, right } = this.area;
    const first = Math.max(firstRow, top);
    const last = Math.min(lastRow, bottom);
    if (column < left || column > right || first > last) return undefined;
    const place = this.placeOf(first, column);
    const end = place + last - first + 1;
    return {
      firstRow: first,
      kinds: this.kinds.subarray(place, end),
      numbers: this.numbers.subarray(place, end),
      value: (index) => this.value(place + index),
      hasFormula: (index) => this.formulas.size > 0 && this.formulas.has(place + index),
      hasFormulas: () => {
        for (const at of this.formulas.keys()) if (at >= place && at < end) return true;
        return false;
      },
    };
  }

  private value(place: number): CellValue {
    const number = this.numbers[place] ?? 0;
    switch ((this.kinds[place] ?? 0) & HELD) {
      case held.plain:
        return { type: "number", number, format: "plain" };
      case held.percent:
        return { type: "number", number, format: "percent" };
      case held.date:
        return { type: "number", number, format: "date" };
      case held.boolean:
        return { type: "boolean", boolean: number !== 0 };
      case held.text:
        return { type: "text", text: this.texts.text(number) };
      case held.error:
        return { type: "error", error: this.texts.text(number) };
      default:
        return blankCell.value;
    }
  }

  private placeOf(row: number, column: number): number {
    const { top, left, bottom, right } = this.area;
    if (row < top || row > bottom || column < left || column > right) return -1;
    return (column - left) * this.height + row - top;
  }

  private takeIn({ formulas, numberFormat, results }: RangeMatrices): void {
    const formats = new Map<unknown, number>();
    const formatOf = (format: unknown): number => {
      const found = formats.get(format);
      if (found !== undefined) return found;
      const kind = typeof format === "string" ? held[numberKindOf(format)] : held.plain;
      const code = format === "@" ? kind | TEXT_FORMAT : kind;
      formats.set(format, code);
      return code;
    };
    const width = this.area.right - this.area.left + 1;
    const resultsOf = Array.from({ length: width }, (_, column) =>
      results.find(({ left, values }) => column >= left && column < left + (values[0]?.length ?? 0)),
    );
    for (let row = 0; row < formulas.length; row += 1) {
      const [entries, formatsOfRow] = [formulas[row] ?? [], numberFormat[row] ?? []];
      for (let column = 0; column < width; column += 1) {
        const place = column * this.height + row;
        const entry = entries[column];
        const format = formatOf(formatsOfRow[column]);
        const result = resultsOf[column];
        if (result === undefined) {
          this.put(place, entry, format, false, false);
          continue;
        }
        const value = result.values[row]?.[column - result.left];
        // A text that begins with "=" reads the same in both; a formula never comes to its own wording.
        const isFormula = typeof entry === "string" && entry.startsWith("=") && entry !== value;
        if (isFormula) this.formulas.set(place, entry.slice(1));
        const isError = result.valueTypes[row]?.[column - result.left] === "Error";
        this.put(place, value, format, isError, isFormula);
      }
    }
  }

  private put(place: number, value: unknown, format: number, isError: boolean, isFormula: boolean): void {
    const textFormat = format & TEXT_FORMAT;
    if (typeof value === "number") {
      this.kinds[place] = format;
      this.numbers[place] = value;
      return;
    }
    if (typeof value === "boolean") {
      this.kinds[place] = held.boolean | textFormat;
      this.numbers[place] = value ? 1 : 0;
      return;
    }
    const text = typeof value === "string" ? value : "";
    // A formula that shows nothing has been computed; an empty cell holds nothing.
    if (text === "" && !isFormula && !isError) {
      this.kinds[place] = textFormat;
      return;
    }
    this.kinds[place] = (isError ? held.error : held.text) | textFormat;
    this.numbers[place] = this.texts.numberOf(text);
  }
}
