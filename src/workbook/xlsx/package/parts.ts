import { fail, ok, problem, type Result } from "../../../core/problems/problem";
import { decodePart, encodePart } from "../xml/utf8";
import type { Codec } from "../zip/codec";
import { crc32 } from "../zip/crc32";
import { inflateEntry } from "../zip/inflateEntry";
import { writeZip, type Output } from "../zip/writeZip";
import type { ZipEntry, ZipFile } from "../zip/zipEntry";
import { checkProlog } from "./prolog";

interface Part {
  readonly name: string;
  /** Where it came from; a part of ours has none. */
  readonly entry?: ZipEntry;
  readonly content?: Uint8Array;
  readonly text?: string;
  readonly state: "original" | "changed" | "removed";
}

/** Part names are compared without regard to case, and some writers begin them with a slash. */
function keyOf(name: string): string {
  return name.replace(/^\/+/, "").toLowerCase();
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
      if (!parts.has(key)) parts.set(key, { name: entry.name, entry, state: "original" });
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

  entry(name: string): ZipEntry | undefined {
    return this.parts.get(keyOf(name))?.entry;
  }

  /** Inflates a part and keeps it, so that reading it later cannot fail. */
  check(name: string): Result<undefined> {
    const part = this.parts.get(keyOf(name));
    if (!part?.entry) return fail(problem("file-damaged", undefined, { part: name }));
    const content = inflateEntry(part.entry, this.codec);
    if (!content.ok) return content;
    const refused = checkProlog(part.name, content.value);
    if (refused) return fail(refused);
    this.parts.set(keyOf(name), { ...part, content: content.value });
    return ok(undefined);
  }

  bytes(name: string): Uint8Array {
    const part = this.part(name);
    if (part.content) return part.content;
    if (part.text !== undefined) {
      const content = encodePart(part.text);
      this.parts.set(keyOf(name), { ...part, content });
      return content;
    }
    const content = part.entry && inflateEntry(part.entry, this.codec);
    if (!content?.ok) throw new Error(`${name} was not checked when the file was opened`);
    return content.value;
  }

  text(name: string): string {
    const part = this.part(name);
    if (part.text !== undefined) return part.text;
    const text = decodePart(this.bytes(name));
    this.parts.set(keyOf(name), { ...this.part(name), text });
    return text;
  }

  /** Replaces a part or adds one at the end. The same text changes nothing. */
  setText(name: string, text: string): void {
    const part = this.parts.get(keyOf(name));
    if (part && part.state !== "removed" && this.text(name) === text) return;
    this.parts.set(keyOf(name), {
      name: part?.name ?? name,
      ...(part?.entry ? { entry: part.entry } : {}),
      text,
      state: "changed",
    });
  }

  remove(name: string): void {
    const part = this.parts.get(keyOf(name));
    if (part?.entry) this.parts.set(keyOf(name), { name: part.name, entry: part.entry, state: "removed" });
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
    const isSuspect = content.length === entry.size && crc32(content) === entry.crc;
    const before = isSuspect ? inflateEntry(entry, this.codec) : undefined;
    const isSame = before?.ok === true && before.value.every((byte, index) => byte === content[index]);
    return isSame ? { kind: "kept", entry } : { kind: "replaced", entry, content };
  }

  private part(name: string): Part {
    const part = this.parts.get(keyOf(name));
    if (!part || part.state === "removed") throw new Error(`there is no part ${name}`);
    return part;
  }
}
