/** Signs of which a text must hold one for some step of the reading to have anything to do; a bit each. */
export const Signs = {
  circled: 1,
  bracketed: 2,
  filled: 4,
  digit: 8,
  dot: 16,
  listComma: 32,
  closingBracket: 64,
  letter: 128,
  is: 256,
  ordinal: 512,
  its: 1024,
  /** Some of them are a sign of multiplication. */
  times: 2048,
  quotation: 4096,
  /** A letter that may stand for a figure. */
  slip: 8192,
  /** 乘以, 除以, 则, 减, 百分之 */
  spoken: 16_384,
  openingBracket: 32_768,
  /** Signs that look like another. */
  alike: 65_536,
} as const;

const HOLDERS: readonly (readonly [sign: number, first: string, last: string])[] = [
  [Signs.circled, "①", "⑳"],
  [Signs.bracketed, "⑴", "⒇"],
  [Signs.filled, "❶", "❿"],
  [Signs.digit, "0", "9"],
  [Signs.dot, ".", "."],
  [Signs.listComma, "、", "、"],
  [Signs.closingBracket, ")", ")"],
  [Signs.letter, "a", "z"],
  [Signs.letter, "A", "Z"],
  [Signs.is, "是", "是"],
  [Signs.ordinal, "第", "第"],
  [Signs.its, "其", "其"],
  [Signs.times, "x", "x"],
  [Signs.times, "X", "X"],
  [Signs.times, "·", "·"],
  [Signs.times, "•", "•"],
  [Signs.slip | Signs.digit, "l", "l"],
  [Signs.slip | Signs.digit, "I", "I"],
  [Signs.slip | Signs.digit, "|", "|"],
  [Signs.slip | Signs.digit, "o", "o"],
  [Signs.slip | Signs.digit, "O", "O"],
  [Signs.slip, "W", "W"],
  [Signs.slip, "Q", "Q"],
  [Signs.slip, "V", "V"],
  [Signs.alike, "一", "一"],
  [Signs.alike, "-", "-"],
  [Signs.alike, "合", "合"],
  [Signs.spoken, "乘", "乘"],
  [Signs.spoken, "除", "除"],
  [Signs.spoken, "则", "则"],
  [Signs.spoken, "减", "减"],
  [Signs.spoken, "百", "百"],
  [Signs.openingBracket, "(", "("],
  [Signs.quotation, "“", "“"],
  [Signs.quotation, "‘", "‘"],
  [Signs.quotation, "「", "「"],
  [Signs.quotation, "『", "『"],
  [Signs.quotation, "《", "《"],
];

const table = new Uint32Array(0x10000);
for (const [sign, first, last] of HOLDERS)
  for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++)
    table[code] = (table[code] ?? 0) | sign;

/** The signs that a character is. */
export function signOf(code: number): number {
  return table[code] ?? 0;
}
