import type { Measure } from "./measure";
import { isSameMeasure } from "./measureNames";
import type { Part } from "./rule";

/** What a part measures. */
export function measuresOf(part: Part): readonly Measure[] {
  if (part.kind === "formula") return part.terms.map(({ measure }) => measure);
  return "measure" in part ? [part.measure] : [];
}

/** A measure and all it is made of. */
export function measuresIn(measure: Measure): readonly Measure[] {
  switch (measure.kind) {
    case "fact":
    case "constant":
    case "share":
    case "index":
      return [measure];
    case "binary":
      return [measure, ...measuresIn(measure.left), ...measuresIn(measure.right)];
    case "absolute":
    case "named":
      return [measure, ...measuresIn(measure.of)];
    case "mean":
      return [measure, ...measure.of.flatMap(measuresIn)];
  }
}

/** Whether a measure is computed with the one of this name. */
export function usesName(measure: Measure, name: string): boolean {
  return measuresIn(measure).some(
    (inner) =>
      (inner.kind === "named" && isSameMeasure(inner.name, name)) ||
      (inner.kind === "index" && inner.name === name),
  );
}
