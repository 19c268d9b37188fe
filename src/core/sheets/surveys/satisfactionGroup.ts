import type { CellOrText } from "./surveySheetInput";

/** A group of respondents and the question that asks how satisfied they are. */
export interface SatisfactionGroup {
  /** "A" in A卷; "" where the sheet says none. */
  readonly paper: string;
  readonly group: CellOrText;
  /** "A卷第10题：您对…满意吗？" */
  readonly question: string;
  readonly options: readonly SatisfactionOption[];
  /** 本题有效填写人次, a cell of 附件5. */
  readonly valid: string;
  readonly weight?: CellOrText;
}

export interface SatisfactionOption {
  readonly text: string;
  /** Its count, a cell of 附件5. */
  readonly count: string;
  /** Its coefficient: a cell of 评价设置, a number, or nothing known yet. */
  readonly coefficient?: string;
  /** 满意及以上 */
  readonly isSatisfied: boolean;
}
