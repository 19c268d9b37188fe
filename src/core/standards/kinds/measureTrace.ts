import { toPlainText } from "../../number/round";
import type { Facts } from "../fact";
import type { Measure } from "../measure";
import type { TraceStep } from "../outcome";
import type { AwardContext } from "./kind";
import { nameOfMeasure } from "./measureName";
import { figuresOf, showMeasured } from "./measureText";
import { evaluate } from "./measureValue";
import { step } from "./partOutcome";
import { showQuantity } from "./quantityText";
import type { Slot } from "../slot";
import { satisfactionWords, valuedOptions } from "./surveyIndex";

/** The way to a measure's value: a line for every index and named measure inside it, then its own. [] while unknown. */
export function measureTrace(measure: Measure, facts: Facts, context: AwardContext): readonly TraceStep[] {
  const found = evaluate(measure, facts, context);
  if (found.state === "unknown") return [];
  const inner = namedInside(measure).flatMap((part) => measureTrace(part, facts, context));
  const name = typeset(nameOfMeasure(measure, context));
  const figures = typeset(wayTo(measure, facts, context));
  const shown = showMeasured(found.value, measure, context);
  const own = measure.kind === "named" ? measure.of : measure;
  const method = own.kind === "index" ? [step(methodText(context.slot(own.slot), context), "")] : [];
  return [...inner, ...method, step(figures === shown ? name : `${name}＝${figures}`, shown, found.cells)];
}

/** Which way of counting satisfaction was used, and who said so: it decides the score. */
function methodText({ survey }: Slot, { settings }: AwardContext): string {
  return survey?.coefficients === undefined
    ? `满意度计法：${satisfactionWords[settings.satisfaction]}（评价设置）`
    : "满意度计法：按标准所写的选项分值（评分标准）";
}

function namedInside(measure: Measure): readonly Measure[] {
  switch (measure.kind) {
    case "fact":
    case "constant":
    case "share":
    case "index":
      return [];
    case "binary":
      return [measure.left, measure.right].flatMap(selfOrInside);
    case "absolute":
      return selfOrInside(measure.of);
    case "mean":
      return measure.of.flatMap(selfOrInside);
    case "named":
      return namedInside(measure.of);
  }
}

function selfOrInside(measure: Measure): readonly Measure[] {
  return measure.kind === "named" || measure.kind === "index" ? [measure] : namedInside(measure);
}

/** An index inside a composite prints as its value; on its own line, as the counts times the options' values. */
function wayTo(measure: Measure, facts: Facts, context: AwardContext): string {
  const of = measure.kind === "named" ? measure.of : measure;
  const fact = of.kind === "index" ? facts.get(of.slot) : undefined;
  if (of.kind !== "index" || fact?.value.kind !== "survey") return figuresOf(measure, facts, context);
  const terms = valuedOptions(fact.value.counts, context.slot(of.slot), context.settings).flatMap(
    ({ value, count }) =>
      value === undefined || value.mul(count).equals(0)
        ? []
        : [`${toPlainText(count, 2)}*${showQuantity(value, "%")}`],
  );
  return `(${terms.join("+") || "0"})/${toPlainText(fact.value.valid, 2)}`;
}

/** The trace is typeset as a reader writes it: 1396÷1200, 88%×30%＋85.2%×70%. */
export function typeset(text: string): string {
  return text.replace(/[*/+=]/g, (sign) => ({ "*": "×", "/": "÷", "+": "＋", "=": "＝" })[sign] ?? sign);
}
