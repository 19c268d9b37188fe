import type { Measure } from "../measure";
import type { Slot, SlotKey } from "../slot";
import { arithmetic, constantText, type Leaf, rankOf } from "./arithmetic";

interface Names {
  readonly slot: (key: SlotKey) => Slot;
}

/** What a sentence calls a measure: 资金到位率, or in words what it is made of: 实际维护次数/计划维护次数. */
export function nameOfMeasure(measure: Measure, names: Names): string {
  switch (measure.kind) {
    case "named":
    case "fact":
    case "index":
      return measure.name;
    case "share":
      return isPaper(measure.name) ? `${measure.name}${optionsOf(measure.slot, names)}占比` : measure.name;
    case "constant":
    case "binary":
    case "absolute":
    case "mean":
      return arithmeticInWords(measure, names);
  }
}

/** The formula in words: "实际到位资金/预算资金". */
export function arithmeticInWords(measure: Measure, names: Names): string {
  return arithmetic(measure.kind === "named" ? measure.of : measure, (leaf: Leaf) =>
    leaf.kind === "constant" ? constantText(leaf) : nameOfMeasure(leaf, names),
  );
}

/** A measure as a factor: by its name, or in words, in brackets where it is a sum. */
export function factorInWords(measure: Measure, names: Names): string {
  const name = nameOfMeasure(measure, names);
  return rankOf(measure) < 2 ? `(${name})` : name;
}

function optionsOf(key: SlotKey, names: Names): string {
  const options = names.slot(key).survey?.options ?? [];
  return options.length === 0 ? "" : `“${options.map(({ text }) => text).join("、")}”`;
}

/** “A卷” says where the people were asked and stands before their number; a share with a name of its own is named. */
export function isPaper(name: string): boolean {
  return name === "" || name.endsWith("卷");
}
