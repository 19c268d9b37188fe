import { contentOf, packedEntries } from "../../../support/zipContainer";
import { entryOf, pack, packedAnew, type Entry } from "./packing";
import type { Random } from "./random";
import { mutateBytes, xmlMutations } from "./mutateXml";

export interface Mutated {
  readonly bytes: Buffer;
  /** What was done, for the report. */
  readonly how: string;
}

type FileMutation = (file: Buffer, random: Random) => Mutated;

function place(file: Buffer, random: Random): number {
  // Headers and the directory are a small part of the file and decide everything.
  return random.below(3) === 0 ? Math.max(0, file.length - 1 - random.below(700)) : random.below(file.length);
}

const rawMutations: Readonly<Record<string, (file: Buffer, random: Random) => Buffer>> = {
  flipBits: (file, random) => {
    const copy = Buffer.from(file);
    for (let count = 1 + random.below(6); count > 0; count--)
      copy[place(copy, random)]! ^= 1 << random.below(8);
    return copy;
  },
  setBytes: (file, random) => {
    const copy = Buffer.from(file);
    const at = place(copy, random);
    copy.fill(
      random.pick([0, 0xff, 0x7f, random.below(256)]),
      at,
      Math.min(copy.length, at + 1 + random.below(16)),
    );
    return copy;
  },
  truncate: (file, random) => file.subarray(0, random.below(file.length)),
  truncateHead: (file, random) => file.subarray(random.below(file.length)),
  removeChunk: (file, random) => {
    const at = place(file, random);
    return Buffer.concat([
      file.subarray(0, at),
      file.subarray(at + 1 + random.below(random.pick([4, 100, 2000]))),
    ]);
  },
  doubleChunk: (file, random) => {
    const at = place(file, random);
    const end = at + 1 + random.below(random.pick([4, 100, 2000]));
    return Buffer.concat([file.subarray(0, end), file.subarray(at)]);
  },
  swapChunks: (file, random) => {
    const length = 1 + random.below(300);
    const [first, second] = [place(file, random), place(file, random)].toSorted((a, b) => a - b);
    const copy = Buffer.from(file);
    file.copy(copy, first, second, second! + length);
    file.copy(copy, second, first, first! + length);
    return copy;
  },
  headerField: (file, random) => {
    const copy = Buffer.from(file);
    const signature = random.pick([0x04034b50, 0x02014b50, 0x06054b50, 0x06064b50, 0x07064b50]);
    const found: number[] = [];
    for (let at = 0; at + 46 < copy.length; at++) if (copy.readUInt32LE(at) === signature) found.push(at);
    if (found.length === 0) return copy;
    const at = random.pick(found) + 4 + random.below(42);
    if (at + 4 <= copy.length) {
      copy.writeUInt32LE(
        random.pick([0, 1, 0xff, 0xffff, 0x7fffffff, 0xffffffff, 0x10000, random.below(2 ** 32)]),
        at,
      );
    }
    return copy;
  },
  prepend: (file, random) => Buffer.concat([Buffer.alloc(1 + random.below(400), random.below(256)), file]),
  append: (file, random) => Buffer.concat([file, Buffer.alloc(1 + random.below(400), random.below(256))]),
  stray: (file, random) => {
    const at = place(file, random);
    return Buffer.concat([
      file.subarray(0, at),
      Buffer.from("PK\u0005\u0006"),
      Buffer.alloc(18),
      file.subarray(at),
    ]);
  },
};

const entryMutations: Readonly<Record<string, (entries: Entry[], random: Random) => Entry[]>> = {
  swapNames: (entries, random) => {
    const [first, second] = [random.below(entries.length), random.below(entries.length)];
    const [a, b] = [entries[first]!, entries[second]!];
    entries[first] = { ...b, name: a.name };
    entries[second] = { ...a, name: b.name };
    return entries;
  },
  removeEntry: (entries, random) => entries.toSpliced(random.below(entries.length), 1),
  doubleEntry: (entries, random) => [...entries, random.pick(entries)],
  rename: (entries, random) => {
    const at = random.below(entries.length);
    const { name } = entries[at]!;
    const renamed = random.pick([
      `../${name}`,
      `/${name}`,
      `C:/${name}`,
      name.toUpperCase(),
      name.replaceAll("/", "\\"),
      `${name}/`,
      "",
      `${name}\u0000.xml`,
      "a".repeat(60_000),
    ]);
    return entries.with(at, { ...entries[at]!, name: renamed });
  },
  wrongChecksum: (entries, random) => {
    const at = random.below(entries.length);
    return entries.with(at, { ...entries[at]!, crc: random.below(2 ** 32) });
  },
  wrongSize: (entries, random) => {
    const at = random.below(entries.length);
    const { size } = entries[at]!;
    return entries.with(at, {
      ...entries[at]!,
      size: random.pick([0, size + 1, Math.max(0, size - 1), 0x7fffffff]),
    });
  },
  wrongMethod: (entries, random) => {
    const at = random.below(entries.length);
    return entries.with(at, { ...entries[at]!, method: random.pick([0, 1, 8, 9, 12, 14, 99]) });
  },
  otherOrder: (entries, random) => {
    const at = random.below(entries.length);
    return [...entries.slice(at), ...entries.slice(0, at)];
  },
  bomb: (entries, random) => {
    const at = random.below(entries.length);
    // Large ones are rare: they are slow to make.
    const length = random.below(40) === 0 ? 8 << 20 : 1 << 16;
    return entries.with(
      at,
      packedAnew(entries[at]!.name, Buffer.alloc(length, random.pick(["<a>", " ", "<c>", "&"]))),
    );
  },
};

function onEntries(
  mutate: (entries: Entry[], random: Random) => Entry[],
): (file: Buffer, random: Random) => Buffer {
  return (file, random) =>
    pack(
      mutate(
        Array.from(packedEntries(file), ([name, each]) => entryOf(name, each)),
        random,
      ),
    );
}

const deciding = /workbook\.xml|worksheets\/[^/]*\.xml|sharedStrings|styles|\.rels$|Content_Types/;

/** Changes the content of one part and packs it as it should be packed. */
function onXml(
  mutate: (content: Buffer, random: Random) => Buffer,
): (file: Buffer, random: Random) => Buffer {
  return onEntries((entries, random) => {
    const xml = entries.filter(({ name }) => /\.(xml|rels|vml)$/.test(name));
    const chosen = random.below(5) === 0 ? xml : xml.filter(({ name }) => deciding.test(name));
    const { name, ...packed } = random.pick(chosen.length === 0 ? entries : chosen);
    const content = contentOf({ ...packed, compressed: packed.data });
    return entries.map((entry) => (entry.name === name ? packedAnew(name, mutate(content, random)) : entry));
  });
}

function named(
  group: string,
  all: Readonly<Record<string, (file: Buffer, random: Random) => Buffer>>,
): readonly FileMutation[] {
  return Object.entries(all).map(([name, mutate]) => (file, random) => ({
    bytes: mutate(file, random),
    how: `${group}.${name}`,
  }));
}

const raw = named("file", rawMutations);
const entries = named(
  "entry",
  Object.fromEntries(Object.entries(entryMutations).map(([name, mutate]) => [name, onEntries(mutate)])),
);
const xml = named("xml", {
  ...Object.fromEntries(
    Object.entries(xmlMutations).map(([name, mutate]) => [
      name,
      onXml((content, random) => Buffer.from(mutate(content.toString(), random))),
    ]),
  ),
  bytes: onXml(mutateBytes),
});

/** One mutation, or two or three on top of each other while the file can still be taken apart. */
export function mutateFile(file: Buffer, random: Random): Mutated {
  const group = random.pick([raw, entries, xml, xml]);
  let mutated = random.pick(group)(file, random);
  for (let more = random.pick([0, 0, 0, 1, 2]); more > 0; more--) {
    try {
      const next = random.pick(random.pick([raw, entries, xml, xml]))(mutated.bytes, random);
      mutated = { bytes: next.bytes, how: `${mutated.how} ${next.how}` };
    } catch {
      break;
    }
  }
  return mutated;
}
