import type { Random } from "./random";

type Mutation = (xml: string, random: Random) => string;

const numbers = [
  "0",
  "-1",
  "1",
  "1.5",
  "16384",
  "16385",
  "1048576",
  "1048577",
  "65535",
  "4294967295",
  "4294967296",
  "99999999999999999999",
  "1e308",
  "1e999",
  "NaN",
  "",
  " ",
  "abc",
  "０",
];
const words = [
  "]]>",
  "<![CDATA[",
  "<![CDATA[x]]>",
  "<!--",
  "-->",
  "<!-- x -->",
  "<?x?>",
  "&",
  "&lol;",
  "&#0;",
  "&#x110000;",
  "&#xD800;",
  "_xD800_",
  "_x0000_",
  "<",
  ">",
  "/>",
  '"',
  "'",
  "\u0000",
  "\ufeff",
  "𠮷",
  "A1:XFD1048576",
  "XFD1048576",
  "ZZZ1",
  "$A$1",
  "#REF!",
  "\n",
  "<x/>",
];

function spans(xml: string, pattern: RegExp): readonly (readonly [number, number])[] {
  return Array.from(xml.matchAll(pattern), (found) => [found.index, found.index + found[0].length] as const);
}

function replaceOne(
  xml: string,
  pattern: RegExp,
  random: Random,
  instead: (found: string) => string,
): string {
  const all = spans(xml, pattern);
  if (all.length === 0) return xml;
  const [start, end] = random.pick(all);
  return xml.slice(0, start) + instead(xml.slice(start, end)) + xml.slice(end);
}

const attributes = /\s[\w:]+\s*=\s*"[^"]*"/g;
const tags = /<[^>]*>/g;
const leaves = /<([\w:]+)(?:\s[^<>]*)?(?:\/>|>[^<]*<\/\1>)/g;
const values = /"[^"]*"/g;

export const xmlMutations: Readonly<Record<string, Mutation>> = {
  removeAttribute: (xml, random) => replaceOne(xml, attributes, random, () => ""),
  doubleAttribute: (xml, random) => replaceOne(xml, attributes, random, (found) => found + found),
  replaceNumber: (xml, random) => replaceOne(xml, /\d+(?:\.\d+)?/g, random, () => random.pick(numbers)),
  replaceValue: (xml, random) =>
    replaceOne(xml, values, random, () => `"${random.pick([...numbers, "A1:XFD1048576", "rId1", "&lol;"])}"`),
  moveValue: (xml, random) => {
    const all = spans(xml, values);
    if (all.length === 0) return xml;
    const [start, end] = random.pick(all);
    return replaceOne(xml, values, random, () => xml.slice(start, end));
  },
  removeTag: (xml, random) => replaceOne(xml, tags, random, () => ""),
  doubleTag: (xml, random) => replaceOne(xml, tags, random, (found) => found + found),
  removeElement: (xml, random) => replaceOne(xml, leaves, random, () => ""),
  doubleElement: (xml, random) => replaceOne(xml, leaves, random, (found) => found + found),
  moveElement: (xml, random) => {
    const all = spans(xml, leaves);
    if (all.length === 0) return xml;
    const [start, end] = random.pick(all);
    return replaceOne(xml, leaves, random, (found) => found + xml.slice(start, end));
  },
  emptyElement: (xml, random) => replaceOne(xml, />[^<]+</g, random, () => "><"),
  insertWord: (xml, random) => {
    const at = random.below(xml.length + 1);
    return xml.slice(0, at) + random.pick(words) + xml.slice(at);
  },
  wordAsText: (xml, random) => replaceOne(xml, />[^<]+</g, random, () => `>${random.pick(words)}<`),
  cut: (xml, random) => xml.slice(0, random.below(xml.length + 1)),
  cutOut: (xml, random) => {
    const at = random.below(xml.length + 1);
    return xml.slice(0, at) + xml.slice(at + random.below(200));
  },
  nested: (xml, random) => {
    const depth = random.pick([10, 1000, 30_000]);
    return replaceOne(xml, tags, random, (found) => `${found}${"<a>".repeat(depth)}${"</a>".repeat(depth)}`);
  },
  unclosed: (xml, random) =>
    replaceOne(xml, tags, random, (found) => found + "<a>".repeat(random.pick([1, 5000]))),
  entities: (xml, random) => {
    const declared =
      '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>';
    const declaration = xml.indexOf("?>");
    const at = declaration < 0 ? 0 : random.pick([0, declaration + 2]);
    return (xml.slice(0, at) + declared + xml.slice(at)).replace(/>[^<]+</, ">&c;<");
  },
  hugeCount: (xml, random) =>
    replaceOne(xml, /\b(?:count|uniqueCount|spans|ref|sqref|r|si|s|min|max)="[^"]*"/g, random, (found) =>
      found.replace(
        /"[^"]*"/,
        `"${random.pick(["4294967295", "A1:XFD1048576", "XFD1048576", "1048576", "1:16384"])}"`,
      ),
    ),
  manyRows: (xml, random) =>
    replaceOne(
      xml,
      /<(?:\w+:)?row[^>]*>/g,
      random,
      (found) => `${found.replace(/\/?>$/, "/>").repeat(2000)}${found}`,
    ),
  otherPrefix: (xml) => xml.replaceAll("<x:", "<").replace(/<(\/?)c\b/g, "<$1y:c"),
  singleQuotes: (xml) => xml.replaceAll("'", "&apos;").replaceAll('"', "'"),
  spaces: (xml, random) => replaceOne(xml, /[\s=/>]/g, random, (found) => ` \n\t${found}\r\n`),
};

/** Bytes rather than characters: what no text editor would make. */
export function mutateBytes(content: Buffer, random: Random): Buffer {
  const copy = Buffer.from(content);
  if (random.below(8) === 0)
    return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(content.toString(), "utf16le")]);
  for (let count = 1 + random.below(4); count > 0 && copy.length > 0; count--) {
    copy[random.below(copy.length)] = random.pick([
      0,
      0x3c,
      0x3e,
      0x22,
      0x26,
      0x80,
      0xc0,
      0xed,
      0xff,
      random.below(256),
    ]);
  }
  return copy;
}
