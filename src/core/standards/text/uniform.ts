import { simplifiedPairs } from "./variants";

/** One writing for each sign that standards write in several ways. */
const SAME_AS: Readonly<Record<string, string>> = {
  "≦": "≤", "⩽": "≤", "≧": "≥", "⩾": "≥", "﹤": "<", "﹥": ">", "﹦": "=",
  "×": "*", "✕": "*", "✖": "*", "∗": "*", "÷": "/", "∕": "/", "⁄": "/",
  "—": "-", "–": "-", "−": "-", "―": "-", "‐": "-", "‑": "-", "~": "-", "〜": "-", "∼": "-",
  "【": "[", "】": "]", "〔": "(", "〕": ")", "﹙": "(", "﹚": ")", "﹪": "%", "℅": "%", "﹕": ":", "﹔": ";", "∶": ":",
  "｡": "。", "､": "、", "〝": "“", "〞": "”", "∣": "|", "︱": "|", "丨": "|",
}; // prettier-ignore

/** White space and the marks of no width that OCR and the web leave in a text. */
const SPACES =
  "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\u200b\u200c\u200d\u2060\u00ad";

/** U+FF01 ！ to U+FF5E ～ are the ASCII characters, this much further up. */
const FULL_WIDTH: { readonly from: number; readonly to: number; readonly offset: number } = {
  from: 0xff01,
  to: 0xff5e,
  offset: 0xfee0,
};

/** Stands in the table for a character that is left out. */
export const SPACE = -1;

/** For every UTF-16 unit the one it is read as, 0 for itself: a text is made uniform in one pass, by looking up only. */
const table = tableOf();

/** What a UTF-16 unit is read as: another, itself, or SPACE. */
export function uniform(code: number): number {
  const usual = table[code] ?? 0;
  return usual === 0 ? code : usual;
}

function tableOf(): Int32Array {
  const changed = new Int32Array(0x10000);
  for (const [written, usual] of simplifiedPairs) changed[written.charCodeAt(0)] = usual.charCodeAt(0);
  for (const [written, usual] of Object.entries(SAME_AS))
    changed[written.charCodeAt(0)] = usual.charCodeAt(0);
  for (let code = FULL_WIDTH.from; code <= FULL_WIDTH.to; code++) {
    const narrow = code - FULL_WIDTH.offset;
    changed[code] = changed[narrow] || narrow;
  }
  for (const space of SPACES) changed[space.charCodeAt(0)] = SPACE;
  return changed;
}
