import { childNamed, childrenOf, rootOf, tagText } from "../xml/elements";
import { attribute, withAttribute } from "../xml/tags";
import { fileWidth } from "./columnWidths";
import type { SheetText } from "./sheetText";

/** The width of one column, in points. Columns that shared an entry with it keep their look. */
export function setColumnWidth(sheet: SheetText, column: number, points: number, digit: number): void {
  const number = column + 1;
  const width = String(fileWidth(points, digit));
  const made = (tag: string): string => withAttribute(withAttribute(tag, "width", width), "customWidth", "1");
  const entries = readColumns(sheet);
  const holding = entries.findIndex(({ first, last }) => first <= number && number <= last);
  const found = entries[holding];
  if (found) {
    const spans = [
      { ...found, last: number - 1 },
      { tag: made(found.tag), first: number, last: number },
      { ...found, first: number + 1 },
    ];
    entries.splice(holding, 1, ...spans.filter(({ first, last }) => first <= last));
  } else {
    const next = entries.findIndex(({ first }) => first > number);
    entries.splice(next < 0 ? entries.length : next, 0, {
      tag: made("<col/>"),
      first: number,
      last: number,
    });
  }
  const written = entries.map(({ tag, first, last }) =>
    withAttribute(withAttribute(tag, "min", String(first)), "max", String(last)),
  );
  sheet.setChild("cols", `<cols>${written.join("")}</cols>`);
}

interface ColumnEntry {
  /** Without its prefix. */
  readonly tag: string;
  readonly first: number;
  readonly last: number;
}

function readColumns(sheet: SheetText): ColumnEntry[] {
  const text = sheet.outside();
  const root = rootOf(text);
  const list = root && childNamed(text, root, "cols");
  return (list ? childrenOf(text, list) : []).map((child) => {
    const tag = tagText(text, child)
      .replace(`<${sheet.prefix}`, "<")
      .replace(/\s*\/?>$/, "/>");
    return { tag, first: Number(attribute(tag, "min")), last: Number(attribute(tag, "max")) };
  });
}
