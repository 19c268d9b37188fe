import {
  childrenOf,
  contentText,
  rootOf,
  tagText,
  type Element,
} from "../../../../src/workbook/xlsx/xml/elements";
import { decodeEntities } from "../../../../src/workbook/xlsx/xml/escapes";
import { attributesOf, localName } from "../../../../src/workbook/xlsx/xml/tags";

/** An element of a part, read only as far as it is asked for. */
export class XmlElement {
  readonly name: string;
  private readonly source: string;
  private readonly element: Element;

  constructor(source: string, element: Element) {
    this.source = source;
    this.element = element;
    this.name = localName(element.name);
  }

  static root(source: string): XmlElement {
    const root = rootOf(source);
    if (!root) throw new Error("a part without an element");
    return new XmlElement(source, root);
  }

  /** By its local name: r:id is "id". */
  attribute(name: string): string | undefined {
    return attributesOf(tagText(this.source, this.element)).find((each) => localName(each.name) === name)
      ?.value;
  }

  isTrue(name: string): boolean {
    return ["1", "true"].includes(this.attribute(name) ?? "");
  }

  number(name: string): number | undefined {
    const value = this.attribute(name);
    return value === undefined ? undefined : Number(value);
  }

  get text(): string {
    return decodeEntities(contentText(this.source, this.element));
  }

  children(name?: string): readonly XmlElement[] {
    return childrenOf(this.source, this.element)
      .map((child) => new XmlElement(this.source, child))
      .filter((child) => name === undefined || child.name === name);
  }

  child(name: string): XmlElement | undefined {
    return this.children(name)[0];
  }

  /** Elements further down, one name a step. */
  path(...names: readonly string[]): XmlElement | undefined {
    return names.reduce<XmlElement | undefined>((element, name) => element?.child(name), this);
  }
}
