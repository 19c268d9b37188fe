// Zip files as different programs pack them: our own packer, so that every habit can be had on purpose.
import { crc32 } from "./crc32.mjs";
import { deflateRawSync } from "node:zlib";

/**
 * An entry as it is to be packed.
 * - stored: not compressed
 * - descriptor: sizes stand after the data, as in files written to a stream
 * - zip64: sizes stand in 8 bytes in the extra field
 * - deflated: data that is compressed already, with its checksum and size
 *
 * @typedef {{ name: string, content?: string | Uint8Array, stored?: boolean, descriptor?: boolean, zip64?: boolean,
 *   extra?: Uint8Array, deflated?: { data: Uint8Array, crc: number, size: number } }} Entry
 */

const dosTime = 0x6000;
const dosDate = 0x5a21;

function zip64Field(...numbers) {
  const field = Buffer.alloc(4 + numbers.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(numbers.length * 8, 2);
  numbers.forEach((number, index) => field.writeBigUInt64LE(BigInt(number), 4 + index * 8));
  return field;
}

function dataOf(entry) {
  if (entry.deflated) return { method: 8, ...entry.deflated };
  const content = typeof entry.content === "string" ? Buffer.from(entry.content) : entry.content;
  const known = { crc: crc32(content), size: content.length };
  return entry.stored
    ? { method: 0, data: content, ...known }
    : { method: 8, data: deflateRawSync(content, { level: 6 }), ...known };
}

/** @param {readonly Entry[]} entries */
export function zipFile(entries, { comment = "", zip64End = false } = {}) {
  const pieces = [];
  const directory = [];
  let offset = 0;
  for (const entry of entries) {
    const { method, data, crc, size } = dataOf(entry);
    const name = Buffer.from(entry.name);
    const flags = (entry.descriptor ? 8 : 0) | (name.length === entry.name.length ? 0 : 0x800);
    const wide = entry.zip64 === true;
    const own = entry.extra ?? Buffer.alloc(0);
    const header = (isCentral) => {
      const blank = entry.descriptor && !isCentral;
      const wideField = wide && !blank ? zip64Field(size, data.length) : Buffer.alloc(0);
      const extra = Buffer.concat([wideField, own]);
      const head = Buffer.alloc(isCentral ? 46 : 30);
      const shift = isCentral ? 2 : 0;
      head.writeUInt32LE(isCentral ? 0x02014b50 : 0x04034b50, 0);
      if (isCentral) head.writeUInt16LE(wide ? 45 : 20, 4);
      head.writeUInt16LE(wide ? 45 : 20, 4 + shift);
      head.writeUInt16LE(flags, 6 + shift);
      head.writeUInt16LE(method, 8 + shift);
      head.writeUInt16LE(dosTime, 10 + shift);
      head.writeUInt16LE(dosDate, 12 + shift);
      head.writeUInt32LE(blank ? 0 : crc, 14 + shift);
      head.writeUInt32LE(blank ? 0 : wide ? 0xffffffff : data.length, 18 + shift);
      head.writeUInt32LE(blank ? 0 : wide ? 0xffffffff : size, 22 + shift);
      head.writeUInt16LE(name.length, 26 + shift);
      head.writeUInt16LE(extra.length, 28 + shift);
      if (isCentral) head.writeUInt32LE(offset, 42);
      return Buffer.concat([head, name, extra]);
    };
    const local = header(false);
    directory.push(header(true));
    pieces.push(local, data);
    offset += local.length + data.length;
    if (entry.descriptor) {
      const tail = Buffer.alloc(wide ? 24 : 16);
      tail.writeUInt32LE(0x08074b50, 0);
      tail.writeUInt32LE(crc, 4);
      if (wide) {
        tail.writeBigUInt64LE(BigInt(data.length), 8);
        tail.writeBigUInt64LE(BigInt(size), 16);
      } else {
        tail.writeUInt32LE(data.length, 8);
        tail.writeUInt32LE(size, 12);
      }
      pieces.push(tail);
      offset += tail.length;
    }
  }
  const size = directory.reduce((sum, record) => sum + record.length, 0);
  if (zip64End) {
    const end = Buffer.alloc(76);
    end.writeUInt32LE(0x06064b50, 0);
    end.writeBigUInt64LE(44n, 4);
    end.writeUInt16LE(45, 12);
    end.writeUInt16LE(45, 14);
    end.writeBigUInt64LE(BigInt(entries.length), 24);
    end.writeBigUInt64LE(BigInt(entries.length), 32);
    end.writeBigUInt64LE(BigInt(size), 40);
    end.writeBigUInt64LE(BigInt(offset), 48);
    end.writeUInt32LE(0x07064b50, 56);
    end.writeBigUInt64LE(BigInt(offset + size), 64);
    end.writeUInt32LE(1, 72);
    directory.push(end);
  }
  const note = Buffer.from(comment);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(zip64End ? 0xffff : entries.length, 8);
  end.writeUInt16LE(zip64End ? 0xffff : entries.length, 10);
  end.writeUInt32LE(zip64End ? 0xffffffff : size, 12);
  end.writeUInt32LE(zip64End ? 0xffffffff : offset, 16);
  end.writeUInt16LE(note.length, 20);
  return Buffer.concat([...pieces, ...directory, end, note]);
}
