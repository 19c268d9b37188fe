import { columnsOf, type Question, type QuestionKind } from "../../core/surveys/questionnaire";
import { readPaperCode } from "../../core/surveys/paperCode";
import type { Assessment } from "../assess";
import type { MappingChoice } from "./ledgerMapping";

/** Which sheets are questionnaires, and what their questions were recognised as: to be corrected. */
export interface SurveyMapping {
  readonly canKeep: boolean;
  /** One for every questionnaire that is there or wanted: 问卷A. */
  readonly sheets: readonly (MappingChoice & { readonly role: string })[];
  readonly questions: readonly MappedQuestion[];
}

export interface MappedQuestion {
  /** Tells it from every other. */
  readonly key: string;
  /** The sheet, as 问卷题目更正 names it. */
  readonly questionnaire: string;
  readonly number: number;
  /** "A卷 第5题 …" */
  readonly label: string;
  /** As recognised, or as corrected. */
  readonly kind: string;
  readonly options: readonly string[];
  /** What the evaluator has corrected; "" and empty where nothing. */
  readonly given: { readonly kind: string; readonly options: readonly string[] };
}

export const kindWords = {
  single: "单选",
  multiple: "多选",
  text: "填空",
  scale: "量表",
} as const satisfies Record<QuestionKind, string>;

const ROLE = /^问卷[A-Za-z]?\d*$/;

export function surveyMapping({ settings, questionnaires, data }: Assessment): SurveyMapping {
  const sheets = data.own.map(({ sheet }) => ({ value: sheet, label: sheet }));
  const found = questionnaires.map(({ paper, sheet }, index) => ({
    role: `问卷${paper ?? String(index + 1)}`,
    sheet,
  }));
  const roles = new Map([
    ...settings.roles.filter(({ role }) => ROLE.test(role)).map(({ role, sheet }) => [role, sheet] as const),
    ...found.map(({ role, sheet }) => [role, sheet] as const),
  ]);
  return {
    canKeep: data.settings !== undefined,
    sheets: [...(roles.size === 0 ? [["问卷1", ""] as const] : roles)].map(([role, sheet]) => ({
      role,
      value: sheets.some(({ value }) => value === sheet) ? sheet : "",
      options: [{ value: "", label: "自动查找" }, ...sheets],
    })),
    questions: questionnaires.flatMap(({ sheet, paper, questions }) =>
      questions
        // its options are its columns: there is nothing to correct in words
        .filter((question) => columnsOf(question).length === 1)
        .map((question) => mapped(question, { sheet, paper }, settings)),
    ),
  };
}

function mapped(
  { number, wording, kind, options, column }: Question,
  { sheet, paper }: { readonly sheet: string; readonly paper: string | undefined },
  { corrections }: Assessment["settings"],
): MappedQuestion {
  const given = corrections.find(
    ({ questionnaire, question }) =>
      question === number &&
      (questionnaire === sheet || (paper !== undefined && readPaperCode(questionnaire).paper === paper)),
  );
  const who = paper === undefined ? sheet : `${paper}卷`;
  return {
    key: `${sheet} ${String(column)}`,
    questionnaire: given?.questionnaire ?? sheet,
    number,
    label: `${who} 第${String(number)}题 ${wording}`,
    kind: kindWords[kind],
    options: options.map(({ text }) => text),
    given: { kind: given?.kind ?? "", options: given?.options ?? [] },
  };
}
