import { strToU8 } from "fflate";
import { checksum, scriptCodec, type Codec } from "./codec";
import { joined, methods, signatures, viewOf, withoutZip64, type ZipEntry } from "./zipEntry";

export type Output =
  /** Copied byte for byte. */
  | { readonly kind: "kept"; readonly entry: ZipEntry }
  /** New content in the place of an entry: name, time, method and attributes stay. */
  | { readonly kind: "replaced"; readonly entry: ZipEntry; readonly content: Uint8Array }
  | { readonly kind: "added"; readonly name: string; readonly content: Uint8Array };

interface Written {
  /** Header and data, one after the other. */
  readonly local: readonly Uint8Array[];
  readonly central: Uint8Array;
  readonly offsetAt: ZipEntry["offsetAt"];
}

/** The zip file of these entries, in their order. The same entries always make the same bytes. */
export function writeZip(
  outputs: readonly Output[],
  comment: Uint8Array,
  codec: Codec = scriptCodec,
): Uint8Array {
  const written = outputs.map((output) => write(output, codec));
  let offset = 0;
  let size = 0;
  // Some readers look for an entry's wide fields only where the end record is wide, too.
  let isWide = written.length >= mostEntries;
  for (const { local, central } of written) {
    for (const piece of local) offset += piece.length;
    size += central.length;
    isWide ||= isWideRecord(central);
  }
  const place = { count: written.length, size, offset };
  const end = isWide
    ? [end64(place), endRecord({ count: 0xffff, size: absent, offset: absent }, comment)]
    : [endRecord(place, comment)];
  const endLength = end.reduce((sum, record) => sum + record.length, 0);
  const file = new Uint8Array(offset + size + endLength + comment.length);
  const view = viewOf(file);
  let at = 0;
  let centralAt = offset;
  for (const { local, central, offsetAt } of written) {
    file.set(central, centralAt);
    const { position, bytes } = offsetAt;
    if (bytes === 4) view.setUint32(centralAt + position, at, true);
    else view.setBigUint64(centralAt + position, BigInt(at), true);
    centralAt += central.length;
    for (const piece of local) {
      file.set(piece, at);
      at += piece.length;
    }
  }
  for (const piece of [...end, comment]) {
    file.set(piece, centralAt);
    centralAt += piece.length;
  }
  return file;
}

const absent = 0xffffffff;
/** More than the end record can count. Sizes and places that need 8 bytes cannot come about: a file is refused before. */
const mostEntries = 0xffff;

/** Whether a size or the place of an entry stands in its zip64 field. */
function isWideRecord(record: Uint8Array): boolean {
  return [20, 24, 42].some((at) => [0, 1, 2, 3].every((byte) => record[at + byte] === 0xff));
}

interface DirectoryPlace {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}

function endRecord({ count, size, offset }: DirectoryPlace, comment: Uint8Array): Uint8Array {
  const end = new Uint8Array(22);
  const view = viewOf(end);
  view.setUint32(0, signatures.end, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  view.setUint16(20, comment.length, true);
  return end;
}

/** The wide end record and the locator that leads to it. */
function end64({ count, size, offset }: DirectoryPlace): Uint8Array {
  const end = new Uint8Array(76);
  const view = viewOf(end);
  view.setUint32(0, signatures.end64, true);
  view.setBigUint64(4, 44n, true);
  view.setUint16(12, 45, true);
  view.setUint16(14, 45, true);
  view.setBigUint64(24, BigInt(count), true);
  view.setBigUint64(32, BigInt(count), true);
  view.setBigUint64(40, BigInt(size), true);
  view.setBigUint64(48, BigInt(offset), true);
  view.setUint32(56, signatures.locator64, true);
  view.setBigUint64(64, BigInt(offset + size), true);
  view.setUint32(72, 1, true);
  return end;
}

function write(output: Output, codec: Codec): Written {
  switch (output.kind) {
    case "kept":
      return {
        local: [output.entry.local],
        central: output.entry.central,
        offsetAt: output.entry.offsetAt,
      };
    case "replaced":
      return replaced(output.entry, output.content, codec);
    case "added":
      return added(output.name, output.content, codec);
  }
}

function replaced(entry: ZipEntry, content: Uint8Array, codec: Codec): Written {
  const data = entry.method === methods.stored ? content : codec.deflate(content);
  const oldLocal = viewOf(entry.local);
  const nameEnd = 30 + oldLocal.getUint16(26, true);
  const localExtra = withoutZip64(entry.local.subarray(nameEnd, nameEnd + oldLocal.getUint16(28, true)));
  const local = joined([entry.local.subarray(0, nameEnd), localExtra]);
  const packed = { crc: checksum(codec, content), size: content.length, compressed: data.length };
  state(viewOf(local), 6, packed);
  viewOf(local).setUint16(28, localExtra.length, true);

  const oldCentral = viewOf(entry.central);
  const centralNameEnd = 46 + oldCentral.getUint16(28, true);
  const extraEnd = centralNameEnd + oldCentral.getUint16(30, true);
  const extra = withoutZip64(entry.central.subarray(centralNameEnd, extraEnd));
  const central = joined([
    entry.central.subarray(0, centralNameEnd),
    extra,
    entry.central.subarray(extraEnd),
  ]);
  state(viewOf(central), 8, packed);
  viewOf(central).setUint16(30, extra.length, true);
  return { local: [local, data], central, offsetAt: { position: 42, bytes: 4 } };
}

/** Flags, checksum and sizes, which stand in the same order in both headers. Only the UTF-8 flag stays. */
function state(view: DataView, flagsAt: number, { crc, size, compressed }: Packed): void {
  view.setUint16(flagsAt, view.getUint16(flagsAt, true) & 0x0800, true);
  view.setUint32(flagsAt + 8, crc, true);
  view.setUint32(flagsAt + 12, compressed, true);
  view.setUint32(flagsAt + 16, size, true);
}

interface Packed {
  readonly crc: number;
  readonly size: number;
  readonly compressed: number;
}

/** 1 January 1980, 0:00: new entries carry no clock, so the same work gives the same file. */
const firstDay = 0x21;

function added(name: string, content: Uint8Array, codec: Codec): Written {
  const data = codec.deflate(content);
  const nameBytes = strToU8(name);
  const packed = { crc: checksum(codec, content), size: content.length, compressed: data.length };
  const utf8 = nameBytes.length === name.length ? 0 : 0x0800;
  const local = new Uint8Array(30);
  const localView = viewOf(local);
  localView.setUint32(0, signatures.local, true);
  const central = new Uint8Array(46);
  const centralView = viewOf(central);
  centralView.setUint32(0, signatures.central, true);
  centralView.setUint16(4, 20, true);
  for (const [view, versionAt] of [[localView, 4] as const, [centralView, 6] as const]) {
    view.setUint16(versionAt, 20, true);
    view.setUint16(versionAt + 2, utf8, true);
    view.setUint16(versionAt + 4, methods.deflated, true);
    view.setUint16(versionAt + 8, firstDay, true);
    state(view, versionAt + 2, packed);
    view.setUint16(versionAt + 22, nameBytes.length, true);
  }
  return {
    local: [local, nameBytes, data],
    central: joined([central, nameBytes]),
    offsetAt: { position: 42, bytes: 4 },
  };
}
