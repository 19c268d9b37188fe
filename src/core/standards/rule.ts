import type { Exact } from "../number/exact";
import type { Measure } from "./measure";
import type { Grade, SlotKey } from "./slot";
import type { Span } from "./span";

/** What a standard says, once understood: parts whose points add up, and vetoes that override them. */
export interface Rule {
  /** 分值. */
  readonly full: Exact;
  /** Most that can be scored: 分值, or more where the standard gives a bonus with a cap. */
  readonly limit: Exact;
  readonly parts: readonly Part[];
  readonly vetoes: readonly Veto[];
  /** When the slot says it does not apply. */
  readonly notApplicable?: NotApplicable;
}

/**
 * "没有…的按满分计算": full marks. isElsewhere, "分值按比例调整到其他项": the points belong to other indicators, and this one
 * has no score until the table says which.
 */
export interface NotApplicable {
  readonly slot: SlotKey;
  readonly label: string;
  readonly isElsewhere?: true;
}

export interface PartBase {
  /** "①" … or "". */
  readonly item: string;
  /** Most this part can give (bonus excepted). */
  readonly points: Exact;
  /** Family of design: "checklist_points", "ratio_linear" …; printed by `evaluate`. */
  readonly family: string;
  readonly at: Span;
}

export type Part =
  | Check
  | MetCount
  | Occurrences
  | Proportional
  | Steps
  | Bands
  | Grades
  | Formula
  | TargetRatio
  | Discretion
  | Bonus
  | Rank;

/** ①…，得1分. Met → points, otherwise 0. */
export interface Check extends PartBase {
  readonly kind: "check";
  readonly slot: SlotKey;
}

/** Points by how many of the items are met: "缺一项扣1分", "同时满足得3分，只满足一项得1.5分". */
export interface MetCount extends PartBase {
  readonly kind: "metCount";
  readonly slots: readonly SlotKey[];
  /** Index = number of items met, from 0 to all of them. */
  readonly awards: readonly Exact[];
}

/** 每发现一项…，扣除0.5分，扣完为止. Never below 0. */
export interface Occurrences extends PartBase {
  readonly kind: "occurrences";
  /** What earns the points, in the standard's words: 制度执行到位. */
  readonly text?: string;
  /** 另，每发现1处不符扣0.5分: taken from what the other part gives; points is 0. */
  readonly isFurther?: true;
  readonly findings: readonly Finding[];
}

export interface Finding {
  readonly slot: SlotKey;
  /** Points lost per finding (kind "count"), or once when the event happened (kind "conformity": 不符合). */
  readonly each: Exact;
  /** 最多扣2分. */
  readonly atMost?: Exact;
}

/** points × measure ÷ fullAt, at most points; inverse: points × fullAt ÷ measure. */
export interface Proportional extends PartBase {
  readonly kind: "proportional";
  readonly measure: Measure;
  /** Value that earns full points: 100 % → 1. */
  readonly fullAt: Exact;
  readonly inverse: boolean;
  /**
   * 年度增幅高于上级增幅的得满分: the measure is one over the other, full points wherever the first is not the lower, and
   * no score where it is lower and the other not above 0, for then the quotient says nothing.
   */
  readonly isCompared?: true;
  /** 低于60%不得分; inclusive says that 60 % itself scores nothing either (60%及以下不得分). */
  readonly zeroBelow?: { readonly value: Exact; readonly inclusive: boolean };
}

/** Full points at the base; each step away from it costs. */
export interface Steps extends PartBase {
  readonly kind: "steps";
  readonly measure: Measure;
  readonly base: Exact;
  /** Which side loses points. */
  readonly direction: "below" | "above" | "either";
  /** In the measure's unit: 5 % → 0.05. */
  readonly step: Exact;
  readonly each: Exact;
  /** Said by the standard ("不满1%按1%计算" → up, "按线性计算" → linear); otherwise the setting decides. */
  readonly rounding?: StepRounding;
  readonly atMost?: Exact;
  /** The other side earns: 每超过目标值5%，增加5分，最高120分. */
  readonly bonus?: { readonly step: Exact; readonly each: Exact; readonly atMost: Exact };
}

/** 阶梯扣分：按整次、不足一次按一次、按比例 */
export type StepRounding = "whole" | "up" | "linear";

export interface Bands extends PartBase {
  readonly kind: "bands";
  readonly measure: Measure;
  /** In the order of the text. */
  readonly bands: readonly Band[];
}

export interface Band {
  /** "②" or "". */
  readonly mark: string;
  /** The condition's own words: "95%>最终满意度≥85%". */
  readonly text: string;
  readonly low?: Bound;
  readonly high?: Bound;
  readonly award: BandAward;
}

export interface Bound {
  readonly value: Exact;
  readonly inclusive: boolean;
}

export type BandAward =
  | { readonly kind: "points"; readonly points: Exact }
  /** points = intercept + slope × measure: 得分=完成率×5, 内插, 按比例减分. */
  | { readonly kind: "linear"; readonly intercept: Exact; readonly slope: Exact }
  /** points − each × steps away from `from`. */
  | {
      readonly kind: "steps";
      readonly start: Exact;
      readonly from: Exact;
      readonly step: Exact;
      readonly each: Exact;
      readonly rounding?: StepRounding;
    };

/** 合理：4分；基本合理：2分 — and ranges, inside which the evaluator picks. */
export interface Grades extends PartBase {
  readonly kind: "grades";
  readonly slot: SlotKey;
  readonly grades: readonly Grade[];
}

/** 得分=A卷…的占比*2分+B卷…的占比*4分: the terms added up, between 0 and points. */
export interface Formula extends PartBase {
  readonly kind: "formula";
  readonly terms: readonly { readonly measure: Measure; readonly weight: Exact }[];
}

/** 按B/A或A/B*该指标分值记分. */
export interface TargetRatio extends PartBase {
  readonly kind: "targetRatio";
  readonly target: SlotKey;
  readonly actual: SlotKey;
  /** Slot with the grades 正向 / 反向, or which of them the target's own sign says (≥, ≤). */
  readonly direction: { readonly slot: SlotKey } | { readonly stated: "正向" | "反向" };
  /** Only the formula is written, not that reaching the target gives full points: it must always be possible to divide. */
  readonly isFormulaOnly?: true;
}

/** 酌情扣分: amount and reason are the evaluator's, inside bounds. */
export interface Discretion extends PartBase {
  readonly kind: "discretion";
  /** Points deducted. */
  readonly slot: SlotKey;
  readonly from: Exact;
  readonly to: Exact;
}

/** 加分: what the evaluator finds to hold; with highestOnly 就高不重复. points is 0, the rule's limit holds the cap. */
export interface Bonus extends PartBase {
  readonly kind: "bonus";
  readonly options: readonly { readonly slot: SlotKey; readonly points: Exact }[];
  readonly highestOnly: boolean;
  readonly atMost: Exact;
  /** Whether it may lift the score beyond the full points, where it could. */
  readonly reach?: "beyond" | "within";
}

/** 第1名得6分，其余按第1名的比例得分 / 排名1-5名依次赋予…. */
export interface Rank extends PartBase {
  readonly kind: "rank";
  readonly slot: SlotKey;
  /** Points of rank 1, 2, …. */
  readonly awards: readonly Exact[];
  /** 其余得1分: of every rank behind those named. */
  readonly rest?: Exact;
  /** 第2-5名按第1名的比例得分: the ranks behind, up to `last` (all of them without one), earn own ÷ first of the first's points. */
  readonly behind?: { readonly own: SlotKey; readonly first: SlotKey; readonly last?: number };
}

/** Overrides the parts, evaluated last. */
export interface Veto {
  /** The words of the condition. */
  readonly text: string;
  /** Item it is about ("本项"); "" for the whole indicator. */
  readonly item: string;
  readonly when: VetoCondition;
  readonly at: Span;
}

export type VetoCondition =
  /** Slot of kind "veto": it happened. */
  | {
      readonly kind: "happened";
      readonly slot: SlotKey;
      /** 到位率<100%，且造成不良影响: what the measure must be for it to have happened. */
      readonly only?: { readonly measure: Measure; readonly low?: Bound; readonly high?: Bound };
    }
  /** 如不具备要素①，该指标分值为0. */
  | { readonly kind: "unmet"; readonly slot: SlotKey }
  /** 若…>0.2，此项得0分. */
  | { readonly kind: "beyond"; readonly measure: Measure; readonly low?: Bound; readonly high?: Bound };
