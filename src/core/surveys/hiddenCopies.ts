import { type HiddenSheets, preferVisible } from "../grid/inSight";
import type { Questionnaire } from "./questionnaire";

/** A hidden questionnaire and the visible one of which it is another copy. */
export interface HiddenCopy {
  readonly sheet: string;
  readonly other: string;
}

/**
 * Hidden questionnaires of the same 卷 as a visible one, or with the same questions. One that is the only one of its
 * kind is none, nor is one that somebody named.
 */
export function hiddenCopies(
  all: readonly Questionnaire[],
  hidden: HiddenSheets,
  isNamed: (sheet: string) => boolean,
): readonly HiddenCopy[] {
  return all.flatMap((each): readonly HiddenCopy[] => {
    if (!hidden.has(each.sheet) || isNamed(each.sheet)) return [];
    const [kept] = preferVisible(
      all.filter((other) => isSameKind(each, other)),
      hidden,
    );
    return kept && !hidden.has(kept.sheet) ? [{ sheet: each.sheet, other: kept.sheet }] : [];
  });
}

function isSameKind(one: Questionnaire, other: Questionnaire): boolean {
  if (one.paper !== undefined && one.paper === other.paper) return true;
  return wordingsOf(one) === wordingsOf(other);
}

function wordingsOf({ questions }: Questionnaire): string {
  return questions.map(({ number, wording }) => `${String(number)} ${wording}`).join("\n");
}
