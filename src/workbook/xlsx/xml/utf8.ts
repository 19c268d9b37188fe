import { strFromU8, strToU8 } from "fflate";

const longest = 64;
const units = new Uint16Array(longest);

/** Part of UTF-8 bytes as text. Short texts, which a sheet is full of, are decoded here: a decoder call costs more. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > longest) return strFromU8(bytes.subarray(start, end));
  let count = 0;
  let at = start;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      units[count++] = byte;
      at++;
    } else if (byte >= 0xc0 && byte < 0xe0 && at + 1 < end) {
      units[count++] = ((byte & 31) << 6) | ((bytes[at + 1] ?? 0) & 63);
      at += 2;
    } else if (byte >= 0xe0 && byte < 0xf0 && at + 2 < end) {
      units[count++] = ((byte & 15) << 12) | (((bytes[at + 1] ?? 0) & 63) << 6) | ((bytes[at + 2] ?? 0) & 63);
      at += 3;
    } else {
      return strFromU8(bytes.subarray(start, end));
    }
  }
  return String.fromCharCode.apply(null, units.subarray(0, count) as unknown as number[]);
}

/** A whole part as text; a byte order mark stays as its first character, so that it is written again. */
export function decodePart(bytes: Uint8Array): string {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? `\ufeff${strFromU8(bytes.subarray(3))}` : strFromU8(bytes);
}

export function encodePart(text: string): Uint8Array {
  return strToU8(text);
}
