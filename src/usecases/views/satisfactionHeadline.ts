import { type Exact, HUNDRED, sum } from "../../core/number/exact";
import { toFixedText } from "../../core/number/round";
import { indexOf } from "../../core/standards/kinds/surveyIndex";
import type { ScoringSettings } from "../../core/standards/settings";
import type { AssessedIndicator, Assessment } from "../assess";
import { groupWeights } from "../groupWeights";
import { surveyFigures, type SurveyFigures } from "../surveyFigures";
import { fullText, pointsText } from "./figures";

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

/** By the settings in force. */
export function satisfactionFigures(assessment: Assessment): SurveyFigures {
  const { settings, surveyed, funds } = assessment;
  return surveyFigures({ settings, surveyed, funds, assessment, problems: [] });
}

/** 综合满意度 by the method in force; undefined where a value or a weight is missing. */
export function satisfactionFigure(assessment: Assessment): Exact | undefined {
  return satisfactionFigures(assessment).composite;
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

/** Undefined where no indicator counts satisfaction. */
export function satisfactionHeadline(
  assessment: Assessment,
  { composite }: SurveyFigures,
): SatisfactionHeadline | undefined {
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
