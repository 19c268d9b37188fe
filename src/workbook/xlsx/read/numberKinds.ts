import type { NumberKind } from "../../../core/grid/grid";
import { numberKindOf } from "../../../core/grid/numberKindOf";
import { childNamed, childrenOf, rootOf, tagText } from "../xml/elements";
import { attribute, localName } from "../xml/tags";

const percentIds = new Set([9, 10]);

/** Built-in formats that show a date or a time, those of the Chinese and Japanese editions included. */
function isDateId(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

export function kindOfId(id: number, codes: ReadonlyMap<number, string>): NumberKind {
  const code = codes.get(id);
  if (code !== undefined) return numberKindOf(code);
  if (percentIds.has(id)) return "percent";
  return isDateId(id) ? "date" : "plain";
}

/** For each cell style of the file what it makes of a number. */
export function numberKinds(styles: string): readonly NumberKind[] {
  const root = rootOf(styles);
  if (!root) return [];
  const codes = new Map<number, string>();
  const formats = childNamed(styles, root, "numFmts");
  for (const format of formats ? childrenOf(styles, formats) : []) {
    const tag = tagText(styles, format);
    codes.set(Number(attribute(tag, "numFmtId")), attribute(tag, "formatCode") ?? "");
  }
  const list = childNamed(styles, root, "cellXfs");
  return (list ? childrenOf(styles, list) : [])
    .filter((xf) => localName(xf.name) === "xf")
    .map((xf) => kindOfId(Number(attribute(tagText(styles, xf), "numFmtId") ?? "0"), codes));
}
