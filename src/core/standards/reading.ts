import type { StatedValues } from "../indicators/selfEvaluation/statedValues";
import type { Exact } from "../number/exact";
import type { Rule } from "./rule";
import type { Slot } from "./slot";
import type { Span } from "./span";

export interface StandardText {
  readonly standard: string;
  /** 分值; undefined where the table has none. */
  readonly full: Exact | undefined;
  /** 指标说明 / 评价要点; "" for none. */
  readonly guidance: string;
  /** 三级指标; "" for none. */
  readonly name: string;
  /** Of an indicator of a 自评表: what stands in its 年度指标值 and 全年实际值. */
  readonly values?: StatedValues;
}

/** Answers to questions about the reading (口径), by question key. */
export type Decisions = ReadonlyMap<string, string>;

export interface Reading {
  /** "read": every word understood or answered; "partial": something is left; "unread": nothing to compute with. */
  readonly state: "read" | "partial" | "unread";
  /** Families of the parts joined with "+": "checklist_points+veto". */
  readonly kind: string;
  /** Present unless unread; with open questions the rule must not be scored. */
  readonly rule?: Rule;
  /** In the order of the text. */
  readonly slots: readonly Slot[];
  readonly questions: readonly Question[];
  readonly lint: readonly Lint[];
  readonly marks: readonly Mark[];
  readonly unread: readonly Span[];
  /** Plain sentences, 读作. */
  readonly explanation: readonly string[];
}

/** Something the text leaves open and only the evaluator can say: a 口径 row of 评价底稿. */
export interface Question {
  /** Stable when the standard is reworded: mark and topic ("⑤方向", "问卷1", "未读1", "合计"). */
  readonly key: string;
  readonly item: string;
  readonly text: string;
  /** Offered answers; empty for a free answer such as a question number. */
  readonly choices: readonly string[];
  /** The answer given, when it fits; scoring waits for the others. */
  readonly answer?: string;
  /** 这样读对: the rule is computed with a warning as it was read; the answer only takes the warning away. */
  readonly isConfirmation?: true;
  readonly at?: Span;
}

export interface Lint {
  readonly code: LintCode;
  /** A Chinese sentence with the numbers in it. */
  readonly message: string;
  readonly item: string;
  readonly at?: Span;
}

export type LintCode =
  | "points-do-not-add-up"
  | "band-gap"
  | "band-overlap"
  | "best-band-not-full"
  | "other-measure"
  | "direction-unclear"
  | "no-floor"
  | "beyond-indicator"
  | "weights-not-one"
  | "discretionary"
  | "range-left-open"
  | "rounding-left-open"
  | "unread-words"
  | "not-a-rule";

/** Colours the standard: which words were understood as what. Marks do not overlap and are in order. */
export interface Mark {
  readonly span: Span;
  readonly part: "item" | "content" | "condition" | "points" | "limit" | "connective" | "unread" | "doubtful";
}
