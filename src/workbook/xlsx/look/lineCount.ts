/** How wide a text is in characters of its font: Chinese characters are as wide as they are high, others half of it. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.55;
  return width;
}

/** Into how many lines a text breaks where so many characters fit into one. */
export function lineCount(text: string, fitting: number): number {
  return text
    .split(/\r\n|\r|\n/)
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / Math.max(1, fitting))), 0);
}
