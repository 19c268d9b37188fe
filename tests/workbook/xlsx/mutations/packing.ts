import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../../../src/workbook/xlsx/zip/crc32";
import type { Packed } from "../../../support/zipContainer";

/** An entry to be packed; what it says of itself may be wrong. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Buffer;
}

export function entryOf(name: string, packed: Packed): Entry {
  return { name, method: packed.method, crc: packed.crc, size: packed.size, data: packed.compressed };
}

export function packedAnew(name: string, content: Buffer): Entry {
  return {
    name,
    method: 8,
    crc: crc32(content) >>> 0,
    size: content.length,
    data: deflateRawSync(content, { level: 1 }),
  };
}

export function pack(entries: readonly Entry[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, method, crc, size, data } of entries) {
    const bytes = Buffer.from(name);
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(20, 6);
    head.writeUInt16LE(method, 10);
    head.writeUInt32LE(crc, 16);
    head.writeUInt32LE(data.length, 20);
    head.writeUInt32LE(size, 24);
    head.writeUInt16LE(bytes.length, 28);
    head.writeUInt32LE(offset, 42);
    directory.push(head, bytes);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    head.copy(local, 4, 6, 32);
    pieces.push(local, bytes, data);
    offset += 30 + bytes.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, ...directory, end]);
}
