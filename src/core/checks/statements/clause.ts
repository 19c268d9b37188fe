import { type Exact, exact } from "../../number/exact";
import { narrow } from "../../number/narrow";

/** A sentence as it is searched: half width, without spaces; `open` has quotations blanked out besides. */
export interface Clause {
  readonly plain: string;
  /** Text in “ ” is somebody else's: “服务对象满意度=80%”. Titles in 《 》 are names. */
  readonly open: string;
}

export function clauseOf(sentence: string): Clause {
  const plain = narrow(sentence).replaceAll(" ", "");
  const open = plain.replace(/“[^”]*”|《(?:[^《》]|《[^》]*》)*》/g, (quoted) => "○".repeat(quoted.length));
  return { plain, open };
}

/** The words of the same part of the sentence before a place. */
export function clauseBefore(text: string, place: number): string {
  return /[^,;。:、(]*$/.exec(text.slice(0, place))?.[0] ?? "";
}

export function numberOf(text: string | undefined): Exact {
  return exact((text ?? "0").replaceAll(",", ""));
}

/** One match a figure, from left to right. */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  return [...text.matchAll(pattern)];
}
