import { signatures } from "./zipEntry";

export interface LocalSpan {
  readonly dataStart: number;
  readonly dataEnd: number;
  /** After the data descriptor, where there is one. */
  readonly end: number;
}

interface Stated {
  /** Where the directory has the name. */
  readonly nameStart: number;
  readonly nameLength: number;
  readonly size: number;
  readonly compressed: number;
  readonly crc: number;
}

/** Where an entry's own bytes stand; undefined where its local header contradicts the directory. */
export function localSpan(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  stated: Stated,
): LocalSpan | undefined {
  if (start < 0 || start + 30 > bytes.length || view.getUint32(start, true) !== signatures.local)
    return undefined;
  const nameLength = view.getUint16(start + 26, true);
  const dataStart = start + 30 + nameLength + view.getUint16(start + 28, true);
  const dataEnd = dataStart + stated.compressed;
  if (dataEnd > bytes.length || nameLength !== stated.nameLength) return undefined;
  for (let at = 0; at < nameLength; at++)
    if (bytes[start + 30 + at] !== bytes[stated.nameStart + at]) return undefined;
  const hasDescriptor = (view.getUint16(start + 6, true) & 8) !== 0;
  const length = hasDescriptor ? descriptorLength(view, dataEnd, stated) : 0;
  return { dataStart, dataEnd, end: dataEnd + length };
}

/** A descriptor comes with or without its signature and with sizes of 4 or 8 bytes: the one that fits is it. */
function descriptorLength(view: DataView, at: number, stated: Stated): number {
  for (const signature of [4, 0]) {
    for (const width of [4, 8]) {
      const length = signature + 4 + 2 * width;
      if (at + length > view.byteLength) continue;
      if (signature && view.getUint32(at, true) !== signatures.descriptor) continue;
      const read = (place: number): number =>
        width === 4 ? view.getUint32(place, true) : Number(view.getBigUint64(place, true));
      const first = at + signature;
      if (view.getUint32(first, true) !== stated.crc) continue;
      if (read(first + 4) === stated.compressed && read(first + 4 + width) === stated.size) return length;
    }
  }
  return 0;
}
