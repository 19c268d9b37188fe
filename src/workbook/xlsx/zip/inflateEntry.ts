import { fail, ok, problem, type Result } from "../../../core/problems/problem";
import { scriptCodec, type Codec } from "./codec";
import { methods, type ZipEntry } from "./zipEntry";

/** The content of an entry, checked against its size and checksum. */
export function inflateEntry(entry: ZipEntry, codec: Codec = scriptCodec): Result<Uint8Array> {
  const damaged = fail(problem("file-damaged", undefined, { part: entry.name }));
  try {
    const content = contentOf(entry, codec);
    return content?.length === entry.size && codec.checksum(content) === entry.crc ? ok(content) : damaged;
  } catch {
    return damaged;
  }
}

function contentOf(entry: ZipEntry, codec: Codec): Uint8Array | undefined {
  if (entry.method === methods.stored) return entry.data;
  return entry.method === methods.deflated ? codec.inflate(entry.data, entry.size) : undefined;
}
