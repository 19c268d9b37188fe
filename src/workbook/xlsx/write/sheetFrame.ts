import { BrokenXml } from "../xml/brokenXml";
import { childrenOf, rootOf, tagText, type Element } from "../xml/elements";
import { localName } from "../xml/tags";
import { withChild, worksheetOrder } from "./orderedChildren";

interface ChildTags {
  readonly own: string | undefined;
  readonly list: readonly string[];
}

/** A sheet part without its rows. What is asked for with every cell that is written is kept until it changes. */
export class SheetFrame {
  private whole: string;
  private found: readonly Element[] | undefined;
  private tags = new Map<string, ChildTags>();

  constructor(text: string) {
    this.whole = text;
  }

  get text(): string {
    return this.whole;
  }

  set text(text: string) {
    if (text === this.whole) return;
    this.whole = text;
    this.found = undefined;
    this.tags = new Map();
  }

  /** Where the rows stand: after <sheetData>. */
  rowsPlace(): number {
    const data = this.child("sheetData");
    if (!data) throw new BrokenXml();
    return data.contentStart;
  }

  child(local: string): Element | undefined {
    return this.children().find((each) => localName(each.name) === local);
  }

  hasSeveral(local: string): boolean {
    return this.children().filter((each) => localName(each.name) === local).length > 1;
  }

  /** The opening tag of a child and those of its own children. */
  tagsOf(local: string): ChildTags {
    const known = this.tags.get(local);
    if (known) return known;
    const child = this.child(local);
    const list = child ? childrenOf(this.whole, child).map((each) => tagText(this.whole, each)) : [];
    const tags = { own: child && tagText(this.whole, child), list };
    this.tags.set(local, tags);
    return tags;
  }

  setChild(local: string, xml: string): void {
    this.text = withChild(this.whole, worksheetOrder, local, xml);
  }

  /** Changes the opening tag of a child, which is made if it is missing. */
  changeTag(local: string, change: (tag: string) => string): void {
    const child = this.child(local);
    if (!child) {
      this.setChild(local, change(`<${local}/>`));
      return;
    }
    const old = tagText(this.whole, child);
    const tag = change(old);
    if (tag === old) return;
    const more = tag.length - old.length;
    const children = this.children().map((each) => moved(each, child.start, more));
    this.whole = this.whole.slice(0, child.start) + tag + this.whole.slice(child.contentStart);
    this.found = children;
    this.tags.delete(local);
  }

  private children(): readonly Element[] {
    if (!this.found) {
      const root = rootOf(this.whole);
      if (!root) throw new BrokenXml();
      this.found = childrenOf(this.whole, root);
    }
    return this.found;
  }
}

/** A child after the opening tag that begins at a place has become longer. */
function moved(
  { name, start, contentStart, contentEnd, end }: Element,
  changed: number,
  more: number,
): Element {
  if (start < changed) return { name, start, contentStart, contentEnd, end };
  return {
    name,
    start: start === changed ? start : start + more,
    contentStart: contentStart + more,
    contentEnd: contentEnd + more,
    end: end + more,
  };
}
