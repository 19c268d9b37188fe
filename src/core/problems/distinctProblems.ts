import type { Problem } from "./problem";

/** Each problem once, in the order of the first: a protected sheet is one problem, however many cells were meant. */
export function distinctProblems(problems: readonly Problem[]): readonly Problem[] {
  return [
    ...new Map(problems.map((each) => [JSON.stringify([each.code, each.at, each.about]), each])).values(),
  ];
}
