/** Circled numbers as Unicode has them: ①–⑳, ㉑–㉟, ㊱–㊿. */
const BLOCKS: readonly (readonly [first: number, last: number, code: number])[] = [
  [1, 20, 0x2460],
  [21, 35, 0x3251],
  [36, 50, 0x32b1],
];

/** 1 → "①"; beyond 50, "(51)". */
export function itemMark(number: number): string {
  const block = BLOCKS.find(([first, last]) => number >= first && number <= last);
  return block === undefined ? `(${String(number)})` : String.fromCodePoint(block[2] + number - block[0]);
}

/** "③" → 3; undefined for anything but one circled number. */
export function markNumber(mark: string): number | undefined {
  const code = mark.codePointAt(0) ?? 0;
  const block = BLOCKS.find(([first, last, start]) => code >= start && code <= start + last - first);
  return block === undefined || mark.length !== 1 ? undefined : block[0] + code - block[2];
}
