import type { CellAddress } from "../grid/address";
import type { SheetArea } from "../formulas/sheetArea";

/** 错误: figures contradict each other; 警告: probably wrong, to be looked into; 提示: for the reviewer's attention. */
export const severities = ["错误", "警告", "提示"] as const;

export type Severity = (typeof severities)[number];

/** A group and the beginning of its numbers: 体系-01, 评分-01 and so on. */
export const checkGroups = {
  体系: "指标体系",
  评分: "评分与扣分原因",
  资金: "资金",
  问卷: "问卷",
  一致: "一致性",
} as const;

export type CheckGroup = keyof typeof checkGroups;

export type CheckId = `${CheckGroup}-${string}`;

/** Something a reviewer would object to. */
export interface Finding {
  readonly check: CheckId;
  readonly severity: Severity;
  /** One line, with the numbers in it. */
  readonly title: string;
  /** What stands against what, and what to do; "" where the title says it all. */
  readonly sentence: string;
  /** All cells it speaks of, the one to go to first; none where it speaks of the report alone. */
  readonly places: readonly SheetArea[];
  /** Sentences of the report it speaks of. */
  readonly quotes: readonly Quote[];
  readonly fix?: Fix;
  /** The same for the same subject and figures, wherever the rows have moved: 忽略 is kept by it. */
  readonly key: string;
}

/** A sentence of the report and which block of it (paragraph or table) it stands in, from 0. */
export interface Quote {
  readonly block: number;
  readonly text: string;
}

/** What would put it right, shown as old → new before it is written. */
export interface Fix {
  /** On the button: 改为扣 0.5 分. */
  readonly label: string;
  readonly changes: readonly FixChange[];
}

export interface FixChange {
  readonly at: CellAddress;
  /** As the cell shows it now, "" for a blank one. */
  readonly from: string;
  readonly to:
    { readonly type: "number"; readonly number: number } | { readonly type: "text"; readonly text: string };
}
