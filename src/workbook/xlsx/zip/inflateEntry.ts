import { Inflate } from "fflate";
import { fail, ok, problem, type Result } from "../../../core/problems/problem";
import { scriptCodec, type Codec } from "./codec";
import { crc32 } from "./crc32";
import { methods, type ZipEntry } from "./zipEntry";

/** The content of an entry, checked against its size and checksum. */
export function inflateEntry(entry: ZipEntry, codec: Codec = scriptCodec): Result<Uint8Array> {
  const damaged = fail(problem("file-damaged", undefined, { part: entry.name }));
  try {
    const content = contentOf(entry, codec);
    return content?.length === entry.size && crc32(content) === entry.crc ? ok(content) : damaged;
  } catch {
    return damaged;
  }
}

function contentOf(entry: ZipEntry, codec: Codec): Uint8Array | undefined {
  if (entry.method === methods.stored) return entry.data;
  return entry.method === methods.deflated ? codec.inflate(entry.data, entry.size) : undefined;
}

/** The content in pieces as it is inflated, so that a ledger of 300 MB is never held whole; checked at the end. */
export function inflateInPieces(entry: ZipEntry, take: (piece: Uint8Array) => void): Result<undefined> {
  const damaged = fail(problem("file-damaged", undefined, { part: entry.name }));
  let crc = 0;
  let size = 0;
  const counted = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > entry.size) throw new RangeError("more than the directory states");
    crc = crc32(piece, crc);
    take(piece);
  };
  try {
    if (entry.method === methods.stored) counted(entry.data);
    else if (entry.method === methods.deflated) inPieces(entry.data, counted);
    else return damaged;
  } catch {
    return damaged;
  }
  return size === entry.size && crc === entry.crc ? ok(undefined) : damaged;
}

const pushed = 1 << 18;

function inPieces(data: Uint8Array, take: (piece: Uint8Array) => void): void {
  const inflate = new Inflate(take);
  for (let at = 0; at < data.length; at += pushed) {
    inflate.push(data.subarray(at, at + pushed), at + pushed >= data.length);
  }
}
