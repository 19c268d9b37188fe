import { Readable } from "node:stream";
import * as zlib from "node:zlib";
import { createInflateRaw, deflateRawSync, inflateRawSync } from "node:zlib";
import { inflateTogether } from "./inflateTogether";

/** Node has it from 20.15 on. */
const nodeChecksum = (zlib as { readonly crc32?: (data: Uint8Array, before?: number) => number }).crc32;

/** Input at a time, and the room for what comes of it. */
const pushed = 1 << 16;
const room = 1 << 19;

function* chunksOf(data: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < data.length; at += pushed) yield data.subarray(at, at + pushed);
}

/** Node's own packing, several times faster than a script's; whoever opens a workbook passes it on. */
export const zlibCodec = {
  ...(nodeChecksum ? { checksum: nodeChecksum } : {}),
  inflateTogether,
  inflate: (data: Uint8Array, size: number): Uint8Array =>
    // One byte more, so that data that comes to more is noticed without a second buffer.
    inflateRawSync(data, { maxOutputLength: size + 1, chunkSize: Math.max(64, size + 1) }),
  inflateInPieces: (data: Uint8Array): AsyncIterable<Uint8Array> =>
    Readable.from(chunksOf(data)).pipe(createInflateRaw({ chunkSize: room })) as AsyncIterable<Uint8Array>,
  deflate: (content: Uint8Array): Uint8Array => deflateRawSync(content, { level: 6 }),
};
