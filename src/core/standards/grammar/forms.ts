import { checklists, plainItems } from "./forms/checklists";
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
  ...formulas,
  ...deductions,
  ...bands,
  ...additions,
  ...plainItems,
];

/** By number: a need that several forms share is looked for once. */
const needNumbers = new Map<string, number>();
const numbersByChar = new Map<string, number[]>();
const wanted = forms.map((form) => ({ form, needs: [...new Set(needsOf(form.regex).map(numberOf))] }));

function numberOf(need: ReadonlySet<string>): number {
  const key = [...need].sort().join("");
  const known = needNumbers.get(key);
  if (known !== undefined) return known;
  const number = needNumbers.size;
  needNumbers.set(key, number);
  for (const char of need) numbersByChar.set(char, [...(numbersByChar.get(char) ?? []), number]);
  return number;
}

/** The forms that can occur in a text: those of which it holds every character that cannot be left out. */
export function formsFor(text: string): readonly Form[] {
  const met = new Uint8Array(needNumbers.size);
  for (const char of new Set(text)) for (const number of numbersByChar.get(char) ?? []) met[number] = 1;
  return wanted.filter(({ needs }) => needs.every((number) => met[number] === 1)).map(({ form }) => form);
}
