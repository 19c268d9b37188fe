import { Inflate } from "fflate";
import { fail, ok, problem, type Result } from "../../../core/problems/problem";
import { checksum, scriptCodec, type Codec } from "./codec";
import { methods, type ZipEntry } from "./zipEntry";

type Take = (piece: Uint8Array) => void;

/** The content in pieces as it is inflated, so that a ledger of 300 MB is never held whole; checked at the end. */
export function inflateInPieces(entry: ZipEntry, take: Take): Result<undefined> {
  const content = new CheckedContent(entry, scriptCodec, take);
  try {
    if (entry.method === methods.deflated) inflateByScript(entry.data, content);
    else if (entry.method === methods.stored) content.add(entry.data);
    else return content.damaged();
  } catch {
    return content.damaged();
  }
  return content.checked();
}

/** The same with the codec's own pieces, where it has them. */
export async function inflateAsItComes(
  entry: ZipEntry,
  codec: Codec,
  take: Take,
): Promise<Result<undefined>> {
  if (entry.method !== methods.deflated || !codec.inflateInPieces) return inflateInPieces(entry, take);
  const content = new CheckedContent(entry, codec, take);
  try {
    for await (const piece of codec.inflateInPieces(entry.data)) content.add(piece);
  } catch {
    return content.damaged();
  }
  return content.checked();
}

const pushed = 1 << 18;

function inflateByScript(data: Uint8Array, content: CheckedContent): void {
  const inflate = new Inflate((piece) => {
    content.add(piece);
  });
  for (let at = 0; at < data.length; at += pushed) {
    inflate.push(data.subarray(at, at + pushed), at + pushed >= data.length);
  }
}

/** Counts what goes by and compares it with what the directory states. */
class CheckedContent {
  private readonly entry: ZipEntry;
  private readonly codec: Codec;
  private readonly take: Take;
  private crc = 0;
  private size = 0;

  constructor(entry: ZipEntry, codec: Codec, take: Take) {
    this.entry = entry;
    this.codec = codec;
    this.take = take;
  }

  add(piece: Uint8Array): void {
    this.size += piece.length;
    if (this.size > this.entry.size) throw new RangeError("more than the directory states");
    this.crc = checksum(this.codec, piece, this.crc);
    this.take(piece);
  }

  damaged(): Result<undefined> {
    return fail(problem("file-damaged", undefined, { part: this.entry.name }));
  }

  checked(): Result<undefined> {
    const { size, crc } = this.entry;
    return this.size === size && this.crc === crc ? ok(undefined) : this.damaged();
  }
}
