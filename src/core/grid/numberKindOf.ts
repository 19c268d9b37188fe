import type { NumberKind } from "./grid";

/** What a number format code makes of a number. Quoted text, escaped characters and [conditions] say nothing. */
export function numberKindOf(code: string): NumberKind {
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
