/** Punctuation that a note ends with of its own; ours follows. */
const TRAILING = /[\s，,、；;。．.：:]+$/u;

/** “，扣1分” or “（扣0.5分）” that a note ends with; inside quotation marks it would be followed by the closing one. */
const TRAILING_DEDUCTION = /[\s，,、；;。（(]*(?:共|应|故)?扣(?:除|减)?\s*\d+(?:\.\d+)?\s*分[)）]?$/u;

/**
 * An evaluator's words as they stand before “，扣N分”: without the punctuation they end with, without a deduction
 * written by hand (the amount is ours and would be doubled), and without a mark of their own at the start.
 */
export function noteText(note: string): string {
  const plain = note.trim().replace(TRAILING, "");
  const withoutAmount = plain.replace(TRAILING_DEDUCTION, "").replace(TRAILING, "");
  return withoutOwnMark(withoutAmount === "" ? plain : withoutAmount);
}

/** “①未按要求…”: one mark at the start is a number of its own; several are an enumeration inside the note. */
function withoutOwnMark(text: string): string {
  const marks = text.match(/[\u2460-\u2473]/gu) ?? [];
  return marks.length === 1 ? text.replace(/^[\u2460-\u2473]\s*/u, "") : text;
}

/** The comma and the semicolon of a sentence. */
export interface Punctuation {
  readonly comma: string;
  readonly semicolon: string;
}

/**
 * As the words themselves have it: one cell of the report of 一网通办 (绩效自评开展情况) is typed with half-width
 * punctuation throughout, all others with full-width.
 */
export function punctuationOf(texts: readonly string[]): Punctuation {
  const all = texts.join("");
  const isHalfWidth = /[\u4e00-\u9fff”》）],/u.test(all) && !/[，；]/u.test(all);
  return isHalfWidth ? { comma: ",", semicolon: ";" } : { comma: "，", semicolon: "；" };
}
