import { encodeAttribute } from "../xml/escapes";
import { childrenOf, documentPrefix, prefixed, rootOf, tagText } from "../xml/elements";
import { attribute, localName } from "../xml/tags";
import type { Parts } from "./parts";

export const contentTypesPart = "[Content_Types].xml";

const base = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
export const contentTypes = {
  worksheet: `${base}worksheet+xml`,
  sharedStrings: `${base}sharedStrings+xml`,
  styles: `${base}styles+xml`,
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
} as const;

/** States the type of a new part. */
export function addContentType(parts: Parts, part: string, type: string): void {
  const text = parts.text(contentTypesPart);
  const root = rootOf(text);
  const end = root?.contentEnd ?? text.length;
  const xml = `<Override PartName="${encodeAttribute(`/${part}`)}" ContentType="${type}"/>`;
  parts.setText(contentTypesPart, text.slice(0, end) + prefixed(xml, documentPrefix(text)) + text.slice(end));
}

/** Takes away what is said of a part that is no longer there. */
export function removeContentType(parts: Parts, part: string): void {
  const text = parts.text(contentTypesPart);
  const root = rootOf(text);
  const found = (root ? childrenOf(text, root) : []).find(
    (child) =>
      localName(child.name) === "Override" &&
      attribute(tagText(text, child), "PartName")?.toLowerCase() === `/${part}`.toLowerCase(),
  );
  if (found) parts.setText(contentTypesPart, text.slice(0, found.start) + text.slice(found.end));
}
