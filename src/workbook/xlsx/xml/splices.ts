/** Some characters of a text replaced by others. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all splices made; they must not overlap. What lies between them stays as it is. */
export function splice(text: string, splices: readonly Splice[]): string {
  if (splices.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const each of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(at, each.start), each.text);
    at = each.end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}
