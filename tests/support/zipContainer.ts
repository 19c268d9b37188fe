import { inflateRawSync } from "node:zlib";

/** An entry of a zip file as it lies there; read without the adapter, so that neither hides the other's mistakes. */
export interface Packed {
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly compressed: Buffer;
}

const absent = 0xffffffff;

export function packedEntries(bytes: Uint8Array): ReadonlyMap<string, Packed> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0) throw new Error("no end of directory");
  let at = file.readUInt32LE(end + 16);
  let count = file.readUInt16LE(end + 10);
  if (end >= 20 && file.readUInt32LE(end - 20) === 0x07064b50) {
    const wide = Number(file.readBigUInt64LE(end - 12));
    count = Number(file.readBigUInt64LE(wide + 32));
    at = Number(file.readBigUInt64LE(wide + 48));
  }
  const entries = new Map<string, Packed>();
  for (; count > 0; count--) {
    if (file.readUInt32LE(at) !== 0x02014b50) throw new Error("the directory is broken");
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) =>
      file.readUInt16LE(at + place),
    );
    const extra = file.subarray(at + 46 + nameLength!, at + 46 + nameLength! + extraLength!);
    const wide = wideFields(extra);
    const pick = (place: number): number => {
      const narrow = file.readUInt32LE(at + place);
      return narrow === absent ? (wide.shift() ?? NaN) : narrow;
    };
    const size = pick(24);
    const length = pick(20);
    const local = pick(42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    entries.set(file.toString("utf8", at + 46, at + 46 + nameLength!), {
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      size,
      compressed: file.subarray(start, start + length),
    });
    at += 46 + nameLength! + extraLength! + commentLength!;
  }
  return entries;
}

function wideFields(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    const count = extra.readUInt16LE(at + 2) >> 3;
    return Array.from({ length: count }, (_, index) => Number(extra.readBigUInt64LE(at + 4 + 8 * index)));
  }
  return [];
}

export function contentOf(entry: Packed): Buffer {
  return entry.method === 0 ? entry.compressed : inflateRawSync(entry.compressed);
}

export function sameBytes(first: Packed, second: Packed): boolean {
  return (
    first.method === second.method &&
    first.crc === second.crc &&
    first.size === second.size &&
    first.compressed.equals(second.compressed)
  );
}
