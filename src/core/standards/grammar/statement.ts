import type { Exact } from "../../number/exact";
import type { Mark } from "../reading";
import type { StepRounding } from "../rule";
import type { Stretch } from "../text/script";
import type { Award } from "./award";
import type { Condition } from "./condition";
import type { Quantity } from "./quantity";

/** A stretch that means something, and which colour it gets. */
export interface Spot extends Stretch {
  readonly part: Mark["part"];
}

/** One sentence of a standard, understood on its own; families make parts of several. */
export type Statement = Said & {
  readonly at: Stretch;
  /** Number of the point it stands in, from 0; −1 before the first point. */
  readonly point: number;
  readonly spots: readonly Spot[];
};

export interface ConditionAt {
  readonly condition: Condition;
  readonly at: Stretch;
  /** What is compared; empty where it is left out. */
  readonly measure: Stretch;
}

export type Side = "below" | "above" | "either";

export type Said =
  /** 项目有绩效目标，得0.5分; `items`: 4项全部符合得满分 */
  | {
      readonly kind: "met";
      readonly content: Stretch;
      readonly award: Award;
      readonly items?: Exact;
    }
  /** 合同要素齐全（2分，其中：金额0.5分，期限0.5分，验收条款1分） */
  | {
      readonly kind: "nested";
      readonly content: Stretch;
      readonly award: Award;
      /** `label`: what is asked, where the words of the part are only some of it (6月底、9月底执行率达到…). */
      readonly parts: readonly {
        readonly content: Stretch;
        readonly award: Award;
        readonly label?: string;
      }[];
    }
  /** 95%>最终满意度≥85%，得6分 */
  | { readonly kind: "band"; readonly when: ConditionAt; readonly award: Award }
  /** 超过2倍基线或低于20%基线得0: two bands in one sentence */
  | { readonly kind: "bandPair"; readonly when: ConditionAt; readonly or: ConditionAt; readonly award: Award }
  /** 优（90%-100%）、良（80%-90%）、差（0-80%），按相应比例得分: several grades in one sentence */
  | {
      readonly kind: "gradeList";
      readonly grades: readonly { readonly content: Stretch; readonly award: Award }[];
    }
  /** 若资金到位率<100%，得分=资金到位率*标准分(2分) */
  | {
      readonly kind: "score";
      readonly when?: ConditionAt;
      readonly expression: Stretch;
      /** 按实际完成率计分: the expression is a share, of the full points. */
      readonly isShare?: true;
    }
  /** 按比例计分 */
  | {
      readonly kind: "proportion";
      readonly when?: ConditionAt;
      readonly measure?: Stretch;
      readonly isInterpolation: boolean;
      /** 按覆盖率与80%的比例计分: what the share is of. */
      readonly of?: Quantity;
      /** 在6分至10分之间线性插值: the points at the two ends, as written. */
      readonly ends?: readonly [Exact, Exact];
    }
  /** 资金到位率和到位及时率均达到100%得满分，否则按比例扣分，两项各占50% */
  | {
      readonly kind: "rates";
      readonly names: readonly Stretch[];
      /** Of all of them together. */
      readonly award: Award;
      readonly portion: Award;
    }
  /** 年度增幅高于上级增幅的得满分，低于上级增幅的按比例减分 */
  | { readonly kind: "versus"; readonly left: Stretch; readonly right: Stretch; readonly award: Award }
  /** 每发现一项未制定，扣除0.5分. `about`: words before 每 that say of what. */
  | {
      readonly kind: "each";
      readonly finding: Stretch;
      readonly about: Stretch;
      readonly unit: string;
      readonly loss: Award;
      readonly atMost?: Exact;
    }
  /** 三项资料齐全得3分，缺一项扣1分 */
  | {
      readonly kind: "lacking";
      readonly finding: Stretch;
      readonly unit: string;
      readonly award: Award;
      readonly atMost?: Exact;
    }
  /** 每降低1个百分点扣1分; `gives`: 每超过目标值5%，增加5分 */
  | {
      readonly kind: "step";
      readonly when?: ConditionAt;
      readonly measure?: Stretch;
      readonly side: Side | "delay" | "extent" | undefined;
      /** 逾期, 延误 …: how a delay is called. */
      readonly word?: string;
      readonly step: Quantity;
      readonly amount: Award;
      readonly gives: boolean;
      readonly atMost?: Exact;
      /** 每下降1个百分点（不足1个百分点按1个百分点计算） */
      readonly rounding?: StepRounding;
      /** 3个工作日扣0.2分,6个工作日扣0.4分: nothing between the days that are named. */
      readonly isWhole?: true;
    }
  /** 发现1-2处违规扣2分, 2个扣3分: what a number of findings costs, not each of them. */
  | { readonly kind: "countLoss"; readonly content: Stretch; readonly loss: Award }
  /** 工期滞后的扣5分; isFound: 发现资料缺失扣1分, which may be meant for each that is found; isBare: 10%-20%扣2分, 较重扣2分, which only say how far or how bad. */
  | {
      readonly kind: "event";
      readonly finding: Stretch;
      readonly loss: Award;
      readonly isFound?: true;
      readonly isBare?: true;
    }
  /** 未建立台账、未公示的，分别扣10分、5分: several events in one sentence */
  | {
      readonly kind: "eventList";
      readonly events: readonly { readonly finding: Stretch; readonly loss: Award }[];
    }
  /** 扣完为止; 扣满12分为止; isBeyond: 扣完后再从总分中扣, which no score of the indicator can hold. */
  | { readonly kind: "floor"; readonly atMost?: Exact; readonly isBeyond?: true }
  /** 不满1%按1%计算; `of`: the step it speaks of, where it repeats it. */
  | { readonly kind: "rounding"; readonly rounding: StepRounding; readonly of?: Quantity }
  /** 否则不得分; 其余得1分: what everything else earns */
  | { readonly kind: "otherwise"; readonly award: Award }
  /** 有一项不符合的不得分 */
  | { readonly kind: "allOrNothing" }
  /** 以100%为标准 */
  | { readonly kind: "base"; readonly base: Quantity; readonly measure?: Stretch }
  /** 若存在截留…，本指标不得分 */
  | {
      readonly kind: "veto";
      readonly content: Stretch;
      readonly scope: "indicator" | "item";
      readonly isGate: boolean;
      /** Behind several items with points, of which it does not say whether it is about the last or about all. */
      readonly isUnscoped?: true;
      /** ④不符合的，该指标不得分: the listed item that must be met. */
      readonly mark?: string;
      readonly when?: ConditionAt;
    }
  /** 出现下列情形之一的，不得分：①…②… */
  | { readonly kind: "vetoList"; readonly scope?: "indicator" | "item" }
  /** 否则酌情扣分 */
  | {
      readonly kind: "discretion";
      readonly content: Stretch;
      readonly from?: Exact;
      readonly to?: Exact;
      /** 在0-5分内酌情打分: the range is what may be given, so it must be the whole. */
      readonly isWhole?: true;
    }
  /** 编制控制率=(在编数/核定数)×100% */
  | { readonly kind: "define"; readonly name: Stretch; readonly expression: Stretch }
  /** 没有场馆项目的部门按满分计算; isElsewhere: 分值按比例调整到其他项 */
  | { readonly kind: "notApplicable"; readonly content: Stretch; readonly isElsewhere?: true }
  /** ①—④每项1分; 每符合一项得1/7的权重分; isLoss: 每有一项不符合扣1分 */
  | {
      readonly kind: "perItem";
      readonly from?: string;
      readonly to?: string;
      readonly award: Award;
      readonly isLoss: boolean;
      /** 全部符合得4分: what all of them are worth, where the loss says it. */
      readonly whole?: Exact;
    }
  /** 具备要素②③，分别得到指标分值的33% */
  | { readonly kind: "holding"; readonly marks: string; readonly award: Award }
  /** 同时满足①和②得3分; 只满足其中一项得1.5分; 均不满足不得分; `to`: 符合3-4项; 符合5项及以上; 符合2项及以下 */
  | {
      readonly kind: "together";
      readonly marks: string;
      readonly met: Exact | "all";
      readonly to?: Exact | "more" | "less";
      readonly award: Award;
    }
  /** 100-80%(含)、80-50%(含)、50-0%; isUpper: a cut belongs to the band above it */
  | {
      readonly kind: "threeBand";
      readonly names: readonly string[];
      readonly cuts: readonly [Exact, Exact];
      readonly isUpper: boolean;
      /** 50-10%: the least that can be given, where it is not 0. */
      readonly bottom?: Exact;
    }
  /** 结余率(计算方法为:结余数/预算数)≤5%, and not a word about points */
  | { readonly kind: "goal"; readonly when: ConditionAt; readonly expression?: Stretch }
  /** 按B/A或A/B*该指标分值记分 */
  | {
      readonly kind: "target";
      readonly direction: "forward" | "reverse" | "sign";
      /** 记满分 for a target that is reached; otherwise only the formula is written. */
      readonly statesFull: boolean;
    }
  /** 若为定性指标 / 若为定量指标 */
  | { readonly kind: "sort"; readonly sort: "定性" | "定量" }
  /** 排名1-5名的依次赋予60分、57分… */
  | {
      readonly kind: "rank";
      readonly measure: Stretch;
      readonly awards: readonly Award[];
      /** 其余得1分 */
      readonly rest?: Award;
      /** 每下降1名扣0.5分: what each place behind those named costs. */
      readonly each?: Exact;
      /** 第2-5名按第1名的比例得分; undefined `last`: 其余. */
      readonly behind?: { readonly last: number | undefined };
    }
  /** 工作经验获中央、省级推广的，分别加3分、2分，就高不重复计算 */
  | {
      readonly kind: "bonus";
      readonly subject: Stretch;
      readonly deed: Stretch;
      readonly options: readonly { readonly content: Stretch; readonly points: Exact }[];
      readonly highestOnly: boolean;
    }
  /** 最高120分 */
  | {
      readonly kind: "cap";
      readonly most: Exact | "full";
      /** 超过100%的按100%计: not the points are limited, but the rate. */
      readonly isOfRate?: true;
    }
  /** 同时具备立项批复、可研报告得2分，具备其一得1分 */
  | {
      readonly kind: "bothOf";
      readonly names: readonly [Stretch, Stretch];
      readonly award: Award;
      readonly lesser: Award;
    }
  /** 在省级媒体宣传报道1篇得1分: points for each */
  | { readonly kind: "gain"; readonly finding: Stretch; readonly unit: string; readonly points: Exact }
  /** 最高加3分: of what is added */
  | { readonly kind: "bonusCap"; readonly most: Exact }
  /** 就高不重复计算 */
  | { readonly kind: "highestOnly" }
  /** 两项择一考核; names: 结余率与变动率二者择其一 */
  | { readonly kind: "chooseOne"; readonly names?: readonly [Stretch, Stretch] }
  /** 资金到位率（3分）：…; 管理制度健全（3分），其中：…: what the sentences below it are worth together. */
  | { readonly kind: "heading"; readonly content: Stretch; readonly points: Exact }
  /** A question that only announces what follows: 项目预定目标设置是否合理。 */
  | { readonly kind: "topic"; readonly content: Stretch }
  /** Words that add nothing to the computation. */
  | { readonly kind: "connective" }
  /** No form matches. */
  | { readonly kind: "unread" };
