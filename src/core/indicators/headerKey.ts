import { narrow } from "../number/narrow";
import { remembered } from "../number/remembered";

/** Longer texts are data or prose, never a column header. */
const LONGEST = 30;

/** 一 to 龥, all of them letters. */
const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fa5];

/** What a header says once width, spaces, line breaks and punctuation no longer matter. */
export interface HeaderKey {
  /** Without what stands in brackets: 分值（分） → 分值, 评（扣）分标准 → 评分标准. */
  readonly base: string;
  /** Brackets' contents included: 指标解释（评价要点） → 指标解释评价要点. */
  readonly whole: string;
}

/** Undefined for a blank text and one too long to be a header. */
export const headerKey = remembered((text): HeaderKey | undefined => {
  if (isProse(text)) return undefined;
  const plain = narrow(text)
    .replace(/[【〔［[]/g, "(")
    .replace(/[】〕］\]]/g, ")");
  const whole = lettersOf(plain);
  if (whole === "" || whole.length > LONGEST) return undefined;
  return { base: lettersOf(plain.replace(/\([^()]*\)/g, "")) || whole, whole };
});

/** Most cells that are looked at for a header hold prose; it shows before anything is taken off. */
function isProse(text: string): boolean {
  let letters = 0;
  for (let place = 0; place < text.length && letters <= LONGEST; place++) {
    const code = text.charCodeAt(place);
    if (code >= FIRST_HAN && code <= LAST_HAN) letters++;
  }
  return letters > LONGEST;
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}
