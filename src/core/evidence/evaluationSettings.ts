import { exact, ONE, ZERO, type Exact } from "../number/exact";
import type { ScoringSettings } from "../standards/settings";
import type { LedgerReading } from "./ledgerReading";
import type { TotalCap } from "./totalCaps";

/** Everything 评价设置 holds (sheets.md §2 as corrected by §16). "" and undefined where nothing is filled in. */
export interface EvaluationSettings {
  readonly project: ProjectInfo;
  /** 评价等级, best first; lower bound of the total, included. */
  readonly grades: readonly GradeBound[];
  readonly scoring: ScoringSettings;
  readonly groups: readonly SurveyGroup[];
  readonly moneyUnit: "元" | "万元";
  /** 写入方式：先看再写、直接写入 */
  readonly writing: "先看再写" | "直接写入";
  readonly roles: readonly SheetRole[];
  readonly questions: readonly QuestionPlace[];
  readonly corrections: readonly QuestionCorrection[];
  readonly ledgerFilter: LedgerFilter;
  readonly ledgerReading: LedgerReading;
  readonly totalCaps: readonly TotalCap[];
  readonly bodyFont: string;
}

export type ProjectInfo = Readonly<Record<ProjectField, string>>;

export const projectFields = [
  "项目名称",
  "委托单位",
  "被评价单位",
  "财政业务科室",
  "评价机构",
  "评价年度",
  "报告所称三级指标数",
  "自评分值",
  "自评等级",
] as const;

export type ProjectField = (typeof projectFields)[number];

export interface GradeBound {
  readonly grade: string;
  readonly from: Exact;
}

/** One questionnaire and whom it asks. */
export interface SurveyGroup {
  readonly sheet: string;
  readonly group: string;
  readonly weight?: Exact;
  readonly issued?: Exact;
  readonly returned?: Exact;
}

/** 六、工作表对应: which sheet plays which role; area as shown, "" when unknown. */
export interface SheetRole {
  readonly role: string;
  readonly sheet: string;
  readonly area: string;
}

/** 问卷题目对应: where an evaluator says a question is to be found. */
export interface QuestionPlace {
  readonly paper: string;
  readonly question: number;
  readonly sheet: string;
  /** Letters. */
  readonly column: string;
}

/** Which payments of the ledger are the project's; "" for all. */
export interface LedgerFilter {
  readonly project: string;
  readonly account: string;
}

/** 评价设置里的两个标签 */
export const ledgerFilterLabels = {
  project: "支出明细只计项目",
  account: "支出明细只计科目",
} as const satisfies Record<keyof LedgerFilter, string>;

/** Above the rows of 问卷题目更正 in 评价设置. */
export const correctionLabel = "更正问卷";

/** 问卷题目更正: what recognition got wrong or could not know about a question of the raw answers. */
export interface QuestionCorrection {
  /** The sheet's name, its 卷 or whom it asks. */
  readonly questionnaire: string;
  readonly question: number;
  /** 单选、多选、填空、量表; "" where it was recognised right. */
  readonly kind: string;
  /** All options in the questionnaire's order; empty where they were recognised right. */
  readonly options: readonly string[];
}

/** Printed in the reports of the cases and, for the cut-offs, 财预〔2020〕10号. */
export const defaultSettings: EvaluationSettings = {
  project: Object.fromEntries(projectFields.map((field) => [field, ""])) as Record<ProjectField, string>,
  grades: [
    { grade: "优", from: exact("90") },
    { grade: "良", from: exact("80") },
    { grade: "中", from: exact("60") },
    { grade: "差", from: ZERO },
  ],
  scoring: {
    stepRounding: "whole",
    satisfaction: "weighted",
    optionValues: [
      { option: "非常满意", value: ONE },
      { option: "满意", value: exact("0.8") },
      { option: "一般", value: exact("0.6") },
      { option: "不满意", value: ZERO },
    ],
    numbering: "sequential",
  },
  groups: [],
  moneyUnit: "元",
  writing: "先看再写",
  roles: [],
  questions: [],
  corrections: [],
  ledgerFilter: { project: "", account: "" },
  ledgerReading: { columns: [] },
  totalCaps: [],
  bodyFont: "宋体",
};

export const bodyFonts = ["宋体", "仿宋", "仿宋_GB2312"] as const;

export const numberingNames = {
  sequential: "按顺序",
  byItem: "按要点",
} as const satisfies Record<ScoringSettings["numbering"], string>;
