import { type Exact, HUNDRED, ONE, sum } from "../../core/number/exact";
import { toPlainText } from "../../core/number/round";
import { optionKey } from "../../core/surveys/wording";
import type { Assessment } from "../assess";
import { groupWeights } from "../groupWeights";
import type { GroupSatisfaction, SurveyFigures } from "../surveyFigures";
import { rateText } from "./satisfactionHeadline";

export interface SatisfactionTable {
  readonly groups: readonly string[];
  readonly options: readonly {
    readonly option: string;
    readonly points: string;
    /** 评价设置 has a row for it, and no standard states its value. */
    readonly canChange: boolean;
    readonly counts: readonly string[];
  }[];
  readonly valid: readonly string[];
  readonly values: readonly string[];
  readonly weights: readonly {
    readonly sheet: string;
    readonly group: string;
    readonly percent: string;
    readonly canChange: boolean;
  }[];
  /** "权重合计 90%，应为 100%。"; "" where they add up. */
  readonly trouble: string;
  /** Said where a weight is the standard's and not a choice. */
  readonly note: string;
}

/** Undefined where no question is counted as satisfaction. */
export function satisfactionTable(
  assessment: Assessment,
  { satisfaction, questionnaires }: SurveyFigures,
): SatisfactionTable | undefined {
  if (satisfaction.length === 0) return undefined;
  const { settings, data } = assessment;
  const stated = assessment.indicators.flatMap(({ evidence }) => groupWeights(evidence.reading));
  const ownValues = assessment.indicators.some(({ evidence }) =>
    evidence.reading.slots.some(({ survey }) => survey?.use === "index" && survey.coefficients !== undefined),
  );
  const counts = satisfaction.map((group) => {
    const found = questionnaires.find(({ questionnaire }) => questionnaire === group.questionnaire);
    return found?.questions.find(({ question }) => question === group.question)?.options ?? [];
  });
  const keys = [...new Map(counts.flat().map(({ text }) => [optionKey(text), text] as const))];
  const weights = satisfaction.map((group) => {
    const { raw } = group.questionnaire;
    const isStated = stated.some(({ group: name }) => name === raw.group);
    const hasRow = settings.groups.some(({ sheet }) => sheet === raw.sheet);
    return {
      sheet: raw.sheet,
      group: groupName(group),
      percent: group.weight ? percentText(group.weight) : "",
      canChange: !isStated && hasRow && data.settings !== undefined,
    };
  });
  return {
    groups: satisfaction.map(groupName),
    options: keys.map(([key, option]) => {
      const known = settings.scoring.optionValues.find((each) => optionKey(each.option) === key);
      return {
        option,
        points: known ? toPlainText(known.value.mul(HUNDRED), 4) : "",
        canChange: known !== undefined && !ownValues && data.settings !== undefined,
        counts: counts.map((options) =>
          String(options.find(({ text }) => optionKey(text) === key)?.count ?? 0),
        ),
      };
    }),
    valid: satisfaction.map(({ valid }) => String(valid)),
    values: satisfaction.map(({ value }) => (value ? rateText(value) : "待补")),
    weights,
    trouble: weightTrouble(satisfaction),
    note: weights.some(({ canChange }) => !canChange) ? "权重由评分标准写明，不在这里改。" : "",
  };
}

function weightTrouble(groups: readonly GroupSatisfaction[]): string {
  if (groups.length < 2) return "";
  const known = groups.flatMap(({ weight }) => weight ?? []);
  if (known.length < groups.length) return "有的调查对象还没有权重。";
  const total = sum(known);
  return total.equals(ONE) ? "" : `权重合计 ${percentText(total)}%，应为 100%。`;
}

function groupName({ questionnaire: { raw } }: GroupSatisfaction): string {
  return raw.group ?? raw.sheet;
}

function percentText(share: Exact): string {
  return toPlainText(share.mul(HUNDRED), 4);
}
