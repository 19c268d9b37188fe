import { fail, type Result } from "../../../core/problems/problem";
import { decodePart, encodePart } from "../xml/utf8";
import { checksum, type Codec } from "../zip/codec";
import { inflateEntries, inflateEntry } from "../zip/inflateEntry";
import { inflateInPieces } from "../zip/inflateInPieces";
import { writeZip, type Output } from "../zip/writeZip";
import type { ZipEntry, ZipFile } from "../zip/zipEntry";
import { Mentions, mentions } from "./mentions";
import { checkProlog } from "./prolog";

/** What a part is never changes: another content is another part. Its bytes and its text are kept once asked for. */
interface Part {
  readonly name: string;
  /** Where it came from; a part of ours has none. */
  readonly entry: ZipEntry | undefined;
  readonly state: "original" | "changed" | "removed";
  content: Uint8Array | undefined;
  text: string | undefined;
}

/** Part names are compared without regard to case, and some writers begin them with a slash. */
function keyOf(name: string): string {
  return (name.startsWith("/") ? name.replace(/^\/+/, "") : name).toLowerCase();
}

function newPart(name: string, entry: ZipEntry | undefined, state: Part["state"], text?: string): Part {
  return { name, entry, state, content: undefined, text };
}

/**
 * The parts of a workbook file. A part that nobody sets is saved with the bytes it came with.
 * `fork` gives a copy to work on: what is set there is not seen here.
 */
export class Parts {
  readonly codec: Codec;
  private readonly zip: ZipFile;
  private readonly parts: Map<string, Part>;

  private constructor(zip: ZipFile, codec: Codec, parts: Map<string, Part>) {
    this.zip = zip;
    this.codec = codec;
    this.parts = parts;
  }

  static of(zip: ZipFile, codec: Codec): Parts {
    const parts = new Map<string, Part>();
    for (const entry of zip.entries) {
      const key = keyOf(entry.name);
      if (!parts.has(key)) parts.set(key, newPart(entry.name, entry, "original"));
    }
    return new Parts(zip, codec, parts);
  }

  fork(): Parts {
    return new Parts(this.zip, this.codec, new Map(this.parts));
  }

  names(): readonly string[] {
    return [...this.parts.values()].filter((part) => part.state !== "removed").map((part) => part.name);
  }

  has(name: string): boolean {
    const part = this.parts.get(keyOf(name));
    return part !== undefined && part.state !== "removed";
  }

  /** Whether a part is what it is in another state of the same workbook. */
  isSame(name: string, other: Parts): boolean {
    const mine = this.parts.get(keyOf(name));
    const theirs = other.parts.get(keyOf(name));
    return mine?.state === theirs?.state && (mine?.state === "original" || mine?.text === theirs?.text);
  }

  /** The entries of the file that parts stand for. */
  entries(): readonly ZipEntry[] {
    return [...this.parts.values()].flatMap(({ entry }) => entry ?? []);
  }

  /** Inflates parts and keeps them, so that reading them later cannot fail. */
  check(entries: readonly ZipEntry[]): Result<never> | undefined {
    const contents = inflateEntries(entries, this.codec);
    if (!contents.ok) return contents;
    for (const [index, { name }] of entries.entries()) {
      const content = contents.value[index] ?? new Uint8Array(0);
      const refused = checkProlog(name, content);
      if (refused) return fail(refused);
      const part = this.parts.get(keyOf(name));
      if (part) part.content = content;
    }
    return undefined;
  }

  bytes(name: string): Uint8Array {
    const part = this.part(name);
    if (part.content) return part.content;
    // A sheet too large to be checked as a whole is not kept as a whole either.
    if (part.text === undefined) return this.inflated(part);
    part.content = encodePart(part.text);
    return part.content;
  }

  text(name: string): string {
    const part = this.part(name);
    part.text ??= decodePart(this.bytes(name));
    return part.text;
  }

  /** Whether one of the words may stand in a part; one that is not held is inflated piece by piece for that. */
  mentions(name: string, words: readonly string[]): boolean {
    const part = this.part(name);
    if (part.text !== undefined) return mentions(part.text, words);
    const found = new Mentions(words);
    if (part.content || !part.entry) return found.take(this.bytes(name));
    let isFound = false;
    inflateInPieces(part.entry, (piece) => {
      isFound = found.take(piece);
    });
    return isFound;
  }

  /** Replaces a part or adds one at the end. The same text changes nothing. */
  setText(name: string, text: string): void {
    const part = this.parts.get(keyOf(name));
    if (part && part.state !== "removed" && this.text(name) === text) return;
    this.parts.set(keyOf(name), newPart(part?.name ?? name, part?.entry, "changed", text));
  }

  remove(name: string): void {
    const part = this.parts.get(keyOf(name));
    if (part?.entry) this.parts.set(keyOf(name), newPart(part.name, part.entry, "removed"));
    else this.parts.delete(keyOf(name));
  }

  isChanged(): boolean {
    return [...this.parts.values()].some((part) => part.state !== "original");
  }

  save(): Uint8Array {
    const outputs: Output[] = [];
    for (const entry of this.zip.entries) {
      const part = this.parts.get(keyOf(entry.name));
      if (part?.entry !== entry || part.state === "original") outputs.push({ kind: "kept", entry });
      else if (part.state === "changed") outputs.push(this.outputOf(entry, this.bytes(part.name)));
    }
    for (const part of this.parts.values()) {
      if (!part.entry) outputs.push({ kind: "added", name: part.name, content: this.bytes(part.name) });
    }
    return writeZip(outputs, this.zip.comment, this.codec);
  }

  /** What was changed and changed back is the entry it was. */
  private outputOf(entry: ZipEntry, content: Uint8Array): Output {
    const isSuspect = content.length === entry.size && checksum(this.codec, content) === entry.crc;
    const before = isSuspect ? inflateEntry(entry, this.codec) : undefined;
    const isSame = before?.ok === true && before.value.every((byte, index) => byte === content[index]);
    return isSame ? { kind: "kept", entry } : { kind: "replaced", entry, content };
  }

  private inflated(part: Part): Uint8Array {
    const content = part.entry && inflateEntry(part.entry, this.codec);
    if (!content?.ok) throw new Error(`${part.name} was not checked when the file was opened`);
    return content.value;
  }

  private part(name: string): Part {
    const part = this.parts.get(keyOf(name));
    if (!part || part.state === "removed") throw new Error(`there is no part ${name}`);
    return part;
  }
}
