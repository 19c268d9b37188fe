import { parseArea } from "../../../core/grid/address";
import type { NamedArea, SheetInfo } from "../../workbook";
import type { Parts } from "../package/parts";
import type { Relationship } from "../package/relationships";
import { decodeEntities } from "../xml/escapes";
import { childNamed, childrenOf, contentText, rootOf, tagText } from "../xml/elements";
import { attribute, attributesOf, isTrue, localName } from "../xml/tags";

/** A sheet of the workbook, in the order of its tabs. */
export interface SheetEntry extends SheetInfo {
  /** The part that holds it. */
  readonly part: string;
}

const visibilities: Readonly<Record<string, SheetInfo["visibility"]>> = {
  hidden: "hidden",
  veryHidden: "veryHidden",
};

export function sheetEntries(
  parts: Parts,
  workbookPart: string,
  links: readonly Relationship[],
): readonly SheetEntry[] {
  const text = parts.text(workbookPart);
  const root = rootOf(text);
  const list = root && childNamed(text, root, "sheets");
  if (!list) return [];
  const relationships = new Map(links.map((each) => [each.id, each]));
  return childrenOf(text, list).flatMap((child) => {
    const tag = tagText(text, child);
    // The prefix of r:id is the file's own choice; no other attribute of a sheet is called id.
    const id = attributesOf(tag).find((each) => localName(each.name) === "id")?.value ?? "";
    const relationship = relationships.get(id);
    const name = attribute(tag, "name");
    if (name === undefined || relationship?.part === undefined) return [];
    const hasCells = relationship.kind === "worksheet" && parts.has(relationship.part);
    const visibility = visibilities[attribute(tag, "state") ?? ""] ?? "visible";
    return [{ name, visibility, hasCells, part: relationship.part }];
  });
}

/** Workbook-wide names that stand for one area of one sheet that is there. */
export function namedAreas(text: string, sheets: readonly SheetEntry[]): readonly NamedArea[] {
  const root = rootOf(text);
  const list = root && childNamed(text, root, "definedNames");
  return (list ? childrenOf(text, list) : []).flatMap((child) => {
    const tag = tagText(text, child);
    const name = attribute(tag, "name");
    if (name === undefined || attribute(tag, "localSheetId") !== undefined) return [];
    if (isTrue(attribute(tag, "function")) || name.startsWith("_xlnm.")) return [];
    const found = parseQualified(decodeEntities(contentText(text, child)).trim());
    const sheet = found && sheets.find((each) => each.name.toLowerCase() === found.sheet.toLowerCase());
    return found && sheet ? [{ name, sheet: sheet.name, area: found.area }] : [];
  });
}

/** 'A sheet'!$B$2:$C$5 */
function parseQualified(
  text: string,
): { readonly sheet: string; readonly area: NamedArea["area"] } | undefined {
  const found = /^(?:'((?:[^']|'')+)'|([^'!:[\]]+))!([$A-Za-z0-9:]+)$/.exec(text);
  const area = found && parseArea(found[3] ?? "");
  if (!found || !area) return undefined;
  return { sheet: found[1]?.replaceAll("''", "'") ?? found[2] ?? "", area };
}
