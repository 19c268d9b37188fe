import { ERROR_LITERALS } from "./value";

export type Token =
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "string"; readonly text: string }
  | { readonly kind: "error"; readonly text: string }
  /** A word: a cell, a column, a name, a function or an unquoted sheet. */
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "quotedSheet"; readonly text: string }
  | { readonly kind: "sign"; readonly text: string };

const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}_\\$][\p{L}\p{M}\p{N}_.$\\?]*/uy;
const STRING = /"((?:[^"]|"")*)"/y;
const QUOTED = /'((?:[^']|'')*)'/y;
const ERROR = /#[A-Z0-9/]+[!?]?/iy;

const SPACES = " \t\r\n";
const TWO_SIGNS: ReadonlySet<string> = new Set(["<=", ">=", "<>"]);
const SIGNS = "-+*/^&=<>%(),;:!{}";

/** A token and where the next one may begin. */
type Taken = readonly [token: Token, end: number];

/**
 * Undefined where a character has no meaning to us: @, [, # after a cell, an unclosed quote, a full-width sign. What a
 * token is shows in its first character; a workbook of ours has ten thousand formulas, so nothing is tried in vain.
 */
export function tokenize(formula: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let place = 0;
  while (place < formula.length) {
    if (SPACES.includes(formula.charAt(place))) {
      place++;
      continue;
    }
    const taken = tokenAt(formula, place);
    if (!taken) return undefined;
    tokens.push(taken[0]);
    place = taken[1];
  }
  return tokens;
}

function tokenAt(formula: string, place: number): Taken | undefined {
  const char = formula.charAt(place);
  if (SIGNS.includes(char)) return signAt(formula, place);
  switch (char) {
    case '"': {
      const found = matchAt(STRING, formula, place);
      return (
        found && [{ kind: "string", text: (found[1] ?? "").replaceAll('""', '"') }, place + found[0].length]
      );
    }
    case "'": {
      const found = matchAt(QUOTED, formula, place);
      return (
        found && [
          { kind: "quotedSheet", text: (found[1] ?? "").replaceAll("''", "'") },
          place + found[0].length,
        ]
      );
    }
    case "#":
      return errorAt(formula, place);
  }
  if (/[\d.]/.test(char)) {
    const found = matchAt(NUMBER, formula, place);
    return found && [{ kind: "number", text: found[0] }, place + found[0].length];
  }
  return wordAt(formula, place);
}

function signAt(formula: string, place: number): Taken {
  const two = formula.slice(place, place + 2);
  const text = TWO_SIGNS.has(two) ? two : two.charAt(0);
  return [{ kind: "sign", text }, place + text.length];
}

function errorAt(formula: string, place: number): Taken | undefined {
  const found = matchAt(ERROR, formula, place)?.[0];
  const error = found?.toUpperCase();
  return found !== undefined && error !== undefined && ERROR_LITERALS.includes(error)
    ? [{ kind: "error", text: error }, place + found.length]
    : undefined;
}

/** Functions and cells are of plain letters; a table says which, other words are left to the expression. */
function wordAt(formula: string, place: number): Taken | undefined {
  const first = formula.charCodeAt(place);
  let end = place;
  if (first < PLAIN.length && PLAIN[first] === BEGINS) {
    end++;
    while (end < formula.length && (PLAIN[formula.charCodeAt(end)] ?? 0) > 0) end++;
  }
  if (end > place && !(formula.charCodeAt(end) >= PLAIN.length))
    return [{ kind: "word", text: formula.slice(place, end) }, end];
  const found = matchAt(WORD, formula, place);
  return found && [{ kind: "word", text: found[0] }, place + found[0].length];
}

/** Of the ASCII characters: what a word begins with and what it goes on with. */
const BEGINS = 2;
const GOES_ON = 1;
const PLAIN = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  return /[A-Za-z_\\$]/.test(char) ? BEGINS : /[\d.?]/.test(char) ? GOES_ON : 0;
});

function matchAt(pattern: RegExp, formula: string, place: number): RegExpExecArray | undefined {
  pattern.lastIndex = place;
  return pattern.exec(formula) ?? undefined;
}
