import { exact, sum } from "../../number/exact";
import { problem } from "../../problems/problem";
import type { Fact, Facts } from "../fact";
import type { Measure } from "../measure";
import { operate } from "../operate";
import type { AwardContext } from "./kind";
import { known, type Measured, missing, together, troubled } from "./measured";
import { nameOfMeasure } from "./measureName";
import { slotsOfMeasure } from "./measureSlots";
import { indexOf } from "./surveyIndex";
import { shareOf } from "./surveyShare";

/**
 * The exact value of a measure; rates are fractions (1 is 100 %). `name` is what a problem calls it.
 * A zero denominator is a question to the evaluator, never a score.
 */
export function evaluate(
  measure: Measure,
  facts: Facts,
  context: AwardContext,
  name = nameOfMeasure(measure, context),
): Measured {
  const valueOf = (part: Measure): Measured => evaluate(part, facts, context, name);
  switch (measure.kind) {
    case "constant":
      return known(measure.value, []);
    case "fact":
      return quantityOf(facts.get(measure.slot), context, measure.slot);
    case "share":
      return shareOf(facts.get(measure.slot), context.slot(measure.slot));
    case "index":
      return indexOf(facts.get(measure.slot), context.slot(measure.slot), context.settings);
    case "named":
      return evaluate(measure.of, facts, context, measure.name);
    case "absolute": {
      const inner = valueOf(measure.of);
      return inner.state === "known" ? known(inner.value.abs(), inner.cells) : inner;
    }
    case "mean": {
      const all = together(measure.of.map(valueOf));
      if (all.state === "unknown") return all;
      return known(sum(all.values).div(exact(Math.max(1, all.values.length))), all.cells);
    }
    case "binary": {
      const both = together([valueOf(measure.left), valueOf(measure.right)]);
      if (both.state === "unknown") return both;
      const [left, right] = both.values;
      if (left === undefined || right === undefined) return troubled();
      const value = operate(measure.operator, left, right);
      if (value !== undefined) return known(value, both.cells);
      const at = slotsOfMeasure(measure.right).flatMap((key) => facts.get(key)?.cells[0] ?? [])[0];
      const about = { measure: name, name: nameOfMeasure(measure.right, context) };
      return troubled(problem("zero-denominator", at, about));
    }
  }
}

/** Any fact that is a quantity serves where a number is asked for. */
function quantityOf(fact: Fact | undefined, context: AwardContext, key: string): Measured {
  switch (fact?.value.kind) {
    case "number":
      return known(fact.value.number, fact.cells);
    case "count":
      return known(fact.value.count, fact.cells);
    case "rate":
      return known(fact.value.rate, fact.cells);
    case "conformity":
    case "veto":
    case "grade":
    case "survey":
    case "manual":
    case undefined:
      return missing(context.slot(key));
  }
}
