import { columnIndex } from "../../../core/grid/address";
import { ByteTags } from "../xml/byteTags";
import { isTrue } from "../xml/tags";
import { prefixLength } from "../read/sharedStrings";

/** A row of a sheet part: which styles its cells carry, and what the row itself states. */
export interface RowLook {
  /** A person set its height; otherwise a program measured it, or only says so. */
  readonly isHeightSet: boolean;
  readonly isHidden: boolean;
  readonly style?: number;
  readonly styles: ReadonlyMap<number, number>;
}

const noRow: RowLook = { isHeightSet: false, isHidden: false, styles: new Map() };

/** Kept at most; more are not in view at a time. */
const mostKept = 4000;

/** Where the rows of a sheet part stand, so that only those in view are read. */
export class RowIndex {
  private readonly bytes: Uint8Array;
  private readonly prefix: number;
  private places = new Int32Array(1024).fill(-1);
  private readonly kept = new Map<number, RowLook>();
  private readAt = 0;
  private row = -1;
  rowCount = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.prefix = prefixLength(bytes);
  }

  /** Goes on for so many bytes; false at the end. */
  advance(length: number): boolean {
    const { bytes, prefix } = this;
    const end = Math.min(bytes.length, this.readAt + length);
    for (let at = this.readAt; at < end; at += 1) {
      if (bytes[at] !== 0x3c) continue;
      const name = at + 1 + prefix;
      if (bytes[name] !== 0x72 || bytes[name + 1] !== 0x6f || bytes[name + 2] !== 0x77) continue;
      const after = bytes[name + 3] ?? 0;
      if (after <= 0x20 || after === 0x3e || after === 0x2f) this.add(at);
    }
    this.readAt = end;
    return end < bytes.length;
  }

  look(row: number): RowLook {
    const known = this.kept.get(row);
    if (known) return known;
    const place = this.places[row] ?? -1;
    if (place < 0) return noRow;
    const look = this.read(place);
    if (this.kept.size >= mostKept) this.kept.clear();
    this.kept.set(row, look);
    return look;
  }

  private add(place: number): void {
    const stated = this.statedRow(place);
    this.row = stated > 0 ? stated - 1 : this.row + 1;
    if (this.row > 1_048_575) return;
    if (this.row >= this.places.length) {
      const places = new Int32Array(Math.max(this.row + 1, this.places.length * 2)).fill(-1);
      places.set(this.places);
      this.places = places;
    }
    this.places[this.row] = place;
    this.rowCount = Math.max(this.rowCount, this.row + 1);
  }

  /** The number in r="12", wherever it stands in the tag; 0 where there is none. A hundred thousand rows are asked. */
  private statedRow(place: number): number {
    const { bytes } = this;
    for (let at = place + 4; at < bytes.length && bytes[at] !== 0x3e; at += 1) {
      if (bytes[at] !== 0x72 || (bytes[at - 1] ?? 0) > 0x20) continue;
      const quote = bytes[at + 2] ?? 0;
      if (bytes[at + 1] !== 0x3d || (quote !== 0x22 && quote !== 0x27)) continue;
      let number = 0;
      for (let digit = at + 3; bytes[digit] !== quote && digit < bytes.length; digit += 1)
        number = number * 10 + (bytes[digit] ?? 48) - 48;
      return number;
    }
    return 0;
  }

  private read(place: number): RowLook {
    const tags = this.tagsAt(place);
    if (!tags.next()) return noRow;
    const isHeightSet = isTrue(tags.attributeText("customHeight"));
    const isHidden = isTrue(tags.attributeText("hidden"));
    const style = isTrue(tags.attributeText("customFormat")) ? tags.attributeText("s") : undefined;
    const styles = new Map<number, number>();
    let column = -1;
    const isEmpty = tags.isEmpty;
    while (!isEmpty && tags.next() && !tags.is("row")) {
      if (tags.isClose || !tags.is("c")) continue;
      const name = tags.attributeText("r");
      column = name === undefined ? column + 1 : columnIndex(name.replace(/\d+$/, ""));
      styles.set(column, Number(tags.attributeText("s") ?? "0"));
    }
    return {
      isHeightSet,
      isHidden,
      ...(style === undefined ? {} : { style: Number(style) }),
      styles,
    };
  }

  private tagsAt(place: number): ByteTags {
    return new ByteTags(this.bytes, place, this.bytes.length, this.prefix);
  }
}
