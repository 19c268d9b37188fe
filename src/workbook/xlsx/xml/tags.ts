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
  const start = nextTagStart(text, from);
  return start < 0 ? undefined : tagAt(text, start);
}

/** Where that tag begins; −1 if there is none. */
export function nextTagStart(text: string, from: number): number {
  let start = text.indexOf("<", from);
  while (start >= 0) {
    const second = text.charCodeAt(start + 1);
    if (second !== 0x3f && second !== 0x21) return start;
    start = text.indexOf("<", endOfMarkup(text, start));
  }
  return start;
}

/** The end of a comment, CDATA section or processing instruction that begins here. */
function endOfMarkup(text: string, start: number): number {
  const after = (mark: string): number => {
    const at = text.indexOf(mark, start);
    return at < 0 ? text.length : at + mark.length;
  };
  if (text.charCodeAt(start + 1) === 0x3f) return after("?>");
  if (text.startsWith("<!--", start)) return after("-->");
  if (text.startsWith("<![CDATA[", start)) return after("]]>");
  return after(">");
}

function tagAt(text: string, start: number): Tag | undefined {
  const end = endOfTag(text, start);
  if (end < 0) return undefined;
  const isClose = text.charCodeAt(start + 1) === 0x2f;
  const nameStart = isClose ? start + 2 : start + 1;
  const name = text.slice(nameStart, endOfName(text, nameStart));
  const kind = isClose ? "close" : text.charCodeAt(end - 2) === 0x2f ? "empty" : "open";
  return { name, kind, start, end };
}

function endOfName(text: string, start: number): number {
  let at = start;
  for (
    let code = text.charCodeAt(at);
    code > 0x20 && code !== 0x3e && code !== 0x2f;
    code = text.charCodeAt(at)
  )
    at++;
  return at;
}

/** After the ">" of the tag that begins here; −1 where it never ends. A ">" in an attribute's value is not its end. */
export function endOfTag(text: string, start: number): number {
  const { length } = text;
  const nameStart = text.charCodeAt(start + 1) === 0x2f ? start + 2 : start + 1;
  for (let at = endOfName(text, nameStart); at < length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3e) return at + 1;
    if (code !== 0x22 && code !== 0x27) continue;
    at = text.indexOf(code === 0x22 ? '"' : "'", at + 1);
    if (at < 0) return -1;
  }
  return -1;
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

/** The attributes of one tag's text, in order. */
export function attributesOf(tag: string): readonly Attribute[] {
  const found: Attribute[] = [];
  for (let next = attributeFrom(tag, 0); next; next = attributeFrom(tag, next.end + 1)) found.push(next);
  return found;
}

/** The value of the attribute of exactly this name. */
export function attribute(tag: string, name: string): string | undefined {
  // Most tags that are asked do not have it.
  if (!tag.includes(name)) return undefined;
  for (let next = attributeFrom(tag, 0); next; next = attributeFrom(tag, next.end + 1)) {
    if (next.name === name) return next.value;
  }
  return undefined;
}

/** The first name="value" or name='value' at or after a place. */
function attributeFrom(tag: string, from: number): Attribute | undefined {
  let begin = from;
  for (let sign = tag.indexOf("=", from); sign >= 0; sign = tag.indexOf("=", begin)) {
    let nameEnd = sign;
    while (nameEnd > begin && isSpace(tag.charCodeAt(nameEnd - 1))) nameEnd--;
    let nameStart = nameEnd;
    while (nameStart > begin && isInName(tag.charCodeAt(nameStart - 1))) nameStart--;
    let start = sign + 1;
    while (isSpace(tag.charCodeAt(start))) start++;
    const quote = tag.charCodeAt(start);
    const end = quote === 0x22 || quote === 0x27 ? tag.indexOf(quote === 0x22 ? '"' : "'", start + 1) : -1;
    if (nameStart < nameEnd && end >= 0) {
      const value = decodeEntities(tag.slice(start + 1, end));
      return { name: tag.slice(nameStart, nameEnd), value, nameStart, start: start + 1, end };
    }
    begin = sign + 1;
  }
  return undefined;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** Anything but spaces and the signs that tags are made of. */
function isInName(code: number): boolean {
  return code > 0x20 && code !== 0x22 && code !== 0x27 && code !== 0x2f && (code < 0x3c || code > 0x3e);
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
