import { deflateSync, inflateSync } from "fflate";
import { crc32 } from "./crc32";

/**
 * Packing and unpacking (deflate, RFC 1951) of whole parts. What a program has of its own is several times faster than
 * any script, so whoever opens a file may bring it. Broken data may throw; another size shows in what comes back.
 */
export interface Codec {
  inflate(data: Uint8Array, size: number): Uint8Array;
  deflate(content: Uint8Array): Uint8Array;
  /** The checksum zip files carry; `before` is that of the bytes that came earlier. */
  checksum?(content: Uint8Array, before?: number): number;
  /** Several small parts at one go, in their order; undefined if size or checksum of any is not what is stated. */
  inflateTogether?(parts: readonly PackedPart[]): readonly Uint8Array[] | undefined;
  /** The content in pieces, inflated by another thread; for sheets that are read as they come. */
  inflateInPieces?(data: Uint8Array): AsyncIterable<Uint8Array>;
}

/** Deflated data and what it must come to. */
export interface PackedPart {
  readonly data: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

/** Runs everywhere, in a browser too. */
export const scriptCodec: Codec = {
  // One byte more than the directory states: data that inflates to more is cut off there, and its size is wrong.
  inflate: (data, size) => inflateSync(data, { out: new Uint8Array(size + 1) }),
  deflate: (content) => deflateSync(content, { level: 6 }),
};

/** The codec's own checksum, or ours. */
export function checksum(codec: Codec, content: Uint8Array, before = 0): number {
  return codec.checksum ? codec.checksum(content, before) : crc32(content, before);
}
