import { gunzipSync } from "node:zlib";

/** Deflated data and what it must come to. */
export interface PackedPart {
  readonly data: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

/** Every call to zlib costs more than a small part does, so they are made members of one gzip file (RFC 1952). */
export function inflateTogether(parts: readonly PackedPart[]): readonly Uint8Array[] | undefined {
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  try {
    const content = gunzipSync(gzipOf(parts), { maxOutputLength: size + 1, chunkSize: size + 64 });
    if (content.length !== size) return undefined;
    let end = 0;
    return parts.map((part) => content.subarray(end, (end += part.size)));
  } catch {
    return undefined;
  }
}

const head = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
const tailLength = 8;

/** A member ends with checksum and size: zlib compares them with what it has inflated. */
function gzipOf(parts: readonly PackedPart[]): Uint8Array {
  const length = parts.reduce((sum, { data }) => sum + head.length + data.length + tailLength, 0);
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  let at = 0;
  for (const { data, crc, size } of parts) {
    file.set(head, at);
    file.set(data, at + head.length);
    at += head.length + data.length;
    view.setUint32(at, crc, true);
    view.setUint32(at + 4, size, true);
    at += tailLength;
  }
  return file;
}
