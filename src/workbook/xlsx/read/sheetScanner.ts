import { columnIndex, parseArea, type Area } from "../../../core/grid/address";
import type { NumberKind } from "../../../core/grid/grid";
import { ByteTags } from "../xml/byteTags";
import { decodeCellText } from "../xml/escapes";
import { isTrue } from "../xml/tags";
import { decodeUtf8 } from "../xml/utf8";
import { readUsualCells } from "./usualCells";
import { type CellType, typeOf } from "./cellType";
import { CellStore, stored, storedNumber, type Stored } from "./cellStore";
import { parseNumber, serialOfDate } from "./cellNumbers";

/** <c><v>1</v></c> */
const SMALLEST_CELL = 16;

/** What one pass over a sheet part finds; cells without content are passed over. */
export class SheetScanner {
  readonly cells: CellStore;
  readonly merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  readonly heights = new Map<number, number>();
  isProtected = false;
  /** Rows that go back, or cells that stand in another row than they say: it can be read, but not written to. */
  private hasMisplaced = false;

  /** Rows behind the list of rows belong to something else, such as an extension. */
  private rowsAre: "still to come" | "here" | "over" = "still to come";
  private row = -1;
  private column = -1;
  private inCell = false;
  private type: CellType = "n";
  private style = 0;
  private valueStart = -1;
  private valueEnd = -1;
  private text: string | undefined;
  private formula: string | undefined;
  private group: string | undefined;
  private isPhonetic = false;

  private readonly kinds: readonly NumberKind[];
  private readonly prefixLength: number;
  private readonly date1904: boolean;

  private readonly size: number;

  /** `size`: how many bytes the whole part has. */
  constructor(kinds: readonly NumberKind[], prefixLength: number, date1904: boolean, size: number) {
    this.size = size;
    this.kinds = kinds;
    this.prefixLength = prefixLength;
    this.date1904 = date1904;
    this.cells = new CellStore(date1904);
  }

  /** Reads a stretch of the part that begins and ends outside of a row. */
  scan(bytes: Uint8Array, from: number, to: number): void {
    const tags = new ByteTags(bytes, from, to, this.prefixLength);
    const place = { row: -1, column: -1 };
    const kindOf = (style: number): Stored => storedNumber[this.kinds[style] ?? "plain"];
    while (tags.next()) {
      switch (tags.nameEnd - tags.nameStart) {
        case 1:
          this.short(tags);
          break;
        case 2:
          break;
        case 3:
          if (tags.is("row") && this.rowsAre !== "over") {
            if (!tags.isClose) this.beginRow(tags);
            if (!tags.isClose && !tags.isEmpty && this.prefixLength === 0) {
              place.row = this.row;
              place.column = this.column;
              tags.at = readUsualCells(bytes, tags.at, to, place, this.cells, kindOf);
              this.column = place.column;
            }
          } else if (tags.is("rPh")) this.isPhonetic = !tags.isClose && !tags.isEmpty;
          break;
        case 9:
          if (tags.is("mergeCell") && !tags.isClose) this.merge(tags);
          else if (tags.is("dimension") && !tags.isClose) this.expect(tags);
          else if (tags.is("sheetData")) this.enterRows(tags);
          break;
        case 15:
          if (tags.is("sheetProtection") && !tags.isClose)
            this.isProtected ||= isTrue(tags.attributeText("sheet"));
          break;
      }
    }
  }

  /** A file of a few bytes may claim any number of cells: a cell that holds something takes some bytes itself. */
  private expect(tags: ByteTags): void {
    const area = parseArea(tags.attributeText("ref") ?? "");
    if (!area) return;
    const claimed = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    this.cells.reserve(Math.min(claimed, Math.floor(this.size / SMALLEST_CELL)));
  }

  /** Whether what a cell shows and where it stands agree, so that writing to it does what it says. */
  isInOrder(): boolean {
    return !this.hasMisplaced && !this.cells.hasStrays();
  }

  private enterRows(tags: ByteTags): void {
    // A second list of rows is read, too; which of them a cell is written to, nobody knows.
    if (!tags.isClose && this.rowsAre === "over") this.hasMisplaced = true;
    this.rowsAre = tags.isClose || tags.isEmpty ? "over" : "here";
  }

  private short(tags: ByteTags): void {
    const name = tags.bytes[tags.nameStart];
    if (name === 0x63 && this.rowsAre !== "over") {
      if (!tags.isClose) this.beginCell(tags);
      if (tags.isClose || tags.isEmpty) this.endCell(tags.bytes);
    } else if (!tags.isClose && !tags.isEmpty && this.inCell) {
      if (name === 0x76) this.value(tags);
      else if (name === 0x66) this.beginFormula(tags);
      else if (name === 0x74 && !this.isPhonetic) this.text = (this.text ?? "") + tags.text();
    } else if (name === 0x66 && tags.isEmpty && this.inCell) this.beginFormula(tags);
  }

  private beginRow(tags: ByteTags): void {
    const at = tags.attribute("r");
    const before = this.row;
    this.hasMisplaced ||= this.rowsAre === "still to come";
    this.row =
      at < 0 ? this.row + 1 : integer(tags.bytes, tags.valueStart[at] ?? 0, tags.valueEnd[at] ?? 0) - 1;
    this.hasMisplaced ||= this.row <= before;
    this.column = -1;
    if (tags.attributeCount < 2) return;
    const height = tags.attributeText("ht");
    if (height !== undefined && height !== "") this.heights.set(this.row, Number(height));
    if (isTrue(tags.attributeText("hidden"))) this.hiddenRows.add(this.row);
  }

  private beginCell(tags: ByteTags): void {
    const { bytes } = tags;
    this.inCell = true;
    this.column++;
    this.type = "n";
    this.style = 0;
    this.valueStart = -1;
    this.text = undefined;
    this.formula = undefined;
    this.group = undefined;
    for (let index = 0; index < tags.attributeCount; index++) {
      if ((tags.attributeNameEnd[index] ?? 0) - (tags.attributeName[index] ?? 0) !== 1) continue;
      const name = bytes[tags.attributeName[index] ?? 0];
      const start = tags.valueStart[index] ?? 0;
      const end = tags.valueEnd[index] ?? 0;
      if (name === 0x72) this.place(bytes, start, end);
      else if (name === 0x73) this.style = integer(bytes, start, end);
      else if (name === 0x74) this.type = typeOf(bytes, start, end);
    }
  }

  private place(bytes: Uint8Array, start: number, end: number): void {
    let at = start;
    let column = 0;
    for (
      let byte = (bytes[at] ?? 0) | 32;
      at < end && byte >= 97 && byte <= 122;
      byte = (bytes[++at] ?? 0) | 32
    ) {
      column = column * 26 + byte - 96;
    }
    const row = integer(bytes, at, end);
    if (column < 1 || row < 1) return;
    if (column > 16384 || row > 1_048_576) {
      // No program has such a cell; in the next free place it would be another one.
      this.hasMisplaced = true;
      this.inCell = false;
      return;
    }
    this.column = column - 1;
    this.hasMisplaced ||= this.row !== row - 1;
    this.row = row - 1;
  }

  private value(tags: ByteTags): void {
    this.valueStart = tags.at;
    this.valueEnd = tags.endOfText();
    // Entities, comments and CDATA make the slow way necessary; numbers and indexes never have them.
    const isMarkup = tags.bytes[this.valueEnd + 1] === 0x21;
    if (isMarkup || this.type === "str" || this.type === "e" || this.type === "d") this.text = tags.text();
  }

  private beginFormula(tags: ByteTags): void {
    const type = tags.attributeCount > 0 ? tags.attributeText("t") : undefined;
    if (type === "dataTable") return;
    const text = tags.isEmpty ? "" : tags.text();
    if (text !== "") this.formula = decodeCellText(text);
    if (type === "shared") this.group = tags.attributeText("si");
  }

  private endCell(bytes: Uint8Array): void {
    if (!this.inCell) return;
    this.inCell = false;
    const { row, column, cells } = this;
    if (row < 0 || row > 1_048_575 || column > 16_383) {
      this.hasMisplaced = true;
      return;
    }
    const hasFormula = this.formula !== undefined || this.group !== undefined;
    const index = this.addValue(bytes) ?? (hasFormula ? cells.add(row, column, stored.blank, 0) : undefined);
    if (index === undefined) return;
    if (this.formula !== undefined) {
      cells.formulas.set(index, this.formula);
      if (this.group !== undefined) cells.masters.set(this.group, { row, column, formula: this.formula });
    } else if (this.group !== undefined) {
      cells.formulas.set(index, { group: this.group });
    }
  }

  private addValue(bytes: Uint8Array): number | undefined {
    if (this.text !== undefined) return this.addText(this.text);
    if (this.valueStart < 0) return undefined;
    const { row, column, cells } = this;
    if (this.type === "s") {
      if (this.valueEnd === this.valueStart) return undefined;
      return cells.add(row, column, stored.shared, integer(bytes, this.valueStart, this.valueEnd));
    }
    const number = parseNumber(bytes, this.valueStart, this.valueEnd);
    if (Number.isNaN(number)) return this.addText(decodeUtf8(bytes, this.valueStart, this.valueEnd));
    if (this.type === "b") return cells.add(row, column, stored.boolean, number);
    return cells.add(row, column, this.numberKind(), number);
  }

  private addText(text: string): number | undefined {
    const { row, column, cells } = this;
    const put = (kind: Stored): number =>
      cells.add(row, column, kind, cells.texts.push(decodeCellText(text)) - 1);
    switch (this.type) {
      case "e":
        return put(stored.error);
      case "str":
      case "inlineStr":
        return put(stored.text);
      case "s":
        return cells.add(row, column, stored.shared, Number(text));
      case "b":
        return cells.add(row, column, stored.boolean, isTrue(text.trim()) ? 1 : 0);
      case "d": {
        const serial = serialOfDate(text.trim(), this.date1904);
        return serial === undefined ? put(stored.text) : cells.add(row, column, stored.date, serial);
      }
      case "n": {
        const trimmed = text.trim();
        if (trimmed === "") return undefined;
        const number = Number(trimmed);
        return Number.isNaN(number) ? put(stored.text) : cells.add(row, column, this.numberKind(), number);
      }
    }
  }

  private numberKind(): Stored {
    return storedNumber[this.kinds[this.style] ?? "plain"];
  }

  private merge(tags: ByteTags): void {
    const area = parseArea(tags.attributeText("ref") ?? "");
    if (area && area.right <= columnIndex("XFD")) this.merges.push(area);
  }
}

function integer(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
  }
  return value;
}
