// Node's own inflater and deflater, which the command line hands to the adapter; a browser has the script's.
import { deflateRawSync, inflateRawSync } from "node:zlib";

const bytesOf = (buffer) => new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);

export const zlibCodec = {
  inflate: (data, size) =>
    bytesOf(inflateRawSync(data, { maxOutputLength: size + 1, chunkSize: Math.max(64, size + 1) })),
  deflate: (content) => bytesOf(deflateRawSync(content, { level: 6 })),
};
