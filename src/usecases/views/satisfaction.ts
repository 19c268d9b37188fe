import { type CellAddress, cellName } from "../../core/grid/address";
import { type Exact, HUNDRED, ONE, sum } from "../../core/number/exact";
import { toFixedText, toPlainText } from "../../core/number/round";
import { indexOf } from "../../core/standards/kinds/surveyIndex";
import type { ScoringSettings } from "../../core/standards/settings";
import type { Problem } from "../../core/problems/problem";
import { sayProblem } from "../../core/problems/say";
import { optionKey } from "../../core/surveys/wording";
import type { AssessedIndicator, Assessment } from "../assess";
import { questionWrite } from "../entries/surveyWrites";
import { groupWeights } from "../groupWeights";
import { type GroupSatisfaction, surveyFigures, type SurveyFigures } from "../surveyFigures";
import { fullText, pointsText } from "./figures";

/** 满意度: the figure, where it comes from, and the choices on which it rests. */
export interface SatisfactionView {
  readonly headline?: SatisfactionHeadline;
  readonly questionnaires: readonly SurveyedGroup[];
  readonly table?: SatisfactionTable;
  readonly checks: readonly SurveyCheck[];
  /** Every indicator that rests on a questionnaire. */
  readonly users: readonly {
    readonly indicator: number;
    readonly name: string;
    readonly result: string;
    readonly isWaiting: boolean;
  }[];
  /** "看过 5 张工作表" */
  readonly looked: string;
}

export interface SatisfactionHeadline {
  readonly indicator: number;
  readonly name: string;
  /** "86.04%", "待补" */
  readonly figure: string;
  readonly points: string;
  readonly full: string;
  /** How it came about, a line a step. */
  readonly lines: readonly string[];
}

export interface SurveyedGroup {
  readonly sheet: string;
  readonly group: string;
  /** "有效 20 份" */
  readonly detail: string;
  readonly at: CellAddress;
  /** The question that is counted; undefined where none is asked for as satisfaction. */
  readonly asked?: AskedQuestion;
}

export interface AskedQuestion {
  /** By its column. */
  readonly chosen: number;
  readonly options: readonly { readonly column: number; readonly label: string }[];
  /** What the standard names it by; undefined where another cannot be chosen in 评价设置. */
  readonly named?: { readonly paper: string; readonly question: number };
}

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

export interface SurveyCheck {
  readonly text: string;
  readonly isGood: boolean;
  readonly at?: CellAddress;
  readonly label?: string;
}

export function satisfactionView(assessment: Assessment): SatisfactionView {
  const figures = figuresOf(assessment);
  const headline = headlineOf(assessment, figures);
  const table = tableOf(assessment, figures);
  return {
    ...(headline ? { headline } : {}),
    questionnaires: figures.questionnaires.map(({ questionnaire: { raw }, counted }) => {
      const asked = askedOf(assessment, figures, raw.sheet);
      return {
        sheet: raw.sheet,
        group: raw.group ?? raw.sheet,
        detail: `有效 ${String(counted)} 份`,
        at: { sheet: raw.sheet, row: raw.headerRow, column: 0 },
        ...(asked ? { asked } : {}),
      };
    }),
    ...(table ? { table } : {}),
    checks: checksOf(figures),
    users: assessment.indicators.flatMap((each, place) =>
      each.evidence.reading.slots.some(({ kind }) => kind === "survey")
        ? [
            {
              indicator: place,
              name: each.indicator.name,
              result: resultOf(each),
              isWaiting: each.scored.state !== "scored",
            },
          ]
        : [],
    ),
    looked: `看过 ${String(assessment.data.own.length)} 张工作表`,
  };
}

/** 综合满意度 by the method in force; undefined where a value or a weight is missing. */
export function satisfactionFigure(assessment: Assessment): Exact | undefined {
  return figuresOf(assessment).composite;
}

/** The indicator that counts satisfaction as an index; undefined where none does. */
export function satisfactionIndicator({ indicators }: Assessment): AssessedIndicator | undefined {
  return indicators.find(({ evidence }) =>
    evidence.reading.slots.some(({ survey }) => survey?.use === "index"),
  );
}

export function rateText(rate: Exact): string {
  return `${toFixedText(rate.mul(HUNDRED), 2)}%`;
}

function figuresOf(assessment: Assessment): SurveyFigures {
  const { settings, surveyed, funds } = assessment;
  return surveyFigures({ settings, surveyed, funds, assessment, problems: [] });
}

function headlineOf(assessment: Assessment, { composite }: SurveyFigures): SatisfactionHeadline | undefined {
  const found = satisfactionIndicator(assessment);
  if (!found) return undefined;
  const { indicator, scored } = found;
  const figure = composite ?? typedComposite(found, assessment.settings.scoring);
  const steps = scored.state === "scored" ? scored.trace.slice(-3, -1) : [];
  return {
    indicator: assessment.indicators.indexOf(found),
    name: indicator.name,
    figure: figure ? rateText(figure) : "待补",
    points: scored.state === "scored" ? pointsText(scored.points) : "待补",
    full: indicator.full ? fullText(indicator.full) : "—",
    lines: steps.map(({ text }) => text),
  };
}

/** From counts that were typed into 评价底稿: no answers are in the workbook. */
function typedComposite(
  { evidence: { reading, facts } }: AssessedIndicator,
  scoring: ScoringSettings,
): Exact | undefined {
  const weights = groupWeights(reading);
  const slots = reading.slots.filter(({ survey }) => survey?.use === "index");
  const parts = slots.map((slot) => {
    const measured = indexOf(facts.get(slot.key), slot, scoring);
    if (measured.state !== "known" || slots.length === 1)
      return measured.state === "known" ? measured.value : undefined;
    return weights.find(({ group }) => group === slot.survey?.group)?.weight.mul(measured.value);
  });
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length && known.length > 0 ? sum(known) : undefined;
}

function resultOf({ indicator, scored }: AssessedIndicator): string {
  const full = indicator.full ? fullText(indicator.full) : "—";
  return `${scored.state === "scored" ? pointsText(scored.points) : "待补"} / ${full}`;
}

function askedOf(
  { indicators, surveys, data }: Assessment,
  { satisfaction }: SurveyFigures,
  sheet: string,
): AskedQuestion | undefined {
  const found = satisfaction.find(({ questionnaire }) => questionnaire.raw.sheet === sheet);
  if (!found) return undefined;
  const { raw, counted } = found.questionnaire;
  const slot = indicators
    .flatMap(({ evidence }) => evidence.reading.slots)
    .find((each) => each.survey?.use === "index" && surveys.boundTo(each)?.question === found.question);
  const place = slot && surveys.placeOf(slot);
  const chosen = raw.questions[counted.questions.indexOf(found.question)]?.column ?? 0;
  const canChange = place !== undefined && questionWrite(data.settings, place, { sheet, column: chosen }).ok;
  return {
    chosen,
    options: raw.questions
      .filter(({ options }) => options.length > 0)
      .map(({ column, number, wording }) => ({ column, label: `第${String(number)}题 ${wording}` })),
    ...(canChange ? { named: { paper: place.paper, question: place.question } } : {}),
  };
}

function tableOf(
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

function checksOf({ questionnaires, problems }: SurveyFigures): readonly SurveyCheck[] {
  if (questionnaires.length === 0) return [];
  const troubles = problems.map((each: Problem): SurveyCheck => {
    const text = sayProblem(each);
    if (!each.at) return { text, isGood: false };
    const label = `转到 ${cellName(each.at.row, each.at.column)}`;
    return { text, isGood: false, at: each.at, label };
  });
  const counts: SurveyCheck = { text: "每题的人数与有效填写人次一致", isGood: true };
  return [...(troubles.length === 0 ? [counts] : troubles), { text: "IP、昵称不写进附件", isGood: true }];
}
