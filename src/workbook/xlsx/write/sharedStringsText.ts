import type { SharedStrings } from "../read/sharedStrings";
import { contentTypes, addContentType } from "../package/contentTypes";
import type { Parts } from "../package/parts";
import { addRelationship } from "../package/relationships";
import { inDialectOf } from "../package/strict";
import { BrokenXml } from "../xml/brokenXml";
import { encodeCellText } from "../xml/escapes";
import { prefixed, rootOf, tagText } from "../xml/elements";
import { attribute, prefixOf, withAttribute } from "../xml/tags";
import { withContent } from "./orderedChildren";
import type { TextPool } from "./cellText";

/**
 * The table of texts, which only ever grows: what is there keeps its number, and rich text is never given to a cell
 * of ours. Excel, WPS and LibreOffice all keep texts best when they stand here.
 */
export class SharedStringsText implements TextPool {
  private readonly read: SharedStrings;
  private readonly added: string[] = [];
  private indexes: Map<string, number> | undefined;
  private uses = 0;

  constructor(read: SharedStrings) {
    this.read = read;
  }

  indexOf(text: string): number {
    this.uses++;
    this.indexes ??= this.plainIndexes();
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    const index = this.read.texts.length + this.added.length;
    this.added.push(text);
    this.indexes.set(text, index);
    return index;
  }

  textAt(index: number): string | undefined {
    const { texts } = this.read;
    if (index >= texts.length) return this.added[index - texts.length];
    return this.read.isPlain(index) ? texts[index] : undefined;
  }

  isGrown(): boolean {
    return this.added.length > 0;
  }

  /** Writes the new texts into the part, which is made if the workbook has none. */
  flush(parts: Parts, workbookPart: string, existing: string | undefined): void {
    if (this.added.length === 0) return;
    const part = existing ?? makePart(parts, workbookPart);
    const text = parts.text(part);
    const root = rootOf(text);
    if (!root) throw new BrokenXml(part);
    const items = this.added.map((each) => `<si>${textElement(each)}</si>`).join("");
    const content = text.slice(root.contentStart, root.contentEnd) + prefixed(items, prefixOf(root.name));
    const filled = withContent(text, root, content);
    const tag = tagText(filled, root.contentEnd === root.end ? (rootOf(filled) ?? root) : root);
    const counted = withMore(withMore(tag, "uniqueCount", this.added.length), "count", this.uses);
    parts.setText(part, filled.slice(0, root.start) + counted + filled.slice(root.start + tag.length));
  }

  private plainIndexes(): Map<string, number> {
    const indexes = new Map<string, number>();
    this.read.texts.forEach((text, index) => {
      if (!indexes.has(text) && this.read.isPlain(index)) indexes.set(text, index);
    });
    return indexes;
  }
}

function textElement(text: string): string {
  const kept = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${kept}>${encodeCellText(text)}</t>`;
}

/** A stated count is kept true; one that is not stated is not needed. */
function withMore(tag: string, name: string, more: number): string {
  const stated = attribute(tag, name);
  return stated === undefined ? tag : withAttribute(tag, name, String(Number(stated) + more));
}

function makePart(parts: Parts, workbookPart: string): string {
  const part = `${workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1)}sharedStrings.xml`;
  const empty =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="0" uniqueCount="0"></sst>';
  parts.setText(part, inDialectOf(parts, empty));
  addContentType(parts, part, contentTypes.sharedStrings);
  addRelationship(parts, workbookPart, "sharedStrings", part);
  return part;
}
