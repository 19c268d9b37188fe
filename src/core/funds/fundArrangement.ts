import type { CellAddress } from "../grid/address";
import type { Fen, MoneyUnit } from "../number/money";
import type { Problem } from "../problems/problem";

/** 资金安排: what was granted and what arrived. `figures` has what the sheet has a place for. */
export interface FundArrangement {
  readonly sheet: string;
  readonly figures: ReadonlyMap<FundName, FundFigure>;
  readonly problems: readonly Problem[];
}

export type FundName = keyof typeof fundNames;

/** 附件4 的表头，一项一名 */
export const fundNames = {
  carried: "上年结转",
  initial: "年初预算数",
  adjustment: "追加/调减",
  subtotal: "小计",
  arrived: "到位数",
  spent: "支出数",
} as const;

/** A figure's cell. Blank is a state of its own: absence is not 0. */
export type FundFigure = FundCell &
  (
    | {
        readonly state: "amount";
        readonly amount: Fen;
        /** A number cell of whole 分, so that a formula may point at it. */
        readonly isPlainNumber: boolean;
      }
    | { readonly state: "blank" }
    /** No amount, an error value, or contradicted by the other figures: a problem says which. */
    | { readonly state: "unusable" }
  );

export interface FundCell {
  readonly at: CellAddress;
  /** What the cell holds; `amount` is in 分 either way. */
  readonly unit: MoneyUnit;
}
