import { sameText } from "./order";

/** Whether the whole text fits a pattern with ? for one character, * for any number, ~ before one that means itself. */
export function textMatcher(pattern: string): (text: string) => boolean {
  if (!/[*?~]/.test(pattern)) return (text) => sameText(pattern, text);
  const whole = new RegExp(`^${expressionOf(pattern)}$`, "is");
  return (text) => whole.test(text);
}

/** Where a text that fits the pattern begins, at `from` or after it; −1 if nowhere. */
export function searchPattern(text: string, pattern: string, from: number): number {
  const found = new RegExp(expressionOf(pattern), "is").exec(text.slice(from));
  return found ? from + found.index : -1;
}

function expressionOf(pattern: string): string {
  return pattern.replace(
    /~([*?~])|([*?])|([\\^$.|+()[\]{}])/g,
    (_whole, literal?: string, wildcard?: string, special = "") => {
      if (literal !== undefined) return `\\${literal}`;
      if (wildcard !== undefined) return wildcard === "*" ? ".*" : ".";
      return `\\${special}`;
    },
  );
}
