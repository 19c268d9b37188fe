import { addContentType, contentTypes } from "../package/contentTypes";
import type { Parts } from "../package/parts";
import { addRelationship } from "../package/relationships";
import { inDialectOf } from "../package/strict";
import { BrokenXml } from "../xml/brokenXml";
import { childNamed, childrenOf, documentPrefix, prefixed, rootOf, tagText } from "../xml/elements";
import { attribute, withAttribute } from "../xml/tags";
import { stylesOrder, withAppended, withChildTag } from "./orderedChildren";

export type StyleList =
  "fonts" | "fills" | "borders" | "cellStyleXfs" | "cellXfs" | "cellStyles" | "dxfs" | "numFmts";

/** styles.xml, to which entries are only added: numbers that other parts hold stay what they are. */
export class StylesText {
  private text: string;
  private readonly lists = new Map<StyleList, string[]>();
  private readonly prefix: string;

  constructor(text: string) {
    if (!rootOf(text)) throw new BrokenXml("xl/styles.xml");
    this.text = text;
    this.prefix = documentPrefix(text);
  }

  /** The entries of a list as the file writes them. */
  list(name: StyleList): readonly string[] {
    return this.entries(name);
  }

  /** The number of an entry like this one, added if the list has none. `xml` has no prefixes. */
  add(name: StyleList, xml: string): number {
    const entries = this.entries(name);
    const entry = prefixed(xml, this.prefix);
    const known = entries.indexOf(entry);
    if (known >= 0) return known;
    this.text = withAppended(this.text, stylesOrder, name, xml);
    entries.push(entry);
    const count = String(entries.length);
    this.text = withChildTag(this.text, stylesOrder, name, (tag) => withAttribute(tag, "count", count));
    return entries.length - 1;
  }

  /** The number of a custom format code; custom numbers begin at 164. */
  addNumberFormat(code: string, xml: (id: number) => string): number {
    let last = 163;
    for (const entry of this.entries("numFmts")) {
      const id = Number(attribute(entry, "numFmtId"));
      if (attribute(entry, "formatCode") === code) return id;
      last = Math.max(last, id);
    }
    this.add("numFmts", xml(last + 1));
    return last + 1;
  }

  toString(): string {
    return this.text;
  }

  private entries(name: StyleList): string[] {
    const known = this.lists.get(name);
    if (known) return known;
    const root = rootOf(this.text);
    const list = root && childNamed(this.text, root, name);
    const entries = (list ? childrenOf(this.text, list) : []).map((each) =>
      this.text.slice(each.start, each.end),
    );
    this.lists.set(name, entries);
    return entries;
  }
}

/** The opening tag of an entry. */
export function entryTag(entry: string): string {
  const root = rootOf(entry);
  return root ? tagText(entry, root) : "";
}

const leastStyles =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** The styles part of the workbook, made if it has none. */
export function ensureStyles(parts: Parts, workbookPart: string, existing: string | undefined): string {
  if (existing !== undefined) return existing;
  const part = `${workbookPart.slice(0, workbookPart.lastIndexOf("/") + 1)}styles.xml`;
  parts.setText(part, inDialectOf(parts, leastStyles));
  addContentType(parts, part, contentTypes.styles);
  addRelationship(parts, workbookPart, "styles", part);
  return part;
}
