import { type Exact, HUNDRED } from "../../number/exact";
import { toPlainText } from "../../number/round";
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

/**
 * “编制控制率=(在编数/核定数)*100%；” before the rule, for every measure with a name and a formula that it is computed with;
 * otherwise "".
 */
export function sayDefinition(measure: Measure, context: ExplainContext): string {
  switch (measure.kind) {
    case "absolute":
      return sayDefinition(measure.of, context);
    case "binary":
      return [...new Set([measure.left, measure.right].map((side) => sayDefinition(side, context)))].join("");
    case "index":
      return sayIndex(measure, context);
    case "named": {
      if (measure.of.kind !== "binary") return "";
      const words = arithmeticInWords(measure, context);
      return `${measure.name}=${measure.isRate && measure.of.operator === "/" ? `(${words})*100%` : words}；`;
    }
    case "fact":
    case "constant":
    case "mean":
    case "share":
      return "";
  }
}

/** 满意度=(非常满意人数*100%+满意人数*80%)/有效问卷数*100%；: the option values, where the standard states them. */
function sayIndex({ name, slot }: Measure & { kind: "index" }, context: ExplainContext): string {
  const { coefficients = [] } = context.slot(slot).survey ?? {};
  if (coefficients.length === 0) return "";
  const terms = coefficients.map(
    ({ option, value }) => `${option}人数*${toPlainText(value.mul(HUNDRED), SAID_DIGITS)}%`,
  );
  return `${name}=(${terms.join("+")})/有效问卷数*100%；`;
}
