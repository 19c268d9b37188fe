import { narrow } from "../number/narrow";

/** "（权重15）" behind a question: 昆明微信满意度问卷. */
const WEIGHT = /\(\s*权重\s*:?\s*(\d+(?:\.\d+)?)\s*%?\s*\)/;

/** A question without its number and weight, for comparing: width, spaces, quotes and punctuation do not matter. */
export function wordingKey(text: string): string {
  return narrow(text)
    .replace(/^\s*(?:第\s*)?\d{1,3}\s*(?:题|[、.,:)](?!\d))/, "")
    .replace(WEIGHT, "")
    .replace(/[\s\p{P}\p{S}]/gu, "")
    .toLowerCase();
}

/** An option for comparing: only width, spaces, quotes and a last full stop are passed over, for "C" is not "C++". */
export function optionKey(text: string): string {
  return narrow(text)
    .replace(/[\s“”"'‘’「」]/g, "")
    .replace(/[。.;,、，；]+$/, "");
}

/** Share of letter pairs that two texts have in common, 0 to 1 (Dice): 1 for the same words. */
export function likeness(one: string, other: string): number {
  const [first, second] = [wordingKey(one), wordingKey(other)];
  if (first === second) return 1;
  const pairs = pairsOf(first);
  const others = pairsOf(second);
  if (pairs.length + others.length === 0) return 0;
  const left = new Map<string, number>();
  for (const pair of pairs) left.set(pair, (left.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of others) {
    const count = left.get(pair) ?? 0;
    if (count > 0) common += 1;
    left.set(pair, count - 1);
  }
  return (2 * common) / (pairs.length + others.length);
}

/** The question's points out of all, where its header states them; undefined otherwise. */
export function weightText(text: string): string | undefined {
  return WEIGHT.exec(narrow(text))?.[1];
}

function pairsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}
