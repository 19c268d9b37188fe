import type { Area } from "../../../core/grid/address";
import { blankCell, type Cell, type CellValue, type NumberKind } from "../../../core/grid/grid";
import { numberKindOf } from "../../../core/grid/numberKindOf";

/** What Excel says of a range, as it comes over the wire: one matrix for each property. */
export interface RangeMatrices {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

const kinds: readonly NumberKind[] = ["plain", "percent", "date"];
const TEXT_FORMAT = 3;

/** A block of cells as they stood at one moment, small enough to keep a million rows; cells are made when asked for. */
export class RangeChunk {
  readonly area: Area;
  private readonly values: readonly (readonly unknown[])[];
  private readonly width: number;
  /** By place: the number kind, or that the cell is formatted as text. */
  private readonly formats: Uint8Array;
  private readonly formulas = new Map<number, string>();
  private readonly errors = new Set<number>();

  constructor(top: number, left: number, matrices: RangeMatrices) {
    this.values = matrices.values;
    const height = this.values.length;
    this.width = this.values[0]?.length ?? 0;
    this.area = { top, left, bottom: top + height - 1, right: left + this.width - 1 };
    this.formats = new Uint8Array(height * this.width);
    this.takeIn(matrices);
  }

  cell(row: number, column: number): Cell {
    const { top, left, bottom, right } = this.area;
    if (row < top || row > bottom || column < left || column > right) return blankCell;
    const place = (row - top) * this.width + column - left;
    const value = this.value(place, this.values[row - top]?.[column - left]);
    const formula = this.formulas.get(place);
    return formula === undefined ? (value.type === "blank" ? blankCell : { value }) : { value, formula };
  }

  /** Whether an entry is taken for text here: the cell's format is "@". */
  isTextFormat(row: number, column: number): boolean {
    const { top, left, bottom, right } = this.area;
    if (row < top || row > bottom || column < left || column > right) return false;
    return this.formats[(row - top) * this.width + column - left] === TEXT_FORMAT;
  }

  private takeIn({ values, formulas, valueTypes, numberFormat }: RangeMatrices): void {
    const known = new Map<unknown, number>();
    const codeOf = (format: unknown): number => {
      const found = known.get(format);
      if (found !== undefined) return found;
      const code =
        format === "@" ? TEXT_FORMAT : typeof format === "string" ? kinds.indexOf(numberKindOf(format)) : 0;
      known.set(format, code);
      return code;
    };
    for (let row = 0; row < values.length; row += 1)
      for (let column = 0; column < this.width; column += 1) {
        const place = row * this.width + column;
        this.formats[place] = codeOf(numberFormat[row]?.[column]);
        const formula = formulas[row]?.[column];
        // A text that begins with "=" reads the same in both; a formula never comes to its own wording.
        if (typeof formula === "string" && formula.startsWith("=") && formula !== values[row]?.[column])
          this.formulas.set(place, formula.slice(1));
        const type = valueTypes[row]?.[column];
        if (type === "Error") this.errors.add(place);
      }
  }

  private value(place: number, raw: unknown): CellValue {
    if (typeof raw === "number") {
      const format = this.formats[place] ?? 0;
      return { type: "number", number: raw, format: kinds[format] ?? "plain" };
    }
    if (typeof raw === "boolean") return { type: "boolean", boolean: raw };
    const text = typeof raw === "string" ? raw : "";
    if (this.errors.has(place)) return { type: "error", error: text };
    // A formula that shows nothing has been computed; an empty cell holds nothing.
    return text === "" && !this.formulas.has(place) ? { type: "blank" } : { type: "text", text };
  }
}
