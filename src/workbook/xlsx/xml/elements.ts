import { endOfTag, localName, nextTag, nextTagStart, prefixOf } from "./tags";

/** An element of an XML text by its places: <name …>content</name>. */
export interface Element {
  /** With its prefix. */
  readonly name: string;
  readonly start: number;
  /** After the opening tag. */
  readonly contentStart: number;
  /** Before the closing tag; equal to contentStart for <name/>. */
  readonly contentEnd: number;
  readonly end: number;
  /** Where they are known already. */
  readonly children?: readonly Element[];
}

/** The elements that stand side by side between two places, not those inside them. */
export function elementsBetween(text: string, from: number, to: number): readonly Element[] {
  const found: Element[] = [];
  let at = from;
  for (;;) {
    const element = elementAt(text, at);
    if (!element || element.start >= to) return found;
    found.push(element);
    at = element.end;
  }
}

export function childrenOf(text: string, parent: Element): readonly Element[] {
  return parent.children ?? elementsBetween(text, parent.contentStart, parent.contentEnd);
}

/** The first element that opens at or after a place; undefined at a closing tag or where it never ends. */
export function elementAt(text: string, from: number): Element | undefined {
  const open = nextTag(text, from);
  if (!open || open.kind === "close") return undefined;
  const { name, start, end: contentStart } = open;
  if (open.kind === "empty")
    return { name, start, contentStart, contentEnd: contentStart, end: contentStart };
  let depth = 1;
  for (let at = nextTagStart(text, contentStart); at >= 0;) {
    const tagEnd = endOfTag(text, at);
    if (tagEnd < 0) return undefined;
    if (text.charCodeAt(at + 1) === 0x2f) {
      if (--depth === 0) return { name, start, contentStart, contentEnd: at, end: tagEnd };
    } else if (text.charCodeAt(tagEnd - 2) !== 0x2f) {
      depth++;
    }
    at = nextTagStart(text, tagEnd);
  }
  return undefined;
}

/** The document that was last looked at: while one is edited, it is asked for again and again. */
let last: { readonly text: string; readonly root: Element | undefined } = { text: "", root: undefined };
/** Longer texts are not kept alive for it. */
const longestKept = 1 << 16;
/** Longer lists, such as those of shared texts, are not held as a whole. */
const mostChildren = 256;

/** The document's outermost element. */
export function rootOf(text: string): Element | undefined {
  if (text === last.text) return last.root;
  const root = findRoot(text);
  if (text.length <= longestKept) last = { text, root };
  return root;
}

/** The children are found on the way to the end, and so need not be looked for again. */
function findRoot(text: string): Element | undefined {
  const open = nextTag(text, 0);
  if (!open || open.kind === "close") return undefined;
  const { name, start, end: contentStart } = open;
  if (open.kind === "empty")
    return { name, start, contentStart, contentEnd: contentStart, end: contentStart };
  const children: Element[] = [];
  for (let at = contentStart; ;) {
    const next = nextTagStart(text, at);
    if (next < 0) return undefined;
    if (text.charCodeAt(next + 1) === 0x2f) {
      const end = endOfTag(text, next);
      if (end < 0) return undefined;
      const found = { name, start, contentStart, contentEnd: next, end };
      return children.length < mostChildren ? { ...found, children } : found;
    }
    const child = elementAt(text, next);
    if (!child) return undefined;
    if (children.length < mostChildren) children.push(child);
    at = child.end;
  }
}

/** The first child of a local name, whatever its prefix. */
export function childNamed(text: string, parent: Element, local: string): Element | undefined {
  return childrenOf(text, parent).find((child) => localName(child.name) === local);
}

/** All elements of a local name anywhere in a text, nested ones left out. */
export function elementsNamed(text: string, local: string): readonly Element[] {
  const found: Element[] = [];
  for (let tag = nextTag(text, 0); tag;) {
    if (tag.kind === "close" || localName(tag.name) !== local) {
      tag = nextTag(text, tag.end);
      continue;
    }
    const element = elementAt(text, tag.start);
    if (!element) return found;
    found.push(element);
    tag = nextTag(text, element.end);
  }
  return found;
}

export function tagText(text: string, element: Element): string {
  return text.slice(element.start, element.contentStart);
}

export function contentText(text: string, element: Element): string {
  return text.slice(element.contentStart, element.contentEnd);
}

/** XML of ours, written without prefixes, as it must read in a document whose elements carry one. */
export function prefixed(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)([A-Za-z]\w*)(?=[\s/>])/g, `<$1${prefix}$2`);
}

/** The prefix of a document's own elements. */
export function documentPrefix(text: string): string {
  const root = nextTag(text, 0);
  return root ? prefixOf(root.name) : "";
}
