import { checklists, plainItems } from "./forms/checklists";
import { counts } from "./forms/counts";
import { additions, comparisons } from "./forms/comparisons";
import { connectives } from "./forms/connectives";
import { deductions, roundings } from "./forms/deductions";
import { judgements } from "./forms/judgements";
import { bands, formulas } from "./forms/quantities";
import { selfEvaluation } from "./forms/selfEvaluation";
import { needsOf } from "./needs";
import type { Form } from "./pattern";

/**
 * Every sentence form that is understood, in the order in which they are tried at a place of the text: what is most
 * particular first, an item of any words and its points last.
 */
export const forms: readonly Form[] = [
  ...selfEvaluation,
  ...roundings,
  ...comparisons,
  ...connectives,
  ...judgements,
  ...checklists,
  ...counts,
  ...formulas,
  ...deductions,
  ...bands,
  ...additions,
  ...plainItems,
];

/** By number: a need that several forms share is looked for once. */
const needNumbers = new Map<string, number>();
const wanted = forms.map((form) => {
  const { needs, isWithinSentence } = needsOf(form.regex);
  return { form, isWithinSentence, needs: [...new Set(needs.map(numberOf))] };
});

function numberOf(need: ReadonlySet<string>): number {
  const key = [...need].sort().join("");
  const number = needNumbers.get(key) ?? needNumbers.size;
  needNumbers.set(key, number);
  return number;
}

/** A need is a bit; so many words hold them all. */
const WORDS = Math.ceil(needNumbers.size / 32);

/** For every UTF-16 unit the row of `rows` with the needs that it meets; row 0 meets none. */
const rowOf = new Uint16Array(0x10000);
const rows: number[][] = [new Array<number>(WORDS).fill(0)];
for (const [chars, number] of needNumbers) {
  for (const char of chars) {
    const code = char.charCodeAt(0);
    if (rowOf[code] === 0) rowOf[code] = rows.push(new Array<number>(WORDS).fill(0)) - 1;
    setBit(rows[rowOf[code] ?? 0] ?? [], number);
  }
}

interface Candidate {
  readonly form: Form;
  /** Place among the forms. */
  readonly order: number;
  readonly isWithinSentence: boolean;
  readonly bits: readonly number[];
}

/** How many forms share a need: the fewer, the more it tells. */
const sharers = new Array<number>(needNumbers.size).fill(0);
for (const { needs } of wanted) for (const number of needs) sharers[number] = (sharers[number] ?? 0) + 1;

/** Each form by the need that the fewest others share: where it is not met nothing else of the form is looked at. */
const byRarestNeed: Candidate[][] = sharers.map(() => []);
const withoutNeeds: Candidate[] = [];
for (const [order, { form, isWithinSentence, needs }] of wanted.entries()) {
  const bits = new Array<number>(WORDS).fill(0);
  for (const number of needs) setBit(bits, number);
  const [rarest] = [...needs].sort((one, other) => (sharers[one] ?? 0) - (sharers[other] ?? 0));
  const place = rarest === undefined ? withoutNeeds : byRarestNeed[rarest];
  place?.push({ form, order, isWithinSentence, bits });
}

function setBit(bits: number[], number: number): void {
  bits[number >> 5] = (bits[number >> 5] ?? 0) | (1 << (number & 31));
}

/**
 * The forms that can begin between `from` and the end of the sentence there: those of which the text holds every
 * character that cannot be left out, up to the end of the sentence, or of the point for a form that reaches further.
 */
export function formsFor(text: string, from: number, sentenceEnd: number, pointEnd: number): readonly Form[] {
  const inSentence = new Array<number>(WORDS).fill(0);
  addNeedsMet(inSentence, text, from, sentenceEnd);
  const inPoint = inSentence.slice();
  addNeedsMet(inPoint, text, sentenceEnd, pointEnd);
  const found = [...withoutNeeds];
  for (let word = 0; word < WORDS; word++) {
    // from one set bit to the next
    for (let left = inPoint[word] ?? 0; left !== 0; left &= left - 1) {
      const number = word * 32 + 31 - Math.clz32(left & -left);
      for (const candidate of byRarestNeed[number] ?? [])
        if (isMet(candidate.bits, candidate.isWithinSentence ? inSentence : inPoint)) found.push(candidate);
    }
  }
  return found.sort((one, other) => one.order - other.order).map(({ form }) => form);
}

function addNeedsMet(met: number[], text: string, from: number, to: number): void {
  for (let place = from; place < to; place++) {
    const row = rowOf[text.charCodeAt(place)] ?? 0;
    if (row === 0) continue;
    const bits = rows[row] ?? [];
    for (let word = 0; word < WORDS; word++) met[word] = (met[word] ?? 0) | (bits[word] ?? 0);
  }
}

function isMet(bits: readonly number[], met: readonly number[]): boolean {
  for (let word = 0; word < WORDS; word++) {
    const wantedBits = bits[word] ?? 0;
    if ((wantedBits & (met[word] ?? 0)) !== wantedBits) return false;
  }
  return true;
}
