/** Entries of a zip file as they lie there, still compressed: what “byte for byte” is tested with. */
export interface RawPart {
  readonly method: number;
  readonly checksum: number;
  readonly compressed: Uint8Array;
}

const ENTRY = 0x02014b50;
const END = 0x06054b50;

export function rawParts(bytes: Uint8Array): ReadonlyMap<string, RawPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== END) end -= 1;
  const parts = new Map<string, RawPart>();
  let at = view.getUint32(end + 16, true);
  while (view.getUint32(at, true) === ENTRY) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength!));
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    parts.set(name, {
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      compressed: bytes.slice(start, start + view.getUint32(at + 20, true)),
    });
    at += 46 + nameLength! + extra! + comment!;
  }
  return parts;
}
