import type { CellAddress } from "../grid/address";

/** An option and how many respondents chose it. */
export interface OptionTally extends Counted {
  readonly position: number;
  readonly option: string;
}

/** A count with the formula that comes to the same. */
export interface Counted {
  readonly count: number;
  /** Without "="; undefined where no formula Excel accepts says the same. */
  readonly formula?: string;
}

/** Answers that are no known option; the first one's cell, never its words. */
export interface Strays {
  readonly count: number;
  readonly first?: CellAddress;
}

/** What counting a question gives, however its answers are coded. */
export interface QuestionCounts {
  /** In the questionnaire's order; empty for an open question. */
  readonly counts: readonly OptionTally[];
  /** 本题有效填写人次: answers that are not blank and no skip mark. */
  readonly valid: Counted;
  /** Answered cells that choose no known option, or choose something beside the known ones. */
  readonly strays: Strays;
}
