import type { Parts } from "./parts";

/** Namespaces of the usual dialect of these files, and what the strict one of ISO 29500 puts in their place. */
const strictNames: readonly (readonly [usual: string, strict: string])[] = [
  [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
  ],
  [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"],
  ["http://schemas.openxmlformats.org/drawingml/2006/chart", "http://purl.oclc.org/ooxml/drawingml/chart"],
  [
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
    "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
  ],
];

/** Whether the file is written in the strict dialect, which its first relationship tells. */
function isStrict(parts: Parts): boolean {
  const first = "_rels/.rels";
  return parts.has(first) && parts.text(first).includes("http://purl.oclc.org/ooxml/officeDocument/");
}

/** XML of ours in the dialect of the file it goes into: a part that mixes both cannot be opened. */
export function inDialectOf(parts: Parts, xml: string): string {
  if (!isStrict(parts)) return xml;
  return strictNames.reduce((text, [usual, strict]) => text.replaceAll(usual, strict), xml);
}
