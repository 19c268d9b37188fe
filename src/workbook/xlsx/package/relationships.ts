import { encodeAttribute } from "../xml/escapes";
import { childrenOf, rootOf, tagText, prefixed, documentPrefix } from "../xml/elements";
import { attribute, attributesOf, localName } from "../xml/tags";
import type { Parts } from "./parts";
import { inDialectOf } from "./strict";

export interface Relationship {
  readonly id: string;
  /** The last word of its type: "worksheet", "sharedStrings" … */
  readonly kind: string;
  /** Name of the part it leads to; undefined when it leads out of the file. */
  readonly part: string | undefined;
}

const officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const emptyRelationships =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels"; "" is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

export function relationshipsOf(parts: Parts, part: string): readonly Relationship[] {
  const name = relationshipsPart(part);
  if (!parts.has(name)) return [];
  const text = parts.text(name);
  const root = rootOf(text);
  if (!root) return [];
  return childrenOf(text, root)
    .filter((child) => localName(child.name) === "Relationship")
    .map((child) => {
      const attributes = attributesOf(tagText(text, child));
      const valueOf = (name: string): string => attributes.find((each) => each.name === name)?.value ?? "";
      const type = valueOf("Type");
      const target = valueOf("Target");
      const isExternal = valueOf("TargetMode") === "External";
      return {
        id: valueOf("Id"),
        kind: type.slice(type.lastIndexOf("/") + 1),
        part: isExternal ? undefined : resolveTarget(part, target, parts),
      };
    });
}

/** Targets are relative to the part's folder or, with a slash, to the package; some carry %20 for a space. */
function resolveTarget(part: string, target: string, parts: Parts): string {
  const usual = part.slice(0, part.lastIndexOf("/") + 1) + target;
  if (/^\w[\w/]*\.\w+$/.test(target) && parts.has(usual)) return usual;
  const plain = target.replaceAll("\\", "/").replace(/#.*$/, "");
  const folder = plain.startsWith("/") ? [] : part.split("/").slice(0, -1);
  const path = [...folder];
  for (const step of plain.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  const name = path.join("/");
  if (parts.has(name) || !name.includes("%")) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Adds a relationship and returns its id. The target is a part name; it is written relative to the part's folder. */
export function addRelationship(parts: Parts, from: string, kind: string, to: string): string {
  const name = relationshipsPart(from);
  const text = parts.has(name) ? parts.text(name) : emptyRelationships;
  const taken = new Set(relationshipsOf(parts, from).map((each) => each.id));
  let number = taken.size + 1;
  while (taken.has(`rId${String(number)}`)) number++;
  const id = `rId${String(number)}`;
  const type = inDialectOf(parts, `${officeTypes}/${kind}`);
  const target = relativeTarget(from, to);
  const xml = `<Relationship Id="${id}" Type="${encodeAttribute(type)}" Target="${encodeAttribute(target)}"/>`;
  const root = rootOf(text);
  const empty = root !== undefined && root.contentEnd === root.end;
  const end = empty ? root.end - 2 : (root?.contentEnd ?? text.length);
  const prefix = documentPrefix(text);
  const inserted = empty ? `>${prefixed(xml, prefix)}</${prefix}Relationships>` : prefixed(xml, prefix);
  parts.setText(name, text.slice(0, end) + inserted + text.slice(empty ? root.end : end));
  return id;
}

/** "xl/worksheets/sheet1.xml", "xl/drawings/drawing1.xml" → "../drawings/drawing1.xml" */
function relativeTarget(from: string, to: string): string {
  const folders = from.split("/").slice(0, -1);
  const steps = to.split("/");
  let shared = 0;
  while (shared < folders.length && folders[shared] === steps[shared]) shared++;
  return [...folders.slice(shared).map(() => ".."), ...steps.slice(shared)].join("/");
}

/** Takes away the relationships that `isGone` picks. */
export function removeRelationships(
  parts: Parts,
  from: string,
  isGone: (relationship: Relationship) => boolean,
): void {
  const name = relationshipsPart(from);
  if (!parts.has(name)) return;
  const text = parts.text(name);
  const root = rootOf(text);
  const ids = new Set(relationshipsOf(parts, from).flatMap((each) => (isGone(each) ? [each.id] : [])));
  const gone = (root ? childrenOf(text, root) : []).filter((child) =>
    ids.has(attribute(tagText(text, child), "Id") ?? ""),
  );
  let rest = text;
  for (const child of gone.toReversed()) rest = rest.slice(0, child.start) + rest.slice(child.end);
  parts.setText(name, rest);
}
