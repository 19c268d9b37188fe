import { childNamed, childrenOf, prefixed, rootOf, tagText, type Element } from "../xml/elements";
import { splice } from "../xml/splices";
import { attribute, prefixOf, withAttribute } from "../xml/tags";
import type { SheetText } from "./sheetText";

/** What becomes of the entries of an extension, and what of ours is added to them. */
export interface ExtensionChange {
  /** Entries with what stays of each; "" for nothing. Those not named stay. */
  readonly left: readonly { readonly element: Element; readonly xml: string }[];
  readonly made: string;
}

/**
 * Changes one extension of a sheet: <ext uri="…"><list>entries</list></ext>. `change` is given its XML and returns what
 * becomes of its entries. An extension without entries goes; the other extensions stay.
 */
export function changeExtension(
  sheet: SheetText,
  address: string,
  change: (xml: string) => ExtensionChange,
  wrap: (entries: string) => string = () => "",
): void {
  const text = sheet.outside();
  const root = rootOf(text);
  const list = root && childNamed(text, root, "extLst");
  const children = list ? childrenOf(text, list) : [];
  const found = children.find(
    (child) => attribute(tagText(text, child), "uri")?.toLowerCase() === address.toLowerCase(),
  );
  const old = found ? text.slice(found.start, found.end) : "";
  const { left, made } = change(old);
  const xml = found ? withEntries(old, left, made) : made === "" ? "" : wrap(made);
  if (!list) {
    if (xml !== "") sheet.setChild("extLst", `<extLst>${xml}</extLst>`);
    return;
  }
  const own = found ? xml : prefixed(xml, prefixOf(list.name));
  const others = children.filter((child) => child !== found);
  if (own === "" && others.length === 0) {
    sheet.setChild("extLst", "");
    return;
  }
  const open = tagText(text, list).replace(/\s*\/>$/, ">");
  const content = children.map((child) => (child === found ? own : text.slice(child.start, child.end)));
  if (!found) content.push(own);
  sheet.setOutside(
    `${text.slice(0, list.start)}${open}${content.join("")}</${list.name}>${text.slice(list.end)}`,
  );
}

/** The extension with entries left out, changed and added; "" when none is left. */
function withEntries(ext: string, left: ExtensionChange["left"], made: string): string {
  const root = rootOf(ext);
  const list = root && childrenOf(ext, root)[0];
  if (!root || !list || list.contentEnd === list.end) return "";
  const entries = childrenOf(ext, list).length - left.filter(({ xml }) => xml === "").length;
  if (entries === 0 && made === "") return "";
  const splices = left.map(({ element, xml }) => ({ start: element.start, end: element.end, text: xml }));
  const tag = tagText(ext, list);
  const counted = attribute(tag, "count") === undefined ? tag : withAttribute(tag, "count", String(entries));
  return splice(ext, [
    { start: list.start, end: list.contentStart, text: counted },
    ...splices,
    { start: list.contentEnd, end: list.contentEnd, text: made },
  ]);
}
