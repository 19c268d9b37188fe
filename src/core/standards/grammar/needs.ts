import { remembered } from "../../number/remembered";
import { isPieceName, pieceOf } from "./pieces";

/** Characters of which a text must hold at least one for a pattern to match in it. */
type Need = string;

/** More alternatives than this make a test that says too little. */
const LARGEST_NEED = 48;

/** What ends a sentence: a form that cannot take one in is looked for only up to the next. */
const SENTENCE_ENDS = ";。\n";

export interface Needs {
  readonly needs: readonly Need[];
  /** The characters with which a match can begin; undefined where it may be any. */
  readonly begins: string | undefined;
  /** No match reaches over the end of a sentence. */
  readonly isWithinSentence: boolean;
}

/** What a part of a pattern needs, with which characters it can begin, and whether it can be empty. */
interface PartNeeds {
  readonly needs: readonly Need[];
  readonly begins: string | undefined;
  readonly isEmptyable: boolean;
}

/** Takes no character: a lookaround, the beginning or the end. */
const NO_WIDTH: PartNeeds = { needs: [], begins: "", isEmptyable: true };
const ANY_CHARACTER: PartNeeds = { needs: [], begins: undefined, isEmptyable: false };

/**
 * What the pattern of a form needs: one need for every part that cannot be left out. Lookarounds (but for what must
 * follow within the sentence), negated classes and what it does not understand need nothing, so that a text is never
 * wrongly passed over.
 */
export function needsOf(pattern: string): Needs {
  const reader = new SourceReader(pattern);
  const { needs, begins } = reader.alternatives();
  return { needs, begins, isWithinSentence: !reader.reachesOver };
}

/** {award} needs the same wherever it stands, and stands in most forms. */
const needsOfPiece = remembered((name): PartNeeds & { readonly reachesOver: boolean } => {
  const kind = name.slice(name.indexOf(":") + 1);
  if (!isPieceName(kind)) throw new Error(`No such piece: ${name}`);
  const reader = new SourceReader(pieceOf(kind).source);
  return { ...reader.alternatives(), reachesOver: reader.reachesOver };
});

/** Reads sign by sign, without expressions of its own: all forms are read before the first standard is. */
class SourceReader {
  readonly #source: string;
  #place = 0;

  /** Something read so far matches the end of a sentence. */
  reachesOver = false;

  constructor(source: string) {
    this.#source = source;
  }

  /** Of a|b one must match: a character that either needs. */
  alternatives(): PartNeeds {
    const first = this.#sequence();
    if (this.#peek() !== "|") return first;
    let either = smallest(first.needs);
    let { begins, isEmptyable } = first;
    while (this.#take("|")) {
      const other = this.#sequence();
      either = together(either, smallest(other.needs));
      begins = together(begins, other.begins);
      isEmptyable ||= other.isEmptyable;
    }
    return { needs: either === undefined ? [] : usable(either), begins, isEmptyable };
  }

  #sequence(): PartNeeds {
    const needs: Need[] = [];
    let begins: string | undefined = "";
    let isEmptyable = true;
    for (let next = this.#peek(); next !== "" && next !== "|" && next !== ")"; next = this.#peek()) {
      const own = this.#atom();
      const isOptional = this.#isOptional();
      if (!isOptional) for (const need of own.needs) needs.push(need);
      if (isEmptyable) begins = together(begins, own.begins);
      isEmptyable &&= isOptional || own.isEmptyable;
    }
    return { needs, begins, isEmptyable };
  }

  #atom(): PartNeeds {
    const char = this.#next();
    switch (char) {
      case "(":
        return this.#group();
      case "[":
        return this.#class();
      case "\\":
        return this.#escape();
      case "{":
        return this.#piece();
      case "^":
      case "$":
        return NO_WIDTH;
      case ".":
        this.reachesOver = true;
        return ANY_CHARACTER;
      default:
        if (SENTENCE_ENDS.includes(char)) this.reachesOver = true;
        return oneOf(char);
    }
  }

  #group(): PartNeeds {
    const isAhead = this.#takeWord("?=");
    const isAround = isAhead || this.#takeWord("?!") || this.#takeWord("?<=") || this.#takeWord("?<!");
    if (!isAround && !this.#takeWord("?:") && this.#takeWord("?<"))
      this.#place = this.#source.indexOf(">", this.#place) + 1;
    const before = this.reachesOver;
    if (isAround) this.reachesOver = false;
    const inner = this.alternatives();
    this.#take(")");
    if (!isAround) return inner;
    // what is looked at is not taken in
    const looksOver = this.reachesOver;
    this.reachesOver = before;
    return isAhead && !looksOver ? { ...NO_WIDTH, needs: inner.needs } : NO_WIDTH;
  }

  #piece(): PartNeeds {
    const end = this.#source.indexOf("}", this.#place);
    const piece = needsOfPiece(this.#source.slice(this.#place, end));
    this.#place = end + 1;
    if (piece.reachesOver) this.reachesOver = true;
    return piece;
  }

  #class(): PartNeeds {
    const isNegated = this.#take("^");
    let chars = "";
    let isOpen = false;
    let ends = "";
    while (this.#peek() !== "" && this.#peek() !== "]") {
      const low = this.#classChar();
      const high = this.#peek() === "-" && this.#source.charAt(this.#place + 1) !== "]" ? this.#range() : low;
      // \d, \s and the like
      const [from, to] = low === "\\d" ? ["0", "9"] : [low, high];
      const isKnown = from.length === 1;
      for (const end of SENTENCE_ENDS) if (isKnown ? from <= end && end <= to : takes(from, end)) ends += end;
      if (isKnown) chars = withRange(chars, from, to);
      else isOpen = true;
    }
    this.#take("]");
    const takesEnd = isNegated ? Array.from(SENTENCE_ENDS).some((end) => !ends.includes(end)) : ends !== "";
    if (takesEnd) this.reachesOver = true;
    return isNegated || isOpen ? ANY_CHARACTER : oneOf(chars);
  }

  /** One character of a class; \d and the like as they are written. */
  #classChar(): string {
    const char = this.#next();
    if (char !== "\\") return char;
    const escaped = this.#next();
    return escaped === "n" ? "\n" : isWordSign(escaped) ? `\\${escaped}` : escaped;
  }

  #range(): string {
    this.#next();
    return this.#classChar();
  }

  #escape(): PartNeeds {
    const char = this.#next();
    if (char === "d") return oneOf("0123456789");
    if (isWordSign(char) ? takes(`\\${char}`, SENTENCE_ENDS) : SENTENCE_ENDS.includes(char))
      this.reachesOver = true;
    return isWordSign(char) ? ANY_CHARACTER : oneOf(char);
  }

  /** Takes the quantifier, if there is one. */
  #isOptional(): boolean {
    const sign = this.#peek();
    const isCount = sign === "{" && isDigit(this.#source.charAt(this.#place + 1));
    if (sign !== "?" && sign !== "*" && sign !== "+" && !isCount) return false;
    const isZero = isCount && /^\{0[,}]/.test(this.#source.slice(this.#place, this.#place + 3));
    this.#place = isCount ? this.#source.indexOf("}", this.#place) + 1 : this.#place + 1;
    this.#take("?");
    return sign === "?" || sign === "*" || isZero;
  }

  #peek(): string {
    return this.#source.charAt(this.#place);
  }

  #next(): string {
    return this.#source.charAt(this.#place++);
  }

  #take(char: string): boolean {
    if (this.#peek() !== char) return false;
    this.#place++;
    return true;
  }

  #takeWord(word: string): boolean {
    if (!this.#source.startsWith(word, this.#place)) return false;
    this.#place += word.length;
    return true;
  }
}

function smallest(needs: readonly Need[]): Need | undefined {
  let least = needs[0];
  for (const need of needs) if (least === undefined || need.length < least.length) least = need;
  return least;
}

/** Undefined, any character, with whatever it is put together. */
function together(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return undefined;
  let both = one;
  for (const char of other) if (!both.includes(char)) both += char;
  return both;
}

/** A whole script says nothing. */
function oneOf(chars: string): PartNeeds {
  const isFew = chars.length <= LARGEST_NEED;
  return { needs: isFew ? usable(chars) : [], begins: isFew ? chars : undefined, isEmptyable: false };
}

function usable(need: Need): readonly Need[] {
  return need !== "" && need.length <= LARGEST_NEED ? [need] : [];
}

function withRange(chars: string, from: string, to: string): string {
  let more = chars;
  for (let code = from.charCodeAt(0); code <= to.charCodeAt(0) && more.length <= LARGEST_NEED; code++) {
    const char = String.fromCharCode(code);
    if (!more.includes(char)) more += char;
  }
  return more;
}

/** Whether an escape like \s matches one of the characters. */
function takes(escape: string, chars: string): boolean {
  return new RegExp(escape).test(chars);
}

function isWordSign(char: string): boolean {
  return isDigit(char) || (char >= "a" && char <= "z") || (char >= "A" && char <= "Z") || char === "_";
}

function isDigit(char: string): boolean {
  return char >= "0" && char <= "9";
}
