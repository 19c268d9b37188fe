import { SPACE, uniform } from "./uniform";
import type { Span } from "../span";

/** A stretch of the normalised text, end exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * A text made uniform for reading: one writing of each sign, no spaces, quotations opaque. Every character knows its
 * place in the original, so that what was understood can be shown in the evaluator's own words.
 */
export interface Script {
  readonly original: string;
  /** Normalised; the inside of quotations is MASK. */
  readonly text: string;
  /** Normalised, quotations readable; as long as `text`. */
  readonly plain: string;
  readonly starts: readonly number[];
  /** Which signs of signs.ts the text holds, quotations included. */
  readonly signs: number;
}

/** Stands for one character inside a quotation: no form of the grammar matches it as a rule word. */
export const MASK = "\uE000";

/** Place of a stretch in the original. */
export function spanOf(script: Script, { from, to }: Stretch): Span {
  const start = script.starts[from] ?? script.original.length;
  const last = script.starts[Math.max(from, to - 1)];
  return { start, end: to > from && last !== undefined ? last + 1 : start };
}

/** The words of a stretch as written, without the spaces and line breaks that the layout put between them. */
export function wordsOf(script: Script, { from, to }: Stretch): string {
  const [first, last] = [script.starts[from], script.starts[to - 1]];
  // nothing was left out in between
  if (first !== undefined && last !== undefined && last - first === to - 1 - from)
    return script.original.slice(first, last + 1).trim();
  if (first === undefined || last === undefined) return "";
  const kept = new Set(script.starts.slice(from, to));
  let words = "";
  for (let place = first; place <= last; place++)
    if (kept.has(place) || uniform(script.original.charCodeAt(place)) !== SPACE)
      words += script.original.charAt(place);
  return words.trim();
}

/** The normalised, readable text of a stretch. */
export function plainOf(script: Script, { from, to }: Stretch): string {
  return script.plain.slice(from, to);
}

/** A stretch without the characters of `edges` at its ends. */
export function trimmed(script: Script, { from, to }: Stretch, edges: string): Stretch {
  let first = from;
  let end = to;
  while (first < end && edges.includes(script.text.charAt(first))) first++;
  while (end > first && edges.includes(script.text.charAt(end - 1))) end--;
  return { from: first, to: end };
}
