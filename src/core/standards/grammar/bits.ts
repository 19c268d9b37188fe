/** Many yes and no answers, 32 to a word. */
export type Bits = readonly number[];

export function wordsFor(count: number): number {
  return Math.ceil(count / 32);
}

export function noBits(words: number): number[] {
  return new Array<number>(words).fill(0);
}

export function setBit(bits: number[], number: number): void {
  bits[number >> 5] = (bits[number >> 5] ?? 0) | (1 << (number & 31));
}

export function holdsAll(bits: Bits, wanted: Bits): boolean {
  for (let word = 0; word < wanted.length; word++) {
    const own = wanted[word] ?? 0;
    if ((own & (bits[word] ?? 0)) !== own) return false;
  }
  return true;
}

/** The first bit from `number` on that is set in both; −1 for none. */
export function nextBit(bits: Bits, number: number, others: Bits = bits): number {
  for (let word = number >> 5; word < bits.length; word++) {
    let left = (bits[word] ?? 0) & (others[word] ?? 0);
    if (word === number >> 5) left &= -1 << (number & 31);
    if (left !== 0) return word * 32 + 31 - Math.clz32(left & -left);
  }
  return -1;
}

/** Bits for every UTF-16 unit, of which most have none of their own. */
export class BitsByCharacter {
  readonly #rowOf = new Uint16Array(0x10000);
  /** Row 0 is for all the characters without one of their own. */
  readonly #rows: number[][];

  constructor(words: number) {
    this.#rows = [noBits(words)];
  }

  knows(code: number): boolean {
    return this.#rowOf[code] !== 0;
  }

  of(code: number): Bits {
    return this.#rows[this.#rowOf[code] ?? 0] ?? [];
  }

  add(chars: string, number: number): void {
    for (const char of chars) {
      const code = char.charCodeAt(0);
      if (!this.knows(code)) this.#rowOf[code] = this.#rows.push([...this.of(code)]) - 1;
      setBit(this.#rows[this.#rowOf[code] ?? 0] ?? [], number);
    }
  }

  /** For the characters with a row of their own too. */
  addToAll(number: number): void {
    for (const row of this.#rows) setBit(row, number);
  }
}
