/** Characters of which a text must hold at least one for a pattern to match in it. */
type Need = ReadonlySet<string>;

/** More alternatives than this make a test that says too little. */
const LARGEST_NEED = 48;

/** What ends a sentence: a form that cannot take one in is looked for only up to the next. */
const SENTENCE_ENDS: readonly string[] = [";", "。", "\n"];

export interface Needs {
  readonly needs: readonly Need[];
  /** No match reaches over the end of a sentence. */
  readonly isWithinSentence: boolean;
}

/**
 * What a regular expression needs, read from its source: one need for every part that cannot be left out. Lookarounds
 * (but for what must follow within the sentence), negated classes and what it does not understand need nothing, so that
 * a text is never wrongly passed over.
 */
export function needsOf({ source }: RegExp): Needs {
  const reader = new SourceReader(source);
  const needs = reader.alternatives();
  return { needs, isWithinSentence: !reader.reachesOver };
}

class SourceReader {
  readonly #source: string;
  #place = 0;

  /** Something read so far matches the end of a sentence. */
  reachesOver = false;

  constructor(source: string) {
    this.#source = source;
  }

  /** Of a|b one must match: a character that either needs. */
  alternatives(): readonly Need[] {
    const branches = [this.#sequence()];
    while (this.#take("|")) branches.push(this.#sequence());
    const [only] = branches;
    if (branches.length === 1 && only !== undefined) return only;
    const smallest = branches.map((needs) => [...needs].sort((a, b) => a.size - b.size)[0]);
    if (smallest.some((need) => need === undefined)) return [];
    return usable(new Set(smallest.flatMap((need) => [...(need ?? [])])));
  }

  #sequence(): readonly Need[] {
    const needs: Need[] = [];
    while (this.#place < this.#source.length && !/[|)]/.test(this.#peek())) {
      const own = this.#atom();
      if (!this.#isOptional()) needs.push(...own);
    }
    return needs;
  }

  #atom(): readonly Need[] {
    const char = this.#next();
    if (char === "(") return this.#group();
    if (char === "[") return this.#class();
    if (char === "\\") return this.#escape();
    if (char === "^" || char === "$") return [];
    if (char === ".") {
      this.reachesOver = true;
      return [];
    }
    if (SENTENCE_ENDS.includes(char)) this.reachesOver = true;
    return [new Set([char])];
  }

  #group(): readonly Need[] {
    const opening = /^\?(?:<?[=!]|:|<\w+>)/.exec(this.#source.slice(this.#place))?.[0] ?? "";
    this.#place += opening.length;
    const before = this.reachesOver;
    if (/^\?<?[=!]$/.test(opening)) this.reachesOver = false;
    const inner = this.alternatives();
    this.#take(")");
    if (!/^\?<?[=!]$/.test(opening)) return inner;
    // what is looked at is not taken in
    const looksOver = this.reachesOver;
    this.reachesOver = before;
    return opening === "?=" && !looksOver ? inner : [];
  }

  #class(): readonly Need[] {
    const end = this.#classEnd();
    const written = this.#source.slice(this.#place, end);
    this.#place = end + 1;
    if (takesEnd(`[${written}]`)) this.reachesOver = true;
    if (written.startsWith("^")) return [];
    const chars = new Set<string>();
    for (const [, low, high, escaped, plain] of written.matchAll(/([^\\])-([^\\])|\\(.)|(.)/gsu)) {
      if (low !== undefined && high !== undefined) addRange(chars, low, high);
      else if (escaped !== undefined) {
        if (/\w/.test(escaped)) {
          if (escaped !== "d") return [];
          addRange(chars, "0", "9");
        } else chars.add(escaped);
      } else if (plain !== undefined) chars.add(plain);
    }
    return usable(chars);
  }

  #classEnd(): number {
    let place = this.#place;
    while (place < this.#source.length && this.#source.charAt(place) !== "]")
      place += this.#source.charAt(place) === "\\" ? 2 : 1;
    return place;
  }

  #escape(): readonly Need[] {
    const char = this.#next();
    if (char === "d") return [new Set("0123456789")];
    if (takesEnd(`\\${char}`)) this.reachesOver = true;
    return /\w/.test(char) ? [] : [new Set([char])];
  }

  /** Takes the quantifier, if there is one. */
  #isOptional(): boolean {
    const quantifier = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#place));
    if (quantifier === null) return false;
    this.#place += quantifier[0].length;
    return /^[?*]/.test(quantifier[0]) || quantifier[1] === "0";
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
}

/** By class or escape: most of them stand in every form. */
const endsTaken = new Map<string, boolean>();

function takesEnd(one: string): boolean {
  const known = endsTaken.get(one);
  if (known !== undefined) return known;
  const form = new RegExp(`^${one}$`);
  const takes = SENTENCE_ENDS.some((end) => form.test(end));
  endsTaken.set(one, takes);
  return takes;
}

function usable(need: ReadonlySet<string>): readonly Need[] {
  return need.size > 0 && need.size <= LARGEST_NEED ? [need] : [];
}

function addRange(chars: Set<string>, low: string, high: string): void {
  const [from, to] = [low.charCodeAt(0), high.charCodeAt(0)];
  // a whole script says nothing
  for (let code = from; code <= to && chars.size <= LARGEST_NEED; code++)
    chars.add(String.fromCharCode(code));
}
