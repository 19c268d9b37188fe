import { setBit } from "./bits";

/** Which needs the characters of a text meet, each need by its number. */
export class NeedsMet {
  /** For every UTF-16 unit its place among the numbers; most have none. */
  readonly #rowOf = new Uint16Array(0x10000);
  readonly #numbers: number[][] = [[]];

  add(chars: string, number: number): void {
    for (let place = 0; place < chars.length; place++) {
      const code = chars.charCodeAt(place);
      const row = this.#rowOf[code] || (this.#rowOf[code] = this.#numbers.push([]) - 1);
      this.#numbers[row]?.push(number);
    }
  }

  /** Sets the bit of every need that the stretch of the text meets. */
  addTo(met: number[], text: string, from: number, to: number): void {
    for (let place = from; place < to; place++) {
      const row = this.#rowOf[text.charCodeAt(place)] ?? 0;
      if (row === 0) continue;
      for (const number of this.#numbers[row] ?? []) setBit(met, number);
    }
  }
}
