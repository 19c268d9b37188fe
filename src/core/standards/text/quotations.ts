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
  const chars = text.split("");
  let end = -1;
  for (const [from, to] of pairsIn(text)) {
    if (from < end) continue;
    if (!isOfRule(text.slice(from + 1, to))) chars.fill(MASK, from + 1, to);
    end = to;
  }
  return chars.join("");
}

/** The names of the three grades of a 自评表 may stand in quotation marks, all of them in one pair. */
function isOfRule(words: string): boolean {
  return RULE_WORDS.has(words) || /^[^\d]*达成[^\d、]*、[^\d]*达成[^\d、]*$/.test(words);
}

/** Marks that belong together, outer ones first. */
function pairsIn(text: string): readonly (readonly [number, number])[] {
  const opened = new Map<string, number[]>(Object.values(CLOSING).map((closing) => [closing, []]));
  const pairs: (readonly [number, number])[] = [];
  for (let place = 0; place < text.length; place++) {
    const char = text.charAt(place);
    const closing = CLOSING[char];
    if (closing !== undefined) opened.get(closing)?.push(place);
    const from = opened.get(char)?.pop();
    if (from !== undefined) pairs.push([from, place]);
  }
  return pairs.sort(([a], [b]) => a - b);
}
