import type { ManualDeduction } from "../../evidence/manual";
import type { Link } from "../../evidence/link";
import type { RowMatch } from "../../evidence/matchRows";
import type { PaperColumns } from "../../evidence/paperColumns";
import type { PaperSheet } from "../../evidence/paperRows";
import type { PaperLine } from "../../evidence/paperLines";
import type { Area, CellAddress } from "../../grid/address";
import type { Exact } from "../../number/exact";
import type { Reading } from "../../standards/reading";

/** One indicator with all that 评价底稿 shows of it. */
export interface PaperIndicator {
  readonly name: string;
  readonly nameCell: CellAddress;
  /** The cell of 分值, where it is the same number for Excel. */
  readonly fullCell?: CellAddress;
  readonly scoreCell?: CellAddress;
  readonly full?: Exact;
  readonly reading: Reading;
  readonly matches: readonly RowMatch[];
  readonly linkOf: (line: PaperLine) => Link | undefined;
  /** The score as it was last written by us; undefined when there is none of ours in the sheet. */
  readonly written?: WrittenScore;
  /** The score of this run, for rules that no Excel formula can hold. */
  readonly points?: Exact;
}

/** What we last wrote to 评分 and 扣分原因, so that a person's own text is known from ours. */
export interface WrittenScore {
  readonly points?: Exact;
  readonly reason: string;
}

export interface PaperInput {
  readonly name: string;
  readonly indicators: readonly PaperIndicator[];
  /** Names of all indicators, for the list in 人工认定. */
  readonly indicatorNames: { readonly sheet: string; readonly area: Area };
  readonly manual: readonly ManualDeduction[];
  readonly standing?: PaperSheet;
  readonly columns: PaperColumns;
  readonly after: string;
  readonly bodyFont: string;
  readonly settings: {
    readonly coefficient: (option: string, index: number) => string | undefined;
    readonly stepRounding: string;
    readonly projectName: string;
    readonly evaluated: string;
    readonly year: string;
  };
}
