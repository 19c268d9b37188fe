import { numberingNames } from "../../core/evidence/evaluationSettings";
import { stepRoundingWords } from "../../core/standards/kinds/stepCount";
import type { Assessment } from "../assess";
import type { ChoiceLabel } from "../entries/settingWrite";
import { indicatorRole } from "../assess";
import { tableName } from "../chooseTable";
import { fullText } from "./figures";

/** 设置: choices that live in 评价设置 and go with the file. */
export interface SettingsView {
  /** Without 评价设置 there is nothing to keep them in yet. */
  readonly canKeep: boolean;
  readonly grades: readonly { readonly grade: string; readonly from: string }[];
  /** "差 <60" */
  readonly lowest: { readonly grade: string; readonly below: string };
  readonly choices: readonly SettingChoice[];
  readonly roles: readonly SettingRole[];
}

export interface SettingChoice {
  readonly label: ChoiceLabel;
  readonly section: "写入" | "计分";
  readonly title: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface SettingRole {
  readonly role: string;
  readonly title: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The indicator table is chosen, other roles are found again when empty. */
  readonly isTable: boolean;
}

export function settingsView(assessment: Assessment): SettingsView {
  const { settings, data } = assessment;
  const kept = settings.grades.slice(0, -1);
  const last = settings.grades.at(-1);
  const above = kept.at(-1);
  return {
    canKeep: data.settings !== undefined,
    grades: kept.map(({ grade, from }) => ({ grade, from: fullText(from) })),
    lowest: { grade: last?.grade ?? "", below: above ? `<${fullText(above.from)}` : "" },
    choices: [
      {
        label: "写入方式",
        section: "写入",
        title: "评分算出后",
        value: settings.writing,
        options: [
          { value: "先看再写", label: "先给我看，再写入" },
          { value: "直接写入", label: "直接写入（随时可撤销）" },
        ],
      },
      {
        label: "扣分原因编号",
        section: "写入",
        title: "扣分原因的编号",
        value: numberingNames[settings.scoring.numbering],
        options: [
          { value: numberingNames.sequential, label: "连续编号 ①②③" },
          { value: numberingNames.byItem, label: "用要点的编号" },
        ],
      },
      {
        label: "阶梯扣分",
        section: "计分",
        title: "“每低于1个百分点扣”，不足 1 个百分点的",
        value: stepRoundingWords[settings.scoring.stepRounding],
        options: [
          { value: stepRoundingWords.whole, label: "不扣（只数整数档）" },
          { value: stepRoundingWords.up, label: "按一档扣" },
          { value: stepRoundingWords.linear, label: "按比例扣" },
        ],
      },
    ],
    roles: rolesOf(assessment),
  };
}

function rolesOf(assessment: Assessment): readonly SettingRole[] {
  const { data, tables, reading, funds, settings } = assessment;
  const sheets = data.own.map(({ sheet }) => ({ value: sheet, label: sheet }));
  const named = (role: string): string =>
    settings.roles.find((each) => each.role === role)?.sheet ??
    funds.roles.find((each) => each.role === role)?.sheet ??
    "";
  const found = (role: string, title: string): SettingRole => ({
    role,
    title,
    value: named(role),
    isTable: false,
    options: [{ value: "", label: "自动查找" }, ...sheets],
  });
  return [
    {
      role: indicatorRole,
      title: "评分表",
      value: tableName(reading.table),
      isTable: true,
      options: tables.map((table) => ({
        value: tableName(table),
        label: table.kind === "indicators" ? table.sheet : `${table.sheet}（自评表）`,
      })),
    },
    found("支出明细", "明细账"),
    found("资金安排", "资金安排"),
    ...questionnaireSheets(assessment).map(({ role, title, sheet }) => ({
      ...found(role, title),
      value: sheet,
    })),
  ];
}

/** 问卷A, 问卷1: as the rows of 评价设置 are called. */
const questionnaireRole = /^问卷[A-Za-z\d]*$/;

/** The questionnaires that 评价设置 has a row for, and what was found for them. */
function questionnaireSheets({
  settings,
  questionnaires,
}: Assessment): readonly { readonly role: string; readonly title: string; readonly sheet: string }[] {
  const found = new Map<string, string>(
    questionnaires.map((each, index) => [`问卷${each.paper ?? String(index + 1)}`, each.sheet] as const),
  );
  const named = settings.roles.filter(({ role }) => questionnaireRole.test(role));
  const roles = [...new Set([...named.map(({ role }) => role), ...found.keys()])];
  return roles.map((role) => {
    const own = named.find((each) => each.role === role)?.sheet ?? "";
    const sheet = own === "" ? (found.get(role) ?? "") : own;
    const group = questionnaires.find((each) => each.sheet === sheet)?.group;
    return { role, title: group === undefined ? role : `问卷（${group}）`, sheet };
  });
}
