import type { Exact } from "../number/exact";
import type { Span } from "./span";

/** What a fact is, by the 类型 it carries in 评价底稿. */
export type SlotKind = "conformity" | "veto" | "count" | "number" | "date" | "grade" | "survey" | "manual";

/** 评价底稿 的“类型”，一类一名：sheets.md §3、§16 */
export const slotKindNames = {
  conformity: "符合性",
  veto: "否决",
  count: "次数",
  number: "数值",
  date: "日期",
  grade: "档次",
  survey: "问卷",
  manual: "人工",
} as const satisfies Record<SlotKind, string>;

/** Unique within one rule and stable when the standard is reworded: mark of the point, kind, ordinal ("①符合性1"). */
export type SlotKey = string;

/** One fact that a standard asks for. */
export interface Slot {
  readonly key: SlotKey;
  /** "①" … or "" where the standard has no marks. */
  readonly item: string;
  readonly kind: SlotKind;
  /** Among the slots of the same item and kind, from 1. */
  readonly ordinal: number;
  /** The standard's own words: what must be known. */
  readonly label: string;
  /** "次", "元", "%", "工作日" …; "" where the fact is no quantity. A number in "%" is held as a fraction: 95 % is 0.95. */
  readonly unit: string;
  /** Points that this fact decides, where it decides some of its own. */
  readonly points?: Exact;
  /** Value that the standard or 指标说明 states ("计划维护次数:36次"); the evaluator may replace it. */
  readonly given?: Exact;
  /** Unit in which the standard states its limits where the fact is held in another: 50万元 for 元, 1‰ for %. */
  readonly statedIn?: "万元" | "亿元" | "‰";
  /** Largest limit that a fact in % is compared with: beside 0.1% a bare 0.2 may be 0.2% as well as 20%. */
  readonly largestLimit?: Exact;
  readonly bounds?: { readonly min?: Exact; readonly max?: Exact };
  /** kind "grade": the names to choose from, each with its points or its range of points. */
  readonly grades?: readonly Grade[];
  /** kind "survey". */
  readonly survey?: SurveyQuestion;
  /** Where the label stands in the standard (or in 指标说明, when `inGuidance`). */
  readonly at?: Span;
}

export interface Grade {
  readonly name: string;
  readonly award: GradeAward;
}

/** Points of a grade; a range is left to the evaluator, who must stay inside it (both ends included unless told). */
export type GradeAward =
  | { readonly kind: "points"; readonly points: Exact }
  | {
      readonly kind: "range";
      readonly from: Exact;
      readonly to: Exact;
      readonly includesTo: boolean;
      readonly includesFrom: boolean;
    };

/** Which question is meant and what is counted of it. */
export interface SurveyQuestion {
  /** "A" in A卷; undefined where the standard does not say. */
  readonly paper?: string;
  /** Question number as printed, from 1. */
  readonly question?: number;
  /** The question's words as quoted, for a warning when the sheet has others. */
  readonly wording?: string;
  /** Group of respondents ("工作人员"). */
  readonly group?: string;
  /** Options named by the standard, by position in the questionnaire (A = 0) and text; empty for a satisfaction index. */
  readonly options: readonly SurveyOption[];
  /** "share": people who chose the options ÷ valid answers; "index": option values weighted (settings). */
  readonly use: "share" | "index";
  /** Option values stated in the standard itself, as fractions of 1 (100 → 1, 80 → 0.8); they beat the settings. */
  readonly coefficients?: readonly { readonly option: string; readonly value: Exact }[];
}

export interface SurveyOption {
  /** 0 for A; undefined where the standard gives only the text. */
  readonly position?: number;
  readonly text: string;
}
