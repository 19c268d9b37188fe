import { MASK } from "./script";

const CLOSING: Readonly<Record<string, string>> = { "“": "”", "‘": "’", "「": "」", "『": "』", "《": "》" };

/** Words that standards put in quotation marks although they belong to the rule. */
const RULE_WORDS: ReadonlySet<string> = new Set(["三档", "三挡"]);

/**
 * Masks the inside of quotations: "故障率超50%扣100分" in quotes is what somebody wrote, not a rule. A quotation may
 * hold others of its kind; a mark without its partner is left alone.
 */
export function maskQuotations(text: string): string {
  if (!/[“‘「『《]/.test(text)) return text;
  let masked = "";
  let end = -1;
  for (const [from, to] of pairsIn(text)) {
    if (from < end) continue;
    const inner = text.slice(from + 1, to);
    masked += text.slice(Math.max(end, 0), from + 1) + (isOfRule(inner) ? inner : MASK.repeat(inner.length));
    end = to;
  }
  return masked + text.slice(Math.max(end, 0));
}

/** The names of the three grades of a 自评表 may stand in quotation marks, all of them in one pair. */
function isOfRule(words: string): boolean {
  return RULE_WORDS.has(words) || /^[^\d]*达成[^\d、]*、[^\d]*达成[^\d、]*$/.test(words);
}

/** Marks that belong together, outer ones first. */
function pairsIn(text: string): readonly (readonly [number, number])[] {
  const opened = new Map<string, number[]>(Object.values(CLOSING).map((closing) => [closing, []]));
  const pairs: (readonly [number, number])[] = [];
  for (const { 0: char, index } of text.matchAll(/[“”‘’「」『』《》]/g)) {
    const closing = CLOSING[char];
    if (closing !== undefined) opened.get(closing)?.push(index);
    const from = opened.get(char)?.pop();
    if (from !== undefined) pairs.push([from, index]);
  }
  return pairs.sort(([a], [b]) => a - b);
}
