import type { Exact } from "../../number/exact";
import type { Stretch } from "../text/script";

/** A formula as written: names are not resolved yet. */
export type Expression =
  | { readonly kind: "number"; readonly value: Exact; readonly text: string }
  /** 2分 */
  | { readonly kind: "points"; readonly points: Exact }
  /** 标准分, 该指标分值, 权重; with points where they are printed: 标准分(2分) */
  | { readonly kind: "full"; readonly points?: Exact }
  | { readonly kind: "name"; readonly at: Stretch }
  /** A卷“…”答案“A.…、B.…”的占比 */
  | {
      readonly kind: "share";
      readonly paper?: string;
      readonly question?: Stretch;
      readonly options: Stretch;
      readonly at: Stretch;
      readonly andBetter: boolean;
    }
  | {
      readonly kind: "binary";
      readonly operator: "+" | "-" | "*" | "/";
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "absolute"; readonly of: Expression };
