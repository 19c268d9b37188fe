import { parseNumber } from "./cellNumbers";
import { stored, type CellStore, type Stored } from "./cellStore";

const closing = Uint8Array.from("</v></c>", (sign) => sign.charCodeAt(0));

/** The row that is read, and the last column that was read of it. */
export interface CellPlace {
  row: number;
  column: number;
}

/**
 * Reads cells one after another as Excel writes nearly all of them: <c r="E12" s="3" t="s"><v>123</v></c>. Returns where
 * it stopped: before the first cell or anything else that is written in another way, and must be read tag by tag.
 */
export function readUsualCells(
  bytes: Uint8Array,
  from: number,
  end: number,
  place: CellPlace,
  cells: CellStore,
  kindOf: (style: number) => Stored,
): number {
  let start = from;
  for (;;) {
    let at = start;
    // <c r="
    if (
      bytes[at] !== 0x3c ||
      bytes[at + 1] !== 0x63 ||
      bytes[at + 2] !== 0x20 ||
      bytes[at + 3] !== 0x72 ||
      bytes[at + 4] !== 0x3d ||
      bytes[at + 5] !== 0x22
    ) {
      return start;
    }
    at += 6;
    let byte = bytes[at] ?? 0;
    let column = 0;
    for (; byte >= 65 && byte <= 90; byte = bytes[++at] ?? 0) column = column * 26 + byte - 64;
    let row = 0;
    for (; byte >= 48 && byte <= 57; byte = bytes[++at] ?? 0) row = row * 10 + byte - 48;
    if (byte !== 0x22 || column < 1 || column > 16_384 || row - 1 !== place.row || row > 1_048_576)
      return start;
    at++;
    let style = 0;
    // _s="
    if (bytes[at] === 0x20 && bytes[at + 1] === 0x73 && bytes[at + 2] === 0x3d && bytes[at + 3] === 0x22) {
      at += 4;
      for (byte = bytes[at] ?? 0; byte >= 48 && byte <= 57; byte = bytes[++at] ?? 0)
        style = style * 10 + byte - 48;
      if (byte !== 0x22) return start;
      at++;
    }
    let isShared = false;
    // _t="s"
    if (bytes[at] === 0x20 && bytes[at + 1] === 0x74 && bytes[at + 2] === 0x3d) {
      if (bytes[at + 3] !== 0x22 || bytes[at + 4] !== 0x73 || bytes[at + 5] !== 0x22) return start;
      isShared = true;
      at += 6;
    }
    // ><v>
    if (bytes[at] !== 0x3e || bytes[at + 1] !== 0x3c || bytes[at + 2] !== 0x76 || bytes[at + 3] !== 0x3e)
      return start;
    const valueStart = at + 4;
    at = valueStart;
    while (at < end && bytes[at] !== 0x3c) at++;
    if (at === valueStart || at + closing.length > end) return start;
    for (let index = 0; index < closing.length; index++)
      if (bytes[at + index] !== closing[index]) return start;
    const number = parseNumber(bytes, valueStart, at);
    if (Number.isNaN(number)) return start;
    place.column = column - 1;
    cells.add(row - 1, column - 1, isShared ? stored.shared : kindOf(style), number);
    start = at + closing.length;
  }
}
