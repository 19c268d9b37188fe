import { decodeUtf8 } from "./utf8";
import { decodeEntities } from "./escapes";

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const mostAttributes = 64;

/**
 * Goes through the tags of XML bytes one by one without decoding them. Sheets of 100,000 rows are read with it,
 * so nothing is allocated on the way: the current tag is a set of places in the bytes.
 */
export class ByteTags {
  /** Of the current tag's name without the expected prefix. */
  nameStart = 0;
  nameEnd = 0;
  isClose = false;
  isEmpty = false;
  /** After the current tag. */
  at = 0;
  attributeCount = 0;
  readonly attributeName = new Int32Array(mostAttributes);
  readonly attributeNameEnd = new Int32Array(mostAttributes);
  readonly valueStart = new Int32Array(mostAttributes);
  readonly valueEnd = new Int32Array(mostAttributes);

  readonly bytes: Uint8Array;
  private readonly end: number;
  private readonly prefixLength: number;

  constructor(bytes: Uint8Array, from: number, end: number, prefixLength: number) {
    this.bytes = bytes;
    this.end = end;
    this.prefixLength = prefixLength;
    this.at = from;
  }

  /** Goes to the next tag; false at the end or where the rest makes no sense. */
  next(): boolean {
    const { bytes, end } = this;
    let at = this.at;
    for (;;) {
      while (at < end && bytes[at] !== lessThan) at++;
      if (at + 1 >= end) return false;
      const second = bytes[at + 1];
      if (second !== 0x21 && second !== 0x3f) break;
      at = this.endOfMarkup(at);
    }
    at++;
    this.isClose = bytes[at] === slash;
    if (this.isClose) at++;
    this.nameStart = at + this.prefixLength;
    let byte = bytes[at] ?? 0;
    while (at < end && byte > 0x20 && byte !== greaterThan && byte !== slash) byte = bytes[++at] ?? 0;
    this.nameEnd = at;
    this.attributeCount = 0;
    return byte === greaterThan ? this.finish(at, false) : this.attributes(at);
  }

  private finish(at: number, isEmpty: boolean): boolean {
    this.isEmpty = isEmpty;
    this.at = at + 1;
    return true;
  }

  private attributes(from: number): boolean {
    const { bytes, end } = this;
    let at = from;
    for (;;) {
      while (at < end && (bytes[at] ?? 0) <= 0x20) at++;
      if (at >= end) return false;
      if (bytes[at] === greaterThan) return this.finish(at, false);
      if (bytes[at] === slash) {
        at++;
        if (bytes[at] === greaterThan) return this.finish(at, true);
        continue;
      }
      const nameStart = at;
      while (at < end && bytes[at] !== 0x3d && (bytes[at] ?? 0) > 0x20 && bytes[at] !== greaterThan) at++;
      const nameEnd = at;
      while (at < end && (bytes[at] === 0x3d || (bytes[at] ?? 0) <= 0x20)) at++;
      const quote = bytes[at];
      if (quote !== 0x22 && quote !== 0x27) {
        if (at === nameStart) return false;
        continue;
      }
      const valueStart = ++at;
      while (at < end && bytes[at] !== quote) at++;
      if (at >= end) return false;
      if (this.attributeCount < mostAttributes) {
        const index = this.attributeCount++;
        this.attributeName[index] = nameStart;
        this.attributeNameEnd[index] = nameEnd;
        this.valueStart[index] = valueStart;
        this.valueEnd[index] = at;
      }
      at++;
    }
  }

  private endOfMarkup(start: number): number {
    const { bytes, end } = this;
    const isInstruction = bytes[start + 1] === 0x3f;
    const isCdata = bytes[start + 2] === 0x5b;
    const isComment = bytes[start + 1] === 0x21 && bytes[start + 2] === 0x2d;
    for (let at = start + 2; at < end; at++) {
      if (bytes[at] !== greaterThan) continue;
      if (isInstruction && bytes[at - 1] !== 0x3f) continue;
      if (isCdata && !(bytes[at - 1] === 0x5d && bytes[at - 2] === 0x5d)) continue;
      if (isComment && !(bytes[at - 1] === 0x2d && bytes[at - 2] === 0x2d && at - start > 5)) continue;
      return at + 1;
    }
    return end;
  }

  /** Whether the current tag has this name (ASCII, without the prefix). */
  is(name: string): boolean {
    return this.matches(this.nameStart, this.nameEnd, name);
  }

  private matches(start: number, end: number, name: string): boolean {
    if (end - start !== name.length) return false;
    for (let index = 0; index < name.length; index++) {
      if (this.bytes[start + index] !== name.charCodeAt(index)) return false;
    }
    return true;
  }

  /** The index of the current tag's attribute of this name; −1 if it has none. */
  attribute(name: string): number {
    for (let index = 0; index < this.attributeCount; index++) {
      if (this.matches(this.attributeName[index] ?? 0, this.attributeNameEnd[index] ?? 0, name)) return index;
    }
    return -1;
  }

  attributeText(name: string): string | undefined {
    const index = this.attribute(name);
    if (index < 0) return undefined;
    return decodeEntities(decodeUtf8(this.bytes, this.valueStart[index] ?? 0, this.valueEnd[index] ?? 0));
  }

  /** The end of the character data after the current tag; the next tag, comment or CDATA begins there. */
  endOfText(): number {
    const { bytes, end } = this;
    let at = this.at;
    while (at < end && bytes[at] !== lessThan) at++;
    return at;
  }

  /** The character data after the current tag, CDATA included, up to the next tag. */
  text(): string {
    const { bytes } = this;
    let text = "";
    let start = this.at;
    for (;;) {
      let at = start;
      while (at < this.end && bytes[at] !== lessThan) at++;
      text += decodeEntities(decodeUtf8(bytes, start, at));
      if (bytes[at + 1] !== 0x21 || at >= this.end) return text;
      start = this.endOfMarkup(at);
      if (bytes[at + 2] === 0x5b) text += decodeUtf8(bytes, at + 9, Math.max(at + 9, start - 3));
    }
  }
}
