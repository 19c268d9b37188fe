import type { Exact } from "../number/exact";
import type { SlotKey } from "./slot";

/** What a rule measures: exact arithmetic over facts. Rates are fractions (1 is 100 %). */
export type Measure =
  | { readonly kind: "fact"; readonly slot: SlotKey; readonly name: string; readonly isRate: boolean }
  /** `text` as printed ("100%", "36次"). */
  | { readonly kind: "constant"; readonly value: Exact; readonly text: string }
  | {
      readonly kind: "binary";
      readonly operator: "+" | "-" | "*" | "/";
      readonly left: Measure;
      readonly right: Measure;
    }
  | { readonly kind: "absolute"; readonly of: Measure }
  | { readonly kind: "mean"; readonly of: readonly Measure[] }
  /** Share of respondents who chose the slot's options. `name` such as "A卷". */
  | { readonly kind: "share"; readonly slot: SlotKey; readonly name: string }
  /** Satisfaction index of one group, by option values. */
  | { readonly kind: "index"; readonly slot: SlotKey; readonly name: string }
  /** A measure that has a name of its own: 资金到位率=(实际到位资金/预算资金)*100%. */
  | { readonly kind: "named"; readonly name: string; readonly isRate: boolean; readonly of: Measure };
