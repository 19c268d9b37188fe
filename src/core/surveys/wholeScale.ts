import type { OptionValue } from "../standards/settings";
import { optionKey } from "./wording";

/** An option and its place, 0 for A. */
export interface PlacedOption {
  readonly position: number;
  readonly text: string;
}

/** The scale of 评价设置 without its synonyms: options until the value rises again. */
export function settingsScale(values: readonly OptionValue[]): readonly string[] {
  const end = values.findIndex(
    ({ value }, index) => index > 0 && value.gt(values[index - 1]?.value ?? value),
  );
  return values.slice(0, end < 0 ? values.length : end).map(({ option }) => option);
}

/**
 * The options with those of the scale that nobody chose, in the scale's order: 不满意 leaves no trace where all are
 * content. Only where every option is one of the scale, and letters ("A(非常满意)") say the same places; else unchanged.
 */
export function completeScale(
  options: readonly PlacedOption[],
  scale: readonly string[],
  known: "lettered" | "words",
): readonly PlacedOption[] {
  const keys = scale.map(optionKey);
  const places = options.map(({ text }) => keys.indexOf(optionKey(text)));
  if (options.length === 0 || places.some((place) => place < 0)) return options;
  if (known === "lettered" && options.some(({ position }, index) => position !== places[index]))
    return options;
  return scale
    .map((text, position) => options.find((_, index) => places[index] === position) ?? { position, text })
    .map(({ text }, position) => ({ text, position }));
}
