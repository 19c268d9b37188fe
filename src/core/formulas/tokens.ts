import { ERROR_LITERALS } from "./value";

export type Token =
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "string"; readonly text: string }
  | { readonly kind: "error"; readonly text: string }
  /** A word: a cell, a column, a name, a function or an unquoted sheet. */
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "quotedSheet"; readonly text: string }
  | { readonly kind: "sign"; readonly text: string };

const SPACE = /[ \t\r\n]+/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}_\\$][\p{L}\p{M}\p{N}_.$\\?]*/uy;
const STRING = /"((?:[^"]|"")*)"/y;
const QUOTED = /'((?:[^']|'')*)'/y;
const SIGN = /<=|>=|<>|[-+*/^&=<>%(),;:!{}]/y;
const ERROR = /#[A-Z0-9/]+[!?]?/iy;

/** Undefined where a character has no meaning to us: @, [, # after a cell, an unclosed quote, a full-width sign. */
export function tokenize(formula: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let place = 0;
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = place;
    const found = pattern.exec(formula) ?? undefined;
    place += found?.[0].length ?? 0;
    return found;
  };
  while (place < formula.length) {
    if (take(SPACE)) continue;
    const token = nextToken(take);
    if (!token) return undefined;
    tokens.push(token);
  }
  return tokens;
}

function nextToken(take: (pattern: RegExp) => RegExpExecArray | undefined): Token | undefined {
  const number = take(NUMBER);
  if (number) return { kind: "number", text: number[0] };
  const word = take(WORD);
  if (word) return { kind: "word", text: word[0] };
  const sign = take(SIGN);
  if (sign) return { kind: "sign", text: sign[0] };
  const string = take(STRING);
  if (string) return { kind: "string", text: (string[1] ?? "").replaceAll('""', '"') };
  const quoted = take(QUOTED);
  if (quoted) return { kind: "quotedSheet", text: (quoted[1] ?? "").replaceAll("''", "'") };
  const error = take(ERROR)?.[0].toUpperCase();
  return error !== undefined && ERROR_LITERALS.includes(error) ? { kind: "error", text: error } : undefined;
}
