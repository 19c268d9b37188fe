import type { NumberKind } from "../../../core/grid/grid";
import { childNamed, childrenOf, rootOf, tagText } from "../xml/elements";
import { attribute, localName } from "../xml/tags";

const percentIds = new Set([9, 10]);

/** Built-in formats that show a date or a time, those of the Chinese and Japanese editions included. */
function isDateId(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** What a number format code makes of a number. Quoted text, escaped characters and [conditions] say nothing. */
export function kindOfCode(code: string): NumberKind {
  if (/^general$/i.test(code)) return "plain";
  let bare = "";
  for (let at = 0; at < code.length; at++) {
    const sign = code.charAt(at);
    if (sign === '"' || sign === "[") {
      const end = code.indexOf(sign === "[" ? "]" : '"', at + 1);
      const inside = end < 0 ? "" : code.slice(at + 1, end);
      // [h], [mm], [ss] count hours, minutes and seconds: a time.
      if (sign === "[" && /^(h+|m+|s+)$/i.test(inside)) bare += inside;
      if (end < 0) break;
      at = end;
    } else if (sign === "\\" || sign === "_" || sign === "*") {
      at++;
    } else {
      bare += sign;
    }
  }
  const first = bare.split(";")[0] ?? "";
  if (/general/i.test(first)) return "plain";
  if (/[ymdhsb]|上午|AM\/PM/i.test(first)) return "date";
  return first.includes("%") ? "percent" : "plain";
}

export function kindOfId(id: number, codes: ReadonlyMap<number, string>): NumberKind {
  const code = codes.get(id);
  if (code !== undefined) return kindOfCode(code);
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
