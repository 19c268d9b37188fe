import type { ReportFrame } from "../report/reportSheet";
import type { SatisfactionGroup } from "./satisfactionGroup";
import type { CellOrText } from "./surveySheetInput";

export interface CompositeInput extends ReportFrame {
  readonly groups: readonly SatisfactionGroup[];
  readonly project: CellOrText;
  /** 选项系数加权、只计A项、满意及以上占比 */
  readonly method: string;
}

export const SIZE = 10.5;
const OPTIONS_WIDTH = 230;
const FIRST_WIDER = 6;

/** Columns of 满意度汇总表, which depend on how many options there are. */
export interface Form {
  readonly widths: readonly number[];
  readonly count: number;
  readonly valid: number;
  readonly index: number;
  readonly weight: number;
  /** The groups use the same option names, so that the header carries them. */
  readonly shared: boolean;
}

export function formOf({ groups }: CompositeInput): Form {
  const count = Math.max(1, ...groups.map(({ options }) => options.length));
  // the best option's name is the longest one
  const each = (OPTIONS_WIDTH - FIRST_WIDER) / count;
  const names = groups.map(({ options }) => options.map(({ text }) => text).join("┋"));
  return {
    widths: [
      72,
      196,
      52,
      ...Array.from({ length: count }, (_, index) => each + (index === 0 ? FIRST_WIDER : 0)),
      64,
      64,
      50,
    ],
    count,
    valid: 3 + count,
    index: 4 + count,
    weight: 5 + count,
    shared: new Set(names).size <= 1,
  };
}

/** Rows of a group. */
export const PARTS = ["names", "coefficients", "counts", "shares"] as const;
export type Part = (typeof PARTS)[number];

export function partsOf({ shared }: Form): readonly Part[] {
  return shared ? PARTS.slice(1) : PARTS;
}

export const LABELS = {
  names: "选项",
  coefficients: "选项系数",
  counts: "人数",
  shares: "占比",
} as const satisfies Record<Part, string>;

export function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}
