import type { Exact } from "../../number/exact";
import { toPlainText } from "../../number/round";
import type { Fact, Facts } from "../fact";
import type { Measure } from "../measure";
import { arithmetic, constantText, type Leaf, rankOf } from "./arithmetic";
import type { AwardContext } from "./kind";
import { evaluate } from "./measureValue";
import { isPaper, nameOfMeasure } from "./measureName";
import { unitOfMeasure } from "./measureUnit";
import { RATE_DIGITS, showQuantity } from "./quantityText";
import { chosenCounts } from "./surveyShare";

/** A value in the measure's unit: "87.51%", "413,550.00", "36". */
export function showMeasured(
  value: Exact,
  measure: Measure,
  context: Pick<AwardContext, "slot">,
  digits = RATE_DIGITS,
): string {
  return showQuantity(value, unitOfMeasure(measure, context.slot), digits);
}

/** The figures behind a measure: "36/36", "A卷(16+3)/20", "88%*30%+85.2%*70%". */
export function figuresOf(measure: Measure, facts: Facts, context: AwardContext): string {
  return arithmetic(measure.kind === "named" ? measure.of : measure, leafFigure(facts, context));
}

/** The same as a factor: in brackets where it is a sum. */
export function factorOf(measure: Measure, facts: Facts, context: AwardContext): string {
  const figures = figuresOf(measure, facts, context);
  return rankOf(measure.kind === "named" ? measure.of : measure) < 2 ? `(${figures})` : figures;
}

/** "预算执行率=361,900.00/413,550.00=87.51%"; without a name, the words: "实际到位资金/预算资金=413,550.00/413,550.00=100%". */
export function equationOf(
  measure: Measure,
  value: Exact,
  facts: Facts,
  context: AwardContext,
  digits = RATE_DIGITS,
): string {
  const shown = showMeasured(value, measure, context, digits);
  const figures = measure.kind === "fact" ? shown : figuresOf(measure, facts, context);
  const name = measure.kind === "share" && isPaper(measure.name) ? "" : `${nameOfMeasure(measure, context)}=`;
  return figures === shown ? `${name}${shown}` : `${name}${figures}=${shown}`;
}

function leafFigure(facts: Facts, context: AwardContext): (leaf: Leaf) => string {
  return (leaf) => {
    if (leaf.kind === "constant") return constantText(leaf);
    const fact = leaf.kind === "named" ? undefined : facts.get(leaf.slot);
    if (leaf.kind === "share" && fact?.value.kind === "survey") return shareFigures(leaf, fact, context);
    const found = evaluate(leaf, facts, context);
    const shown = found.state === "known" ? showMeasured(found.value, leaf, context) : "…";
    return leaf.kind === "share" && isPaper(leaf.name) ? `${leaf.name}${shown}` : shown;
  };
}

/** “A卷(16+3)/20”, as the report of 一网通办 prints it. */
function shareFigures(leaf: Extract<Leaf, { kind: "share" }>, fact: Fact, context: AwardContext): string {
  const counts = chosenCounts(fact, context.slot(leaf.slot)).map(({ count }) => toPlainText(count, 2));
  const valid = fact.value.kind === "survey" ? toPlainText(fact.value.valid, 2) : "";
  const paper = isPaper(leaf.name) ? leaf.name : "";
  return `${paper}${counts.length === 1 ? counts.join("") : `(${counts.join("+")})`}/${valid}`;
}
