import { allAtOnce, type Steps } from "../../grid/steps";
import { forms } from "./forms";
import { type Needs, needsOf } from "./needs";
import { NeedsMet } from "./needsMet";
import { type Bits, BitsByCharacter, holdsBits, nextBit, noBits, setBit, wordsFor } from "./bits";
import type { Form } from "./pattern";

interface Candidate {
  /** Place among the forms. */
  readonly order: number;
  readonly isWithinSentence: boolean;
  /** Numbers of its needs. */
  readonly needs: readonly number[];
}

interface FormIndex {
  readonly needsMet: NeedsMet;
  /** Each form by the need that the fewest others share: where it is not met nothing else of the form is looked at. */
  readonly byRarestNeed: readonly (readonly Candidate[])[];
  readonly withoutNeeds: readonly Candidate[];
  /** A form is a bit: those that can begin with a character. */
  readonly beginning: BitsByCharacter;
  /** A need is a bit: those met in the sentence and in the point that are looked at, overwritten with every sentence. */
  readonly inSentence: number[];
  readonly inPoint: number[];
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
  const { needsMet, byRarestNeed, withoutNeeds, beginning, inSentence, inPoint } = index();
  inSentence.fill(0);
  needsMet.addTo(inSentence, text, from, sentenceEnd);
  for (let word = 0; word < inSentence.length; word++) inPoint[word] = inSentence[word] ?? 0;
  needsMet.addTo(inPoint, text, sentenceEnd, pointEnd);
  const found = noBits(wordsFor(forms.length));
  for (const { order } of withoutNeeds) setBit(found, order);
  for (let number = nextBit(inPoint, 0); number >= 0; number = nextBit(inPoint, number + 1)) {
    for (const { order, isWithinSentence, needs } of byRarestNeed[number] ?? [])
      if (holdsBits(isWithinSentence ? inSentence : inPoint, needs)) setBit(found, order);
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

function* indexOf(all: readonly Form[]): Steps<FormIndex> {
  // by number: a need that several forms share is looked for once
  const numbers = new Map<string, number>();
  const numberOf = (need: string): number => {
    const number = numbers.get(need) ?? numbers.size;
    numbers.set(need, number);
    return number;
  };
  const wanted: (Needs & { readonly numbers: readonly number[] })[] = [];
  for (const { pattern } of all) {
    const needs = needsOf(pattern);
    wanted.push({ ...needs, numbers: [...new Set(needs.needs.map(numberOf))] });
    yield;
  }
  const needsMet = new NeedsMet();
  for (const [chars, number] of numbers) needsMet.add(chars, number);

  const sharers = new Array<number>(numbers.size).fill(0);
  for (const own of wanted) for (const number of own.numbers) sharers[number] = (sharers[number] ?? 0) + 1;
  const sharersOf = (number: number): number => sharers[number] ?? 0;
  const byRarestNeed: Candidate[][] = sharers.map(() => []);
  const withoutNeeds: Candidate[] = [];
  for (const [order, own] of wanted.entries()) {
    let [rarest] = own.numbers;
    for (const number of own.numbers)
      if (rarest === undefined || sharersOf(number) < sharersOf(rarest)) rarest = number;
    const place = rarest === undefined ? withoutNeeds : byRarestNeed[rarest];
    place?.push({ order, isWithinSentence: own.isWithinSentence, needs: own.numbers });
  }
  const words = wordsFor(numbers.size);
  const beginning = beginningOf(wanted);
  return {
    needsMet,
    byRarestNeed,
    withoutNeeds,
    beginning,
    inSentence: noBits(words),
    inPoint: noBits(words),
  };
}

function beginningOf(all: readonly Needs[]): BitsByCharacter {
  const any = noBits(wordsFor(all.length));
  for (const [order, { begins }] of all.entries()) if (begins === undefined) setBit(any, order);
  const beginning = new BitsByCharacter(any);
  for (const [order, { begins }] of all.entries()) if (begins !== undefined) beginning.add(begins, order);
  return beginning;
}
