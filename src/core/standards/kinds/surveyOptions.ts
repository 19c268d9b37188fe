import { narrow } from "../../number/narrow";
import type { OptionCount } from "../fact";
import type { SurveyOption } from "../slot";

/** An option without its letter and without spaces: "A.显著提升" and "显著提升 " are the same. */
export function optionText(option: string): string {
  return narrow(option)
    .replace(/\s+/g, "")
    .replace(/^[A-Za-z][.、:．)]/u, "");
}

/**
 * The counts of the options a standard names, in its order; undefined where one of them is not among the counts.
 * The text decides; the position only where no text matches, because an option may be worded differently in the
 * questionnaire.
 */
export function namedCounts(
  named: readonly SurveyOption[],
  counts: readonly OptionCount[],
): readonly OptionCount[] | undefined {
  const byText = named.map(({ text }) =>
    counts.find(({ option }) => optionText(option) === optionText(text)),
  );
  const found = byText.every((count) => count === undefined) ? named.map(byPosition(counts)) : byText;
  return found.every((count) => count !== undefined) ? found : undefined;
}

function byPosition(counts: readonly OptionCount[]) {
  return ({ position }: SurveyOption) => (position === undefined ? undefined : counts[position]);
}
