import type { Exact } from "../../number/exact";
import type { ScoringSettings } from "../settings";
import type { Facts } from "../fact";
import type { PartOutcome } from "../outcome";
import type { Slot, SlotKey } from "../slot";

/** Everything one kind of part can do. One file a kind; the registry (kinds.ts) is complete by type. */
export interface PartKind<P> {
  /** 中文名, for `explain`: 按比例得分. */
  readonly name: string;
  /** Slot keys the part needs, in the order they are asked. */
  slots(part: P): readonly SlotKey[];
  award(part: P, facts: Facts, context: AwardContext): PartOutcome;
  /** One plain sentence. */
  explain(part: P, context: ExplainContext): string;
  /** The standard in its canonical wording; reading it again gives the same part. */
  say(part: P, context: ExplainContext): string;
  /** The same computation as Excel formulas, or undefined where no formula can hold it. */
  formula(part: P, cells: PaperCells): PartFormula | undefined;
}

export interface AwardContext {
  readonly settings: ScoringSettings;
  readonly slot: (key: SlotKey) => Slot;
}

export interface ExplainContext {
  readonly slot: (key: SlotKey) => Slot;
}

/** Where the facts of one indicator stand in 评价底稿; all references are relative A1, on the sheet itself. */
export interface PaperCells {
  /** Row of the slot: F (取值), J (分值), K (得分), L (扣分). A survey slot has its option rows instead. */
  row(slot: SlotKey): {
    readonly value: string;
    readonly points: string;
    readonly award: string;
    readonly deduction: string;
  };
  /**
   * Count cells of a survey slot's options in the order of the rows, and its 有效填写人次. coefficient = cell in
   * 评价设置, or the number the standard states or the method makes of it (只计A项: 1, 0, 0, 0).
   */
  survey(slot: SlotKey): {
    readonly options: readonly {
      readonly count: string;
      readonly coefficient: string;
      readonly isNamed: boolean;
    }[];
    readonly valid: string;
  };
  readonly slot: (key: SlotKey) => Slot;
  /** The indicator's own 取值 cell (F) and 分值 cell (J). */
  readonly value: string;
  readonly full: string;
  /** The 分值 itself: a part that is worth all of it refers to the cell `full` instead of repeating the number. */
  readonly fullPoints?: Exact;
  /** 评价设置: 阶梯扣分. */
  readonly stepRounding: string;
}

export interface PartFormula {
  /** K and L of fact rows that have points of their own, without "=". */
  readonly rows: ReadonlyMap<SlotKey, { readonly award?: string; readonly deduction?: string }>;
  /**
   * Unrounded points of the part, an expression over cells; only evaluated when every fact is there. A part with a
   * `measure` reads it from `PaperCells.value`, which must then be a number.
   */
  readonly points: string;
  /** Measure shown in the indicator's F: "" while its facts are missing, 分母为零 where a denominator is 0. */
  readonly measure?: { readonly formula: string; readonly isRate: boolean };
  /** Arithmetic sentence for the indicator's H, an expression that gives text. */
  readonly statement?: string;
  /** The arithmetic alone, for a rule that adds other points to it: "A卷(16+4)/20*1分+B卷(26+16)/50*3分". */
  readonly term?: string;
}
