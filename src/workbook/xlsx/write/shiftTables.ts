import { parseArea } from "../../../core/grid/address";
import type { RowEdit } from "../../../core/formulas/shiftRows";
import type { Parts } from "../package/parts";
import { splice, type Splice } from "../xml/splices";
import { attribute, localName, nextTag, withAttribute } from "../xml/tags";
import { shiftRef } from "./shiftAreas";

/** The area of a table with its header row. */
export function tableArea(parts: Parts, part: string): ReturnType<typeof parseArea> {
  const text = parts.text(part);
  const root = nextTag(text, 0);
  return root && parseArea(attribute(text.slice(root.start, root.end), "ref") ?? "");
}

/** Every ref of a table part: its own, its filter's and its sort order's. */
export function shiftTable(parts: Parts, part: string, edit: RowEdit): void {
  const text = parts.text(part);
  const splices: Splice[] = [];
  for (let tag = nextTag(text, 0); tag; tag = nextTag(text, tag.end)) {
    if (
      tag.kind === "close" ||
      !["table", "autoFilter", "sortState", "sortCondition"].includes(localName(tag.name))
    ) {
      continue;
    }
    const old = text.slice(tag.start, tag.end);
    const ref = attribute(old, "ref");
    const shifted = ref === undefined ? undefined : shiftRef(ref, edit);
    if (shifted === undefined || shifted === ref) continue;
    splices.push({ start: tag.start, end: tag.end, text: withAttribute(old, "ref", shifted) });
  }
  parts.setText(part, splice(text, splices));
}
