import { childrenOf, prefixed, rootOf, tagText, type Element } from "../xml/elements";
import { splice } from "../xml/splices";
import { localName, prefixOf } from "../xml/tags";

/** The children of <worksheet> in the order the schema demands; a file out of order is "repaired" by Excel. */
export const worksheetOrder: readonly string[] = [
  ["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr"],
  ["sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate"],
  ["customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks"],
  ["printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties"],
  ["cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF"],
  ["picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"],
].flat();

export const workbookOrder: readonly string[] = [
  ["fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups"],
  ["externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches"],
  ["smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst"],
].flat();

export const stylesOrder: readonly string[] = [
  ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles"],
  ["colors", "extLst"],
].flat();

/**
 * The document with all children of a name replaced by this XML (without prefixes; "" takes them away). New children
 * go where the first old one stood, or where the order puts them; every other character stays.
 */
export function withChild(text: string, order: readonly string[], local: string, xml: string): string {
  const root = rootOf(text);
  if (!root) return text;
  const inserted = prefixed(xml, prefixOf(root.name));
  if (root.contentEnd === root.end) {
    return inserted === "" ? text : withContent(text, root, inserted);
  }
  const children = childrenOf(text, root);
  const old = children.filter((child) => localName(child.name) === local);
  const [first, ...others] = old;
  const removed = others.map(({ start, end }) => ({ start, end, text: "" }));
  if (first) return splice(text, [{ start: first.start, end: first.end, text: inserted }, ...removed]);
  if (inserted === "") return text;
  const position = order.indexOf(local);
  const next = children.find((child) => order.indexOf(localName(child.name)) > position);
  const at = next?.start ?? root.contentEnd;
  return splice(text, [{ start: at, end: at, text: inserted }]);
}

/** The element with this content, opened and closed if it was <empty/>. */
export function withContent(text: string, element: Element, content: string): string {
  if (element.contentEnd !== element.end) {
    return text.slice(0, element.contentStart) + content + text.slice(element.contentEnd);
  }
  const tag = tagText(text, element).replace(/\s*\/>$/, ">");
  return `${text.slice(0, element.start)}${tag}${content}</${element.name}>${text.slice(element.end)}`;
}

/** Something put at the end of a child, which is made if it is missing. */
export function withAppended(text: string, order: readonly string[], local: string, xml: string): string {
  const root = rootOf(text);
  const child = root && childrenOf(text, root).find((each) => localName(each.name) === local);
  if (!root || !child) return withChild(text, order, local, `<${local}>${xml}</${local}>`);
  const content = text.slice(child.contentStart, child.contentEnd) + prefixed(xml, prefixOf(root.name));
  return withContent(text, child, content);
}

/** The document with the opening tag of a child changed; the child is made if it is missing. */
export function withChildTag(
  text: string,
  order: readonly string[],
  local: string,
  change: (tag: string) => string,
): string {
  const root = rootOf(text);
  const found = root && childrenOf(text, root).find((each) => localName(each.name) === local);
  return found ? changeTag(text, found, change) : withChild(text, order, local, change(`<${local}/>`));
}

function changeTag(text: string, element: Element, change: (tag: string) => string): string {
  return text.slice(0, element.start) + change(tagText(text, element)) + text.slice(element.contentStart);
}
