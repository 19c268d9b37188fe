import type { Assessment } from "../assess";
import type { SurveyTable } from "./detail/evidenceBox";
import { evidenceBoxes } from "./detail/evidenceBoxes";

/** 直接填各选项人数: what standards ask of questionnaires, where no answers are in the workbook. */
export interface TypedSurvey {
  readonly indicator: number;
  readonly name: string;
  readonly isWaiting: boolean;
  readonly asked: readonly { readonly key: string; readonly title: string; readonly survey: SurveyTable }[];
}

/** Indicators whose counts are typed into 评价底稿, in the order of the table. */
export function typedSurveys({ indicators, settings }: Assessment): readonly TypedSurvey[] {
  return indicators.flatMap((assessed, indicator): readonly TypedSurvey[] => {
    const asked = evidenceBoxes(assessed, settings.scoring).flatMap(({ key, title, control }) =>
      control.kind === "survey" && control.survey.rows.some(({ match }) => match !== undefined)
        ? [{ key, title, survey: control.survey }]
        : [],
    );
    if (asked.length === 0) return [];
    const { name } = assessed.indicator;
    return [{ indicator, name, isWaiting: assessed.scored.state !== "scored", asked }];
  });
}
