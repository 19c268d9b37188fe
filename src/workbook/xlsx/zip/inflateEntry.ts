import { Inflate, inflateSync } from "fflate";
import { fail, ok, problem, type Result } from "../../../core/problems/problem";
import { crc32 } from "./crc32";
import { methods, type ZipEntry } from "./zipEntry";

/** The content of an entry, checked against its size and checksum. */
export function inflateEntry(entry: ZipEntry): Result<Uint8Array> {
  const damaged = fail(problem("file-damaged", undefined, { part: entry.name }));
  try {
    const content = contentOf(entry);
    return content?.length === entry.size && crc32(content) === entry.crc ? ok(content) : damaged;
  } catch {
    return damaged;
  }
}

function contentOf(entry: ZipEntry): Uint8Array | undefined {
  if (entry.method === methods.stored) return entry.data;
  // The room is what the directory states: data that inflates to more is cut off, and its checksum fails.
  if (entry.method === methods.deflated) return inflateSync(entry.data, { out: new Uint8Array(entry.size) });
  return undefined;
}

const piece = 1 << 18;

/** The content in pieces as it is inflated, so that a ledger of 300 MB is never held whole; checked at the end. */
export function inflateInPieces(entry: ZipEntry, take: (piece: Uint8Array) => void): Result<undefined> {
  const damaged = fail(problem("file-damaged", undefined, { part: entry.name }));
  if (entry.method === methods.stored) {
    take(entry.data);
    return entry.data.length === entry.size && crc32(entry.data) === entry.crc ? ok(undefined) : damaged;
  }
  if (entry.method !== methods.deflated) return damaged;
  let crc = 0;
  let size = 0;
  const inflate = new Inflate((part) => {
    size += part.length;
    if (size > entry.size) throw new RangeError("more than the directory states");
    crc = crc32(part, crc);
    take(part);
  });
  try {
    for (let at = 0; at < entry.data.length; at += piece) {
      inflate.push(entry.data.subarray(at, at + piece), at + piece >= entry.data.length);
    }
  } catch {
    return damaged;
  }
  return size === entry.size && crc === entry.crc ? ok(undefined) : damaged;
}
