import { allAtOnce, type Steps } from "../../../core/grid/steps";
import { ByteTags } from "../xml/byteTags";
import { decodeCellText } from "../xml/escapes";

/** The texts cells point to, in order. */
export interface SharedStrings {
  readonly texts: readonly string[];
  /** Those that are text and nothing else: rich text and phonetic guides must not be given to other cells. */
  isPlain(index: number): boolean;
}

export const noSharedStrings: SharedStrings = { texts: [], isPlain: () => false };

export function readSharedStrings(bytes: Uint8Array): SharedStrings {
  return allAtOnce(sharedStringsInSteps(bytes));
}

/** So many texts are read between two pauses. */
const TEXTS_IN_A_STEP = 8192;

/** The same, in pieces: a ledger may have a text of its own for every voucher. */
export function* sharedStringsInSteps(bytes: Uint8Array): Steps<SharedStrings> {
  const tags = new ByteTags(bytes, 0, bytes.length, prefixLength(bytes));
  const texts: string[] = [];
  const rich = new Set<number>();
  let text = "";
  let isPhonetic = false;
  while (tags.next()) {
    if (tags.is("si")) {
      if (!tags.isClose) text = "";
      if (!tags.isClose && !tags.isEmpty) continue;
      texts.push(decodeCellText(text));
      if (texts.length % TEXTS_IN_A_STEP === 0) yield;
    } else if (tags.is("t")) {
      if (!tags.isClose && !tags.isEmpty && !isPhonetic) text += tags.text();
    } else if (tags.is("rPh")) {
      isPhonetic = !tags.isClose && !tags.isEmpty;
      rich.add(texts.length);
    } else if (tags.is("r") || tags.is("phoneticPr")) {
      rich.add(texts.length);
    }
  }
  return { texts, isPlain: (index) => index >= 0 && index < texts.length && !rich.has(index) };
}

/** The length of the prefix that the root element's name carries: 2 for "x:sst". */
export function prefixLength(bytes: Uint8Array): number {
  const tags = new ByteTags(bytes, 0, bytes.length, 0);
  if (!tags.next()) return 0;
  for (let at = tags.nameStart; at < tags.nameEnd; at++)
    if (bytes[at] === 0x3a) return at + 1 - tags.nameStart;
  return 0;
}
