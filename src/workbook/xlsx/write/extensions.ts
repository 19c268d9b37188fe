import { childNamed, childrenOf, rootOf, tagText } from "../xml/elements";
import { attribute, prefixOf } from "../xml/tags";
import { prefixed } from "../xml/elements";
import type { SheetText } from "./sheetText";

/** Puts one extension of a sheet in the place of those with these addresses; the others stay. "" only takes away. */
export function setExtension(sheet: SheetText, addresses: readonly string[], xml: string): void {
  const text = sheet.outside();
  const root = rootOf(text);
  const list = root && childNamed(text, root, "extLst");
  if (!list) {
    if (xml !== "") sheet.setChild("extLst", `<extLst>${xml}</extLst>`);
    return;
  }
  const wanted = addresses.map((address) => address.toLowerCase());
  const kept = childrenOf(text, list).filter((child) => {
    const uri = attribute(tagText(text, child), "uri")?.toLowerCase();
    return uri === undefined || !wanted.includes(uri);
  });
  const content =
    kept.map((child) => text.slice(child.start, child.end)).join("") + prefixed(xml, prefixOf(list.name));
  if (content === "") {
    sheet.setChild("extLst", "");
    return;
  }
  const open = tagText(text, list).replace(/\s*\/>$/, ">");
  sheet.setOutside(`${text.slice(0, list.start)}${open}${content}</${list.name}>${text.slice(list.end)}`);
}
