import { MASK } from "./script";

const CLOSING: Readonly<Record<string, string>> = { "“": "”", "‘": "’", "「": "」", "『": "』", "《": "》" };

/** Words that standards put in quotation marks although they belong to the rule. */
const RULE_WORDS: ReadonlySet<string> = new Set(["三档", "三挡"]);

/**
 * Masks the inside of quotations: "故障率超50%扣100分" in quotes is what somebody wrote, not a rule. A quotation may
 * hold others of its kind; a mark without its partner is left alone.
 */
export function maskQuotations(text: string): string {
  const chars = Array.from({ length: text.length }, (_, place) => text.charAt(place));
  let at = 0;
  while (at < text.length) {
    const end = closingOf(text, at);
    if (end === undefined) {
      at++;
      continue;
    }
    if (!RULE_WORDS.has(text.slice(at + 1, end))) chars.fill(MASK, at + 1, end);
    at = end + 1;
  }
  return chars.join("");
}

function closingOf(text: string, at: number): number | undefined {
  const opening = text.charAt(at);
  const closing = CLOSING[opening];
  if (closing === undefined) return undefined;
  let depth = 0;
  for (let place = at; place < text.length; place++) {
    const char = text.charAt(place);
    if (char === opening) depth++;
    if (char === closing && --depth === 0) return place;
  }
  return undefined;
}
