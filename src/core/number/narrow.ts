/** U+FF01 ！ to U+FF5E ～ are the ASCII characters, this much further up. */
const FULL_WIDTH_OFFSET = 0xfee0;

/** Characters that stand for an ASCII one but are not full-width forms of it. */
const SAME_AS: Readonly<Record<string, string>> = {
  "−": "-",
  "﹣": "-",
  "﹢": "+",
  "﹪": "%",
  "￥": "¥",
};

/** Something that is written otherwise below. */
const WIDE = /[\uff01-\uff5e−﹣﹢﹪￥\s\u200b-\u200d\u2060]/;

/**
 * Full-width digits, letters and signs as ASCII, every space-like character as a space. One character becomes one
 * character, so that a place in the result is the same place in the original. Circled numbers stay: ① is an item
 * mark, not the number 1, which is why this is not Unicode's NFKC.
 */
export function narrow(text: string): string {
  if (!WIDE.test(text)) return text;
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/[−﹣﹢﹪￥]/g, (char) => SAME_AS[char] ?? char)
    .replace(/[\s\u200b-\u200d\u2060]/g, " ");
}
