import type { Exact } from "../number/exact";
import { readNumber } from "../number/read";
import type { Desk } from "./desk";
import type { Decisions } from "./reading";
import { showPoints } from "./showPoints";

const KEY = "分值";

/** The 分值 that the evaluator has given for a standard without one; undefined where the answer is no number above 0. */
export function statedFull(decisions: Decisions): Exact | undefined {
  const value = readNumber((decisions.get(KEY) ?? "").replace(/分$/, ""))?.written;
  return value?.gt(0) ? value : undefined;
}

/** A standard without 分值 is read, but its points are only known once the evaluator says what it is worth. */
export function settleFull(desk: Desk, full: Exact | undefined): void {
  if (full !== undefined) return;
  const given = statedFull(desk.decisions);
  const text =
    given === undefined
      ? `没有分值，这条标准满分多少分？（暂按${showPoints(desk.full)}分读）`
      : "没有分值，这条标准满分多少分？";
  const answer = given === undefined ? {} : { answer: desk.decisions.get(KEY) ?? "" };
  desk.questions.push({ key: KEY, item: "", text, choices: [], ...answer });
}
