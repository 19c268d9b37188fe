import type { Exact } from "../../number/exact";
import type { Measure } from "../measure";
import type { ExplainContext } from "./kind";
import { arithmeticInWords } from "./measureName";
import { showMeasured } from "./measureText";
import { unitOfMeasure } from "./measureUnit";

/** A value as a standard states it, with its unit: "95%", "15个工作日", "36次". */
export function sayMeasured(value: Exact, measure: Measure, context: ExplainContext): string {
  const unit = unitOfMeasure(measure, context.slot);
  const shown = showMeasured(value, measure, context, SAID_DIGITS);
  return unit === "%" ? shown : `${shown}${unit}`;
}

/** More than a standard ever states: what is said must be read back exactly. */
const SAID_DIGITS = 8;

/** “编制控制率=(在编数/核定数)*100%；” before the rule, where the measure has a name and a formula; otherwise "". */
export function sayDefinition(measure: Measure, context: ExplainContext): string {
  if (measure.kind === "absolute") return sayDefinition(measure.of, context);
  if (measure.kind !== "named" || measure.of.kind !== "binary") return "";
  const words = arithmeticInWords(measure, context);
  return `${measure.name}=${measure.isRate && measure.of.operator === "/" ? `(${words})*100%` : words}；`;
}
