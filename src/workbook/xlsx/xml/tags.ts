import { decodeEntities, encodeAttribute } from "./escapes";

/** A tag of an XML text: where it stands and what it is called. */
export interface Tag {
  /** With its prefix. */
  readonly name: string;
  readonly kind: "open" | "close" | "empty";
  readonly start: number;
  readonly end: number;
}

/** The first tag at or after a place. Comments, CDATA and processing instructions are passed over. */
export function nextTag(text: string, from: number): Tag | undefined {
  let start = text.indexOf("<", from);
  while (start >= 0) {
    const passed = endOfMarkup(text, start);
    if (passed === undefined) return tagAt(text, start);
    start = text.indexOf("<", passed);
  }
  return undefined;
}

/** The end of a comment, CDATA section or processing instruction that begins here. */
function endOfMarkup(text: string, start: number): number | undefined {
  const after = (mark: string): number => {
    const at = text.indexOf(mark, start);
    return at < 0 ? text.length : at + mark.length;
  };
  const second = text.charCodeAt(start + 1);
  if (second === 0x3f) return after("?>");
  if (second !== 0x21) return undefined;
  if (text.startsWith("<!--", start)) return after("-->");
  if (text.startsWith("<![CDATA[", start)) return after("]]>");
  return after(">");
}

function tagAt(text: string, start: number): Tag | undefined {
  const isClose = text.charCodeAt(start + 1) === 0x2f;
  const nameStart = isClose ? start + 2 : start + 1;
  let at = nameStart;
  for (
    let code = text.charCodeAt(at);
    code > 0x20 && code !== 0x3e && code !== 0x2f;
    code = text.charCodeAt(at)
  )
    at++;
  const name = text.slice(nameStart, at);
  const { length } = text;
  for (let code = text.charCodeAt(at); code !== 0x3e; code = text.charCodeAt(++at)) {
    if (code === 0x22 || code === 0x27) at = text.indexOf(code === 0x22 ? '"' : "'", at + 1);
    if (at < 0 || at >= length) return undefined;
  }
  const kind = isClose ? "close" : text.charCodeAt(at - 1) === 0x2f ? "empty" : "open";
  return { name, kind, start, end: at + 1 };
}

/** "x:sheetData" → "sheetData". */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** "x:sheetData" → "x:"; "sheetData" → "". */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(":") + 1);
}

export interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly nameStart: number;
  /** Of the value between its quotes, within the tag. */
  readonly start: number;
  readonly end: number;
}

const attributePattern = /([^\s=/<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attributes of one tag's text, in order. */
export function attributesOf(tag: string): readonly Attribute[] {
  return Array.from(tag.matchAll(attributePattern), (match) => {
    const raw = match[2] ?? match[3] ?? "";
    const end = match.index + match[0].length - 1;
    return {
      name: match[1] ?? "",
      value: decodeEntities(raw),
      nameStart: match.index,
      start: end - raw.length,
      end,
    };
  });
}

/** Remembers how far it has looked, so it is not the one above. */
const oneByOne = new RegExp(attributePattern);

/** The value of the attribute of exactly this name. */
export function attribute(tag: string, name: string): string | undefined {
  oneByOne.lastIndex = 0;
  for (let found = oneByOne.exec(tag); found; found = oneByOne.exec(tag)) {
    if (found[1] === name) return decodeEntities(found[2] ?? found[3] ?? "");
  }
  return undefined;
}

/** xsd:boolean, which LibreOffice writes as words and Excel as digits. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** The tag with one attribute set, or taken away; every other character stays. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
  const found = attributesOf(tag).find((each) => each.name === name);
  if (found) {
    if (value !== undefined) {
      const quoted =
        tag.charAt(found.end) === "'"
          ? encodeAttribute(value).replaceAll("'", "&apos;")
          : encodeAttribute(value);
      return tag.slice(0, found.start) + quoted + tag.slice(found.end);
    }
    return tag.slice(0, found.nameStart).trimEnd() + tag.slice(found.end + 1);
  }
  if (value === undefined) return tag;
  const end = tag.endsWith("/>") ? tag.length - 2 : tag.length - 1;
  return `${tag.slice(0, end).trimEnd()} ${name}="${encodeAttribute(value)}"${tag.slice(end)}`;
}
