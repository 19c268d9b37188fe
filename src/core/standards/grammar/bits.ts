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

export function holdsBits(bits: Bits, wanted: readonly number[]): boolean {
  for (const number of wanted) if (((bits[number >> 5] ?? 0) & (1 << (number & 31))) === 0) return false;
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

  /** `all`: bits that every character has. */
  constructor(all: Bits) {
    this.#rows = [[...all]];
  }

  of(code: number): Bits {
    return this.#rows[this.#rowOf[code] ?? 0] ?? [];
  }

  add(chars: string, number: number): void {
    for (const char of chars) {
      const code = char.charCodeAt(0);
      const row = this.#rowOf[code] || (this.#rowOf[code] = this.#rows.push([...this.of(code)]) - 1);
      setBit(this.#rows[row] ?? [], number);
    }
  }
}
