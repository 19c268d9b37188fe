/** Eight tables one after another, so that eight bytes are taken at a time: checking must not cost more than inflating. */
const tables = makeTables();

function makeTables(): Int32Array {
  const all = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    all[byte] = value;
  }
  for (let at = 256; at < all.length; at++) {
    const before = all[at - 256] ?? 0;
    all[at] = (before >>> 8) ^ (all[before & 255] ?? 0);
  }
  return all;
}

/** The checksum zip files carry. `before` is the checksum of the bytes that came earlier. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const t = tables;
  let crc = ~before;
  let at = 0;
  const inEights = bytes.byteOffset % 4 === 0 ? bytes.length >>> 3 : 0;
  if (inEights > 0) {
    // Read as numbers of four bytes, lowest first, which is how every machine a browser runs on stores them.
    const words = new Int32Array(bytes.buffer, bytes.byteOffset, inEights * 2);
    for (let index = 0; index < words.length; index += 2) {
      const low = crc ^ (words[index] ?? 0);
      const high = words[index + 1] ?? 0;
      crc =
        (t[1792 + (low & 255)] ?? 0) ^
        (t[1536 + ((low >>> 8) & 255)] ?? 0) ^
        (t[1280 + ((low >>> 16) & 255)] ?? 0) ^
        (t[1024 + (low >>> 24)] ?? 0) ^
        (t[768 + (high & 255)] ?? 0) ^
        (t[512 + ((high >>> 8) & 255)] ?? 0) ^
        (t[256 + ((high >>> 16) & 255)] ?? 0) ^
        (t[high >>> 24] ?? 0);
    }
    at = inEights * 8;
  }
  while (at < bytes.length) crc = (crc >>> 8) ^ (t[(crc ^ (bytes[at++] ?? 0)) & 255] ?? 0);
  return ~crc >>> 0;
}
