import { areaName, cellName, parseArea, quotedSheet, type CellAddress } from "../../../core/grid/address";
import { areaWithout, overlaps } from "../formula/areas";
import { encodeAttribute } from "../xml/escapes";
import { childNamed, childrenOf, rootOf, tagText } from "../xml/elements";
import { attribute, withAttribute } from "../xml/tags";
import type { SheetText } from "./sheetText";
import { unprefixed } from "./unprefixed";

/** Lets a click on a cell lead to a cell of the workbook, or nowhere. A link over several cells keeps the others. */
export function setLink(sheet: SheetText, at: CellAddress, target: CellAddress | undefined): void {
  const text = sheet.outside();
  const root = rootOf(text);
  const list = root && childNamed(text, root, "hyperlinks");
  const own = { top: at.row, left: at.column, bottom: at.row, right: at.column };
  const kept = (list ? childrenOf(text, list) : []).flatMap((link) => {
    const xml = text.slice(link.start, link.end);
    const tag = tagText(text, link);
    const area = parseArea(attribute(tag, "ref") ?? "");
    if (!area || !overlaps(area, own)) return [xml];
    return areaWithout(area, own).map(
      (rest) => withAttribute(tag, "ref", areaName(rest)) + xml.slice(tag.length),
    );
  });
  const made = target === undefined ? [] : [linkXml(at, target)];
  const links = [...kept.map((xml) => unprefixed(xml, sheet.prefix)), ...made].join("");
  if (links === "" && !list) return;
  sheet.setChild("hyperlinks", links === "" ? "" : `<hyperlinks>${links}</hyperlinks>`);
}

export function linkXml(at: CellAddress, target: CellAddress): string {
  const place = `${quotedSheet(target.sheet)}!${cellName(target.row, target.column)}`;
  return `<hyperlink ref="${cellName(at.row, at.column)}" location="${encodeAttribute(place)}"/>`;
}
