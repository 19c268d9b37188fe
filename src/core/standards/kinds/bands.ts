import type { Exact } from "../../number/exact";
import { readNumber } from "../../number/read";
import { problem } from "../../problems/problem";
import type { BandAward, Bands } from "../rule";
import { bandsFormula } from "./bandsFormula";
import { chooseBand, type ChosenBand } from "./bandChoice";
import type { AwardContext, ExplainContext, PartKind } from "./kind";
import { nameOfMeasure } from "./measureName";
import { slotsOfMeasure } from "./measureSlots";
import { equationOf, showMeasured } from "./measureText";
import { measureTrace } from "./measureTrace";
import { evaluate } from "./measureValue";
import { awarded, lost, step, waiting } from "./partOutcome";
import { RATE_DIGITS, showFigure, showPoints } from "./quantityText";
import { countingOf, stepRoundingWords } from "./stepCount";

/** ①最终满意度≥95%，得10分；②95%>最终满意度≥85%，得6分… */
export const bands: PartKind<Bands> = {
  name: "分档得分",

  slots: (part) => slotsOfMeasure(part.measure),

  award(part, facts, context) {
    const found = evaluate(part.measure, facts, context);
    if (found.state === "unknown") return waiting(found.missing, found.problems);
    const { value, cells } = found;
    const chosen = chooseBand(part, value, context.settings);
    if (chosen === undefined) {
      const about = {
        measure: nameOfMeasure(part.measure, context),
        value: showMeasured(value, part.measure, context),
      };
      return waiting([], [problem("outside-bands", cells[0], about)]);
    }
    const { band, points } = chosen;
    const digits = digitsInBand(part, value, chosen, context);
    const equation = equationOf(part.measure, value, facts, context, digits);
    const shown = showMeasured(value, part.measure, context, digits);
    const reason = `${equation}，属“${band.text}”档，得${showPoints(points)}分`;
    return awarded({
      points,
      deductions: lost(part, part.points.sub(points), reason, "computed", cells),
      trace: [
        ...measureTrace(part.measure, facts, context),
        step(
          `${shown}属${band.mark}“${band.text}”档${awardText(band.award, context)}`,
          showFigure(points),
          cells,
        ),
      ],
    });
  },

  explain(part, context) {
    const name = nameOfMeasure(part.measure, context);
    return `${part.item}按“${name}”所在的档得分：${part.bands
      .map((band) => `${band.text}，${sayAward(band.award, name, part, context)}`)
      .join("；")}。`;
  },

  say(part, context) {
    const name = nameOfMeasure(part.measure, context);
    return part.bands
      .map((band) => `${band.mark}${band.text}，${sayAward(band.award, name, part, context)}`)
      .join("；");
  },

  formula: bandsFormula,
};

/** As many decimals as keep the printed value in its own band: 84.996 % must not read “85%，属85%以下档”. */
function digitsInBand(part: Bands, value: Exact, { band }: ChosenBand, context: AwardContext): number {
  for (let digits = RATE_DIGITS; digits < RATE_DIGITS + 6; digits += 1) {
    const printed = readNumber(showMeasured(value, part.measure, context, digits))?.value;
    if (printed !== undefined && chooseBand(part, printed, context.settings)?.band === band) return digits;
  }
  return RATE_DIGITS;
}

function awardText(award: BandAward, context: AwardContext): string {
  if (award.kind !== "steps") return "";
  const { rounding, source } = countingOf(award.rounding, context.settings);
  return `，阶梯扣分${stepRoundingWords[rounding]}（${source}）`;
}

function sayAward(award: BandAward, name: string, part: Bands, context: ExplainContext): string {
  switch (award.kind) {
    case "points":
      return `得${showPoints(award.points)}分`;
    case "linear": {
      const product = `${name}*${showPoints(award.slope)}`;
      const { intercept } = award;
      if (intercept.equals(0)) return `得分=${product}`;
      return `得分=${product}${intercept.gt(0) ? "+" : "-"}${showPoints(intercept.abs())}`;
    }
    case "steps": {
      const unit = showMeasured(award.step, part.measure, context);
      return `得${showPoints(award.start)}分，每相差${unit}扣${showPoints(award.each)}分`;
    }
  }
}
