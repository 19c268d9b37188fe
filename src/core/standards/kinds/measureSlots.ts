import type { Measure } from "../measure";
import type { SlotKey } from "../slot";

/** The facts a measure is made of, each once, in the order of its arithmetic. */
export function slotsOfMeasure(measure: Measure): readonly SlotKey[] {
  return [...new Set(leaves(measure))];
}

function leaves(measure: Measure): readonly SlotKey[] {
  switch (measure.kind) {
    case "fact":
    case "share":
    case "index":
      return [measure.slot];
    case "constant":
      return [];
    case "binary":
      return [...leaves(measure.left), ...leaves(measure.right)];
    case "absolute":
    case "named":
      return leaves(measure.of);
    case "mean":
      return measure.of.flatMap(leaves);
  }
}
