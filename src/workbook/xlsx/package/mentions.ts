import { encodePart } from "../xml/utf8";
import { joined } from "../zip/zipEntry";

/**
 * Whether one of the words may stand in an XML part, whatever capitals and escapes it is written with. It is looked for
 * in the bytes: a ledger of 300 MB need not become a text for that.
 */
export class Mentions {
  private readonly needles: readonly Uint8Array[];
  /** Words with signs that may be written in several ways, or with capitals of other alphabets, may be anywhere. */
  private found: boolean;
  /** So many bytes of a word can stand in the piece before. */
  private readonly reach: number;
  private rest: Uint8Array = new Uint8Array(0);

  constructor(words: readonly string[]) {
    this.found = words.some((word) => /['"&<>]/.test(word) || hasOtherCapitals(word));
    // Any character may stand by its number.
    this.needles = ["&#", ...words].map((word) => encodePart(lowered(word)));
    this.reach = Math.max(...this.needles.map((needle) => needle.length)) - 1;
  }

  /** Looks at the next piece; returns whether anything has been found by now. */
  take(piece: Uint8Array): boolean {
    if (this.found) return true;
    this.found = this.needles.some((needle) => holds(piece, needle)) || this.isAtSeam(piece);
    // A copy, because the inflater may use its buffer again; a Buffer's own slice would be none.
    const rest = piece.length >= this.reach ? piece : joined([this.rest, piece]);
    this.rest = new Uint8Array(rest.subarray(Math.max(0, rest.length - this.reach)));
    return this.found;
  }

  private isAtSeam(piece: Uint8Array): boolean {
    if (this.rest.length === 0) return false;
    const seam = joined([this.rest, piece.subarray(0, this.reach)]);
    return this.needles.some((needle) => holds(seam, needle));
  }
}

/** A text that is there already. */
export function mentions(text: string, words: readonly string[]): boolean {
  const low = text.toLowerCase();
  return words.some((word) => /['"&<>]/.test(word) || low.includes(word.toLowerCase())) || low.includes("&#");
}

const lowered = (word: string): string => word.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

function hasOtherCapitals(word: string): boolean {
  const others = word.replace(/[A-Za-z]+/g, "");
  return others.toLowerCase() !== others.toUpperCase();
}

/** `needle` has no capitals. */
function holds(bytes: Uint8Array, needle: Uint8Array): boolean {
  const first = needle[0] ?? 0;
  const firsts = isLetter(first) ? [first, first - 0x20] : [first];
  return firsts.some((sign) => {
    for (let at = bytes.indexOf(sign); at >= 0; at = bytes.indexOf(sign, at + 1)) {
      if (isAt(bytes, at, needle)) return true;
    }
    return false;
  });
}

function isAt(bytes: Uint8Array, start: number, needle: Uint8Array): boolean {
  for (let index = 0; index < needle.length; index++) {
    const byte = bytes[start + index] ?? 0;
    const wanted = needle[index] ?? 0;
    if (byte !== wanted && !(isLetter(wanted) && byte === wanted - 0x20)) return false;
  }
  return true;
}

function isLetter(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}
