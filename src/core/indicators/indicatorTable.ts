import type { CellAddress } from "../grid/address";
import type { Problem } from "../problems/problem";
import type { ColumnRole } from "./columnRoles";

/** A table with a header row, found on a sheet; all rows and columns count from 0. */
export type IndicatorTable = ScoringTable | SelfEvaluationForm;

/** 指标体系及评分表: what is scored by its 评分标准. */
export interface ScoringTable extends TablePlace {
  readonly kind: "indicators";
  readonly columns: ScoringColumns;
}

/** 自评表: a form whose indicators have a target and an actual value; its 项目资金 block stands above the header. */
export interface SelfEvaluationForm extends TablePlace {
  readonly kind: "selfEvaluation";
  readonly columns: TableColumns;
}

export interface TablePlace {
  readonly sheet: string;
  readonly headerRows: { readonly first: number; readonly last: number };
  /** The first and last row that belong to the table, totals included and notes excluded. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** 合计, 总计 or 总分. */
  readonly totalRow?: number;
  readonly subtotalRows: readonly number[];
  /** What was recognised, and by which header. */
  readonly reasons: readonly ColumnReason[];
  /** Headers that say nothing to us, so that a person can see what was passed over. */
  readonly unread: readonly HeaderCell[];
  readonly problems: readonly Problem[];
}

export interface TableColumns {
  /** From the highest level to the deepest, which is the indicator; at least one. */
  readonly levels: readonly number[];
  /** Own columns for the points of a level, by the level's place in `levels`; the deepest level's is `full`. */
  readonly levelPoints: ReadonlyMap<number, number>;
  readonly full: number;
  /** `full` is a weight (权重), so that 5% there means 5 points of 100. */
  readonly fullIsWeight: boolean;
  readonly definition?: number;
  readonly guidance?: number;
  readonly standard?: number;
  /** Further columns that the standard goes on in: under the same merged header, or 扣分标准 beside 评分标准. */
  readonly standardMore?: readonly number[];
  readonly score?: number;
  readonly reason?: number;
  readonly target?: number;
  readonly actual?: number;
  readonly ordinal?: number;
  /** Columns before the levels whose headers say nothing to us; 合计 may stand there. */
  readonly before?: readonly number[];
}

export interface ScoringColumns extends TableColumns {
  readonly standard: number;
}

export interface HeaderCell {
  readonly at: CellAddress;
  readonly column: number;
  /** As written, line breaks as spaces. */
  readonly header: string;
}

export interface ColumnReason extends HeaderCell {
  readonly role: ColumnRole;
  readonly level?: number;
  /** False when another column of the same role was preferred. */
  readonly used: boolean;
}
