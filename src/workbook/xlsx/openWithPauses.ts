import { fail, ok, type Result } from "../../core/problems/problem";
import { openXlsxAsItComes, type XlsxWorkbook } from "./xlsxWorkbook";
import { crc32 } from "./zip/crc32";
import { type Codec, scriptCodec } from "./zip/codec";
import { readZip } from "./zip/readZip";
import { methods, type ZipEntry } from "./zip/zipEntry";

/** What a page gives for opening a file without standing still. */
export interface PageWork {
  /** Deflated data in pieces as the browser itself inflates them, in a thread of its own; broken data throws. */
  readonly inflate: (data: Uint8Array) => AsyncIterable<Uint8Array>;
  /** Between two stretches of work. */
  readonly pause: () => Promise<void>;
  readonly progress: (message: string) => void;
  readonly isCancelled: () => boolean;
}

/** Sheets above this size are read while they are inflated and never held whole. */
const largest = 48 * 2 ** 20;

/** Opens a file a stretch at a time and reads all its sheets; undefined when it was cancelled. */
export async function openWithPauses(
  bytes: Uint8Array,
  work: PageWork,
): Promise<Result<XlsxWorkbook> | undefined> {
  const { pause, progress, isCancelled } = work;
  progress("解压");
  const codec = await preparedCodec(bytes, work);
  if (isCancelled()) return undefined;
  const opened = await openXlsxAsItComes(bytes, codec);
  if (!opened.ok) return fail(...opened.problems);
  const pauseOrStop = async (): Promise<void> => {
    await pause();
    if (isCancelled()) throw new Cancelled();
  };
  try {
    await opened.value.readWithPauses(progress, pauseOrStop);
  } catch (thrown) {
    if (thrown instanceof Cancelled) return undefined;
    throw thrown;
  }
  return ok(opened.value);
}

class Cancelled extends Error {}

/** The contents of the parts, inflated beforehand; whatever is not among them the script inflates. */
async function preparedCodec(bytes: Uint8Array, { inflate, pause, isCancelled }: PageWork): Promise<Codec> {
  const contents = new Map<number, Uint8Array>();
  const checksums = new Map<Uint8Array, number>();
  const zip = readZip(bytes);
  for (const entry of zip.ok ? zip.value.entries.filter(isPrepared) : []) {
    if (isCancelled()) break;
    const prepared = await inflated(entry, inflate, pause);
    if (!prepared) continue;
    contents.set(entry.data.byteOffset, prepared.content);
    checksums.set(prepared.content, prepared.checksum);
  }
  return {
    ...scriptCodec,
    inflate: (data, size) => contents.get(data.byteOffset) ?? scriptCodec.inflate(data, size),
    checksum: (content, before) =>
      (before === undefined ? checksums.get(content) : undefined) ?? crc32(content, before),
    inflateInPieces: async function* (data) {
      for await (const piece of inflate(data)) {
        await pause();
        if (isCancelled()) return;
        yield piece;
      }
    },
  };
}

function isPrepared({ name, method, size }: ZipEntry): boolean {
  return method === methods.deflated && size <= largest && /\.(?:xml|rels|vml)$/i.test(name);
}

interface Prepared {
  readonly content: Uint8Array;
  readonly checksum: number;
}

/** undefined for data that is broken or not as long as it says: the reader then finds and tells that itself. */
async function inflated(
  entry: ZipEntry,
  inflate: PageWork["inflate"],
  pause: PageWork["pause"],
): Promise<Prepared | undefined> {
  const content = new Uint8Array(entry.size);
  let [at, checksum] = [0, 0];
  try {
    for await (const piece of inflate(entry.data)) {
      if (at + piece.length > content.length) return undefined;
      content.set(piece, at);
      checksum = crc32(piece, checksum);
      at += piece.length;
      await pause();
    }
  } catch {
    return undefined;
  }
  return at === content.length ? { content, checksum } : undefined;
}
