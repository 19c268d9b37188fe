import { type CellAddress, cellName } from "../../core/grid/address";
import type { Problem } from "../../core/problems/problem";
import { sayProblem } from "../../core/problems/say";
import type { AssessedIndicator, Assessment } from "../assess";
import { questionWrite } from "../entries/surveyWrites";
import type { SurveyFigures } from "../surveyFigures";
import { fullText, pointsText } from "./figures";
import { type SatisfactionHeadline, satisfactionFigures, satisfactionHeadline } from "./satisfactionHeadline";
import { type SatisfactionTable, satisfactionTable } from "./satisfactionTable";

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

export interface SurveyCheck {
  readonly text: string;
  readonly isGood: boolean;
  readonly at?: CellAddress;
  readonly label?: string;
}

export function satisfactionView(assessment: Assessment): SatisfactionView {
  const figures = satisfactionFigures(assessment);
  const headline = satisfactionHeadline(assessment, figures);
  const table = satisfactionTable(assessment, figures);
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
