import { allAtOnce, type Steps } from "../../grid/steps";
import { forms } from "./forms";
import { needsOf } from "./needs";
import { type Bits, BitsByCharacter, holdsAll, nextBit, noBits, setBit, wordsFor } from "./bits";
import type { Form } from "./pattern";

interface Candidate {
  /** Place among the forms. */
  readonly order: number;
  readonly isWithinSentence: boolean;
  readonly bits: Bits;
}

interface FormIndex {
  /** A need is a bit; so many words hold them all. */
  readonly words: number;
  readonly needsMet: BitsByCharacter;
  /** Each form by the need that the fewest others share: where it is not met nothing else of the form is looked at. */
  readonly byRarestNeed: readonly (readonly Candidate[])[];
  readonly withoutNeeds: readonly Candidate[];
  /** A form is a bit: those that can begin with a character. */
  readonly beginning: BitsByCharacter;
}

/** Made with the first sentence: whoever never reads a standard does not wait for it. */
let made: FormIndex | undefined;
const index = (): FormIndex => (made ??= allAtOnce(indexOf(forms)));

/** The same beforehand and in pieces, for whoever cannot wait for all of it at the first sentence. */
export function* readyForms(): Steps<void> {
  made ??= yield* indexOf(forms);
}

/**
 * The forms that can begin between `from` and the end of the sentence there: those of which the text holds every
 * character that cannot be left out, up to the end of the sentence, or of the point for a form that reaches further.
 */
export function formsFor(text: string, from: number, sentenceEnd: number, pointEnd: number): PossibleForms {
  const { words, needsMet, byRarestNeed, withoutNeeds, beginning } = index();
  const inSentence = noBits(words);
  addNeedsMet(inSentence, needsMet, text, from, sentenceEnd);
  const inPoint = inSentence.slice();
  addNeedsMet(inPoint, needsMet, text, sentenceEnd, pointEnd);
  const found = noBits(wordsFor(forms.length));
  for (const { order } of withoutNeeds) setBit(found, order);
  for (let number = nextBit(inPoint, 0); number >= 0; number = nextBit(inPoint, number + 1)) {
    for (const { order, isWithinSentence, bits } of byRarestNeed[number] ?? [])
      if (holdsAll(isWithinSentence ? inSentence : inPoint, bits)) setBit(found, order);
  }
  return new PossibleForms(found, beginning);
}

/** Forms that a sentence may hold. */
export class PossibleForms {
  readonly #forms: Bits;
  readonly #beginning: BitsByCharacter;

  constructor(possible: Bits, beginning: BitsByCharacter) {
    this.#forms = possible;
    this.#beginning = beginning;
  }

  /** The first one from `order` on that can begin with the character; −1 for none. */
  next(order: number, character: number): number {
    return nextBit(this.#forms, order, this.#beginning.of(character));
  }
}

function addNeedsMet(met: number[], needs: BitsByCharacter, text: string, from: number, to: number): void {
  for (let place = from; place < to; place++) {
    const code = text.charCodeAt(place);
    if (!needs.knows(code)) continue;
    const bits = needs.of(code);
    for (let word = 0; word < met.length; word++) met[word] = (met[word] ?? 0) | (bits[word] ?? 0);
  }
}

function* indexOf(all: readonly Form[]): Steps<FormIndex> {
  // by number: a need that several forms share is looked for once
  const numbers = new Map<string, number>();
  const numberOf = (need: string): number => {
    const number = numbers.get(need) ?? numbers.size;
    numbers.set(need, number);
    return number;
  };
  const beginning = new BitsByCharacter(wordsFor(all.length));
  const wanted: { readonly isWithinSentence: boolean; readonly needs: readonly number[] }[] = [];
  for (const [order, form] of all.entries()) {
    const { needs, begins, isWithinSentence } = needsOf(form.pattern);
    wanted.push({ isWithinSentence, needs: [...new Set(needs.map(numberOf))] });
    if (begins === undefined) beginning.addToAll(order);
    else beginning.add(begins, order);
    yield;
  }
  const words = wordsFor(numbers.size);
  const needsMet = new BitsByCharacter(words);
  for (const [chars, number] of numbers) needsMet.add(chars, number);

  const sharers = new Array<number>(numbers.size).fill(0);
  for (const { needs } of wanted) for (const number of needs) sharers[number] = (sharers[number] ?? 0) + 1;
  const byRarestNeed: Candidate[][] = sharers.map(() => []);
  const withoutNeeds: Candidate[] = [];
  for (const [order, { isWithinSentence, needs }] of wanted.entries()) {
    const bits = noBits(words);
    for (const number of needs) setBit(bits, number);
    const [rarest] = [...needs].sort((one, other) => (sharers[one] ?? 0) - (sharers[other] ?? 0));
    const place = rarest === undefined ? withoutNeeds : byRarestNeed[rarest];
    place?.push({ order, isWithinSentence, bits });
  }
  return { words, needsMet, byRarestNeed, withoutNeeds, beginning };
}
