import { fail, ok, problem, type Result } from "../../../core/problems/problem";
import { checksum, scriptCodec, type Codec } from "./codec";
import { methods, type ZipEntry } from "./zipEntry";

/** The content of an entry, checked against its size and checksum. */
export function inflateEntry(entry: ZipEntry, codec: Codec = scriptCodec): Result<Uint8Array> {
  const damaged = fail(problem("file-damaged", undefined, { part: entry.name }));
  try {
    const content = contentOf(entry, codec);
    return content?.length === entry.size && checksum(codec, content) === entry.crc ? ok(content) : damaged;
  } catch {
    return damaged;
  }
}

/** Larger ones gain nothing from company, and together these are a small part of what is held anyway. */
const largestTogether = 1 << 16;
const mostTogether = 1 << 22;

/** The contents of entries in their order, or the first that is damaged. */
export function inflateEntries(entries: readonly ZipEntry[], codec: Codec): Result<readonly Uint8Array[]> {
  const known = together(entries, codec);
  const contents: Uint8Array[] = [];
  for (const entry of entries) {
    const content = known.get(entry) ?? inflateEntry(entry, codec);
    if (content instanceof Uint8Array) contents.push(content);
    else if (content.ok) contents.push(content.value);
    else return content;
  }
  return ok(contents);
}

/** Small parts at one go. Where one of them is damaged there is none, and each is looked at by itself. */
function together(entries: readonly ZipEntry[], codec: Codec): ReadonlyMap<ZipEntry, Uint8Array> {
  const found = new Map<ZipEntry, Uint8Array>();
  if (!codec.inflateTogether) return found;
  let size = 0;
  const small = entries.filter((entry) => {
    if (entry.method !== methods.deflated || entry.size > largestTogether) return false;
    size += entry.size;
    return size <= mostTogether;
  });
  const contents = small.length < 2 ? undefined : codec.inflateTogether(small);
  small.forEach((entry, index) => {
    const content = contents?.[index];
    if (content) found.set(entry, content);
  });
  return found;
}

function contentOf(entry: ZipEntry, codec: Codec): Uint8Array | undefined {
  if (entry.method === methods.stored) return entry.data;
  return entry.method === methods.deflated ? codec.inflate(entry.data, entry.size) : undefined;
}
