import { stepRoundingWords } from "../../standards/kinds/stepCount";
import { satisfactionWords } from "../../standards/kinds/surveyIndex";
import {
  bodyFonts,
  correctionLabel,
  type EvaluationSettings,
  type LedgerFilter,
  ledgerFilterLabels,
  numberingNames,
  projectFields,
  type QuestionPlace,
  type SheetRole,
} from "../../evidence/evaluationSettings";
import {
  ledgerColumnsLabel,
  ledgerColumnsText,
  ledgerSideLabel,
  ledgerSideWords,
} from "../../evidence/ledgerReading";
import { totalCapLabel } from "../../evidence/totalCaps";
import { isColumnLabel } from "../../indicators/namedColumns";
import type { Exact } from "../../number/exact";

/** The rows of 评价设置 in order: sheets.md §2 as corrected by §16. Keys are what a second run knows them by. */
export type SettingsLine =
  | { readonly kind: "title" | "hint" }
  | { readonly kind: "section"; readonly text: string }
  | { readonly kind: "header"; readonly texts: readonly string[]; readonly spans: Spans }
  | { readonly kind: "field"; readonly label: string; readonly value: string }
  | { readonly kind: "grade"; readonly grade: string; readonly from: Exact; readonly better?: string }
  | {
      readonly kind: "choice";
      readonly label: string;
      readonly value: string;
      readonly choices: readonly string[];
      readonly hint: string;
    }
  | { readonly kind: "option"; readonly option: string; readonly value: Exact; readonly hint: string }
  | {
      readonly kind: "group";
      readonly sheet: string;
      readonly group: string;
      readonly weight?: Exact;
      readonly issued?: Exact;
      readonly returned?: Exact;
    }
  | { readonly kind: "weights" }
  /** isDecided: follows the table and the columns chosen in this run, so that the choice is remembered. */
  | {
      readonly kind: "role";
      readonly role: string;
      readonly sheet: string;
      readonly area: string;
      readonly isDecided: boolean;
    }
  | {
      readonly kind: "question";
      readonly paper: string;
      readonly question: number;
      readonly sheet: string;
      readonly column: string;
    }
  /** A row of 问卷题目更正, empty until somebody needs it; by its place, for all of it is the evaluator's. */
  | { readonly kind: "correction"; readonly place: number };

/** Column pairs that are merged, from 0. */
export type Spans = readonly (readonly [number, number])[];

export interface SettingsContent {
  readonly settings: EvaluationSettings;
  readonly roles: readonly SheetRole[];
  /** Questions that standards name, with the place found for them ("" where none is). */
  readonly questions: readonly QuestionPlace[];
  /** The workbook has questionnaires whose questions may have to be corrected. */
  readonly hasQuestionnaires: boolean;
  /** Columns by which the ledger can be filtered. */
  readonly ledgerFilters: readonly (keyof LedgerFilter)[];
  /** 借方 and 贷方 both have entries, so that somebody must say which of them is spending. */
  readonly hasTwoSides: boolean;
  /** The table scores the execution of the budget, by which some places cap the total. */
  readonly hasExecution: boolean;
}

const BANDS = ["第一档", "第二档", "第三档", "第四档", "第五档"];

/** Enough for the usual slips; rows inserted below them count as well. */
const CORRECTIONS = [1, 2, 3];

export function settingsLines(content: SettingsContent): readonly SettingsLine[] {
  const { settings, roles, questions, hasQuestionnaires, ledgerFilters, hasTwoSides, hasExecution } = content;
  const { grades, scoring, groups } = settings;
  return [
    { kind: "title" },
    { kind: "hint" },
    { kind: "section", text: "一、项目信息" },
    ...projectFields.map((label): SettingsLine => ({ kind: "field", label, value: settings.project[label] })),
    { kind: "section", text: "二、评价等级（按得分下限，含下限）" },
    { kind: "header", texts: ["等级", "得分下限", "说明"], spans: [[2, 4]] },
    ...grades.map(({ grade, from }, index): SettingsLine => {
      const better = grades[index - 1]?.grade;
      return better === undefined ? { kind: "grade", grade, from } : { kind: "grade", grade, from, better };
    }),
    { kind: "section", text: "三、满意度计法" },
    choice(
      "满意度计法",
      satisfactionWords[scoring.satisfaction],
      Object.values(satisfactionWords),
      "方法决定得分，须在报告中写明。",
    ),
    { kind: "header", texts: ["选项", "系数", "说明"], spans: [[2, 4]] },
    ...scoring.optionValues.map(({ option, value }, index): SettingsLine => ({
      kind: "option",
      option,
      value,
      hint: BANDS[index] ?? "其他量表的同义选项",
    })),
    { kind: "section", text: "四、调查对象" },
    { kind: "header", texts: ["问卷", "调查对象", "权重", "发放份数", "回收份数"], spans: [] },
    ...groups.map((group): SettingsLine => ({ kind: "group", ...group })),
    { kind: "weights" },
    { kind: "section", text: "五、计分口径" },
    choice(
      "阶梯扣分",
      stepRoundingWords[scoring.stepRounding],
      Object.values(stepRoundingWords),
      "按整次、不足一次按一次、按比例",
    ),
    choice(
      "扣分原因编号",
      numberingNames[scoring.numbering],
      Object.values(numberingNames),
      "按顺序（连续编号）、按要点",
    ),
    choice("金额单位", settings.moneyUnit, ["元", "万元"], "元、万元"),
    choice("写入方式", settings.writing, ["先看再写", "直接写入"], "先看再写、直接写入"),
    ...ledgerFilters.map((each): SettingsLine => ({
      kind: "field",
      label: ledgerFilterLabels[each],
      value: settings.ledgerFilter[each],
    })),
    ...(hasTwoSides ? [sideLine(settings)] : []),
    { kind: "field", label: ledgerColumnsLabel, value: ledgerColumnsText(settings.ledgerReading.columns) },
    // the row is the evaluator's: what stands there is kept as it is written
    ...(hasExecution ? [{ kind: "field", label: totalCapLabel, value: "" } as const] : []),
    { kind: "section", text: "六、工作表对应" },
    { kind: "header", texts: ["用途", "工作表", "", "", "数据区域"], spans: [[1, 3]] },
    ...roles.map((role, index): SettingsLine => ({
      kind: "role",
      ...role,
      isDecided: index === 0 || isColumnLabel(role.role),
    })),
    ...(questions.length === 0
      ? []
      : [
          {
            kind: "header",
            texts: ["卷", "题号", "所在工作表（留空自动查找）", "", "列"],
            spans: [[2, 3]],
          } as const,
          ...questions.map((place): SettingsLine => ({ kind: "question", ...place })),
        ]),
    ...(hasQuestionnaires
      ? [
          {
            kind: "header",
            texts: [correctionLabel, "题号", "题型", "选项（按原卷顺序，用┋或、分开）", ""],
            spans: [[3, 4]],
          } as const,
          ...CORRECTIONS.map((place): SettingsLine => ({ kind: "correction", place })),
        ]
      : []),
    { kind: "section", text: "七、版式" },
    choice("正文字体", settings.bodyFont, bodyFonts, bodyFonts.join("、")),
  ];
}

function sideLine({ ledgerReading: { side } }: EvaluationSettings): SettingsLine {
  const value = side === undefined ? "" : ledgerSideWords[side];
  return choice(ledgerSideLabel, value, Object.values(ledgerSideWords), "借、贷方都有发生额，哪方是支出");
}

function choice(label: string, value: string, choices: readonly string[], hint: string): SettingsLine {
  return { kind: "choice", label, value, choices, hint };
}

/** What a row is known by on a second run: section and label, never its place. */
export function lineKey(line: SettingsLine): string {
  switch (line.kind) {
    case "title":
    case "hint":
    case "weights":
      return line.kind;
    case "section":
      return `section ${line.text.slice(0, 1)}`;
    case "header":
      return `header ${line.texts[0] ?? ""}`;
    case "field":
    case "choice":
      return `label ${line.label}`;
    case "grade":
      return `grade ${line.grade}`;
    case "option":
      return `option ${line.option}`;
    case "group":
      return `group ${line.sheet}`;
    case "role":
      return `role ${line.role}`;
    case "question":
      return `question ${line.paper} ${String(line.question)}`;
    case "correction":
      return `correction ${String(line.place)}`;
  }
}
