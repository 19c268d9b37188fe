import { narrow } from "../number/narrow";

/** Longer texts are data or prose, never a column header. */
const LONGEST = 30;

/** What a header says once width, spaces, line breaks and punctuation no longer matter. */
export interface HeaderKey {
  /** Without what stands in brackets: 分值（分） → 分值, 评（扣）分标准 → 评分标准. */
  readonly base: string;
  /** Brackets' contents included: 指标解释（评价要点） → 指标解释评价要点. */
  readonly whole: string;
}

/** Undefined for a blank text and one too long to be a header. */
export function headerKey(text: string): HeaderKey | undefined {
  const plain = narrow(text)
    .replace(/[【〔［[]/g, "(")
    .replace(/[】〕］\]]/g, ")");
  const whole = lettersOf(plain);
  if (whole === "" || whole.length > LONGEST) return undefined;
  return { base: lettersOf(plain.replace(/\([^()]*\)/g, "")) || whole, whole };
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}
