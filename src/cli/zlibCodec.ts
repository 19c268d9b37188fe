import { deflateRawSync, inflateRawSync } from "node:zlib";

/** Node's own packing, several times faster than a script's. It cannot wait for pieces, so the script inflates those. */
export const zlibCodec = {
  inflate: (data: Uint8Array, size: number): Uint8Array =>
    // One byte more, so that data that comes to more is noticed without a second buffer.
    inflateRawSync(data, { maxOutputLength: size + 1, chunkSize: Math.max(64, size + 1) }),
  deflate: (content: Uint8Array): Uint8Array => deflateRawSync(content, { level: 6 }),
};
