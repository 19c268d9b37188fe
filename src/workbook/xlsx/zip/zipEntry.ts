/** One entry of a zip file, with the bytes it had there, so that it can be written again exactly as it was. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  /** Compressed, as it stands in the file. */
  readonly data: Uint8Array;
  /** Local header, data and data descriptor, as they stand in the file. */
  readonly local: Uint8Array;
  /** Record of the central directory, as it stands in the file. */
  readonly central: Uint8Array;
  /** Where `central` says the entry begins: 4 bytes, or 8 bytes of its zip64 field. */
  readonly offsetAt: { readonly position: number; readonly bytes: 4 | 8 };
}

export interface ZipFile {
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
}

export const signatures = {
  local: 0x04034b50,
  descriptor: 0x08074b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const;

export const methods = { stored: 0, deflated: 8 } as const;

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The extra fields of a header without the zip64 one, which is wrong once the sizes have changed. */
export function withoutZip64(extra: Uint8Array): Uint8Array {
  const view = viewOf(extra);
  const kept: Uint8Array[] = [];
  let at = 0;
  while (at + 4 <= extra.length) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== 1) kept.push(extra.subarray(at, next));
    at = next;
  }
  return joined(at < extra.length ? [...kept, extra.subarray(at)] : kept);
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
