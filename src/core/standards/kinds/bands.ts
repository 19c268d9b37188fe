import { type Exact, ZERO } from "../../number/exact";
import { readNumber } from "../../number/read";
import { problem } from "../../problems/problem";
import type { Band, BandAward, Bands } from "../rule";
import { bandsFormula } from "./bandsFormula";
import { chooseBand, type ChosenBand } from "./bandChoice";
import type { AwardContext, ExplainContext, PartKind } from "./kind";
import { nameOfMeasure } from "./measureName";
import { slotsOfMeasure } from "./measureSlots";
import { sayDefinition, sayMeasured } from "./measureWords";
import { equationOf, showMeasured } from "./measureText";
import { measureTrace } from "./measureTrace";
import { evaluate } from "./measureValue";
import { awarded, lost, step, waiting } from "./partOutcome";
import { RATE_DIGITS, sayPoints, showFigure, showPoints } from "./quantityText";
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
      .map((band) => `${band.text}${sayAward(band, name, part, context)}`)
      .join("；")}。`;
  },

  say(part, context) {
    const name = nameOfMeasure(part.measure, context);
    const definition = sayDefinition(part.measure, context);
    // several bands of one point carry its mark, which is said once
    const isMarked = new Set(part.bands.map(({ mark }) => mark)).size === part.bands.length;
    const item = part.item || (isMarked ? "" : (part.bands[0]?.mark ?? ""));
    return `${item}${definition}${part.bands
      .map((band) => `${isMarked ? band.mark : ""}${band.text}${sayAward(band, name, part, context)}`)
      .join("；")}`;
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

/** 按比例得分 of a band that ends above 0 might be a line between the points at its ends. */
function sayProduct({ low }: Band, slope: Exact, name: string, part: Bands): string {
  return slope.equals(part.points) && low === undefined
    ? "，按比例得分"
    : `，得分=${name}*${sayPoints(slope)}`;
}

function sayLine({ low, high }: Band, { slope, intercept }: BandAward & { kind: "linear" }): string {
  if (low === undefined || high === undefined) return "按内插法计算";
  const [first, last] = [low, high].map(({ value }) => sayPoints(intercept.add(slope.mul(value))));
  return `，在${first}分至${last}分之间线性插值`;
}

function sayAward(band: Band, name: string, part: Bands, context: ExplainContext): string {
  const { award } = band;
  switch (award.kind) {
    case "points":
      return `，得${sayPoints(award.points)}分`;
    case "linear":
      // a line that does not begin at 0 runs between the points at both ends of its band
      if (award.intercept.equals(ZERO))
        return /比例/.test(band.text) ? "" : sayProduct(band, award.slope, name, part);
      return /插值|内插|比例/.test(band.text) ? "" : sayLine(band, award);
    case "steps": {
      const side = band.high?.value.equals(award.from) === true ? "低于" : "超过";
      return `的，每${side}${sayMeasured(award.step, part.measure, context)}扣${sayPoints(award.each)}分`;
    }
  }
}
