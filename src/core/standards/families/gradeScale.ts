import { type Exact, max, sum, ZERO } from "../../number/exact";
import type { Desk } from "../desk";
import { type Award, pointsOf } from "../grammar/award";
import type { Statement } from "../grammar/statement";
import { wordsOf } from "../text/script";
import { areComparisons, areEndsFalling, arePositions, isTrend } from "./gradeWords";

type Met = Statement & { kind: "met" };

/** Words of a grade between the best and the worst. */
const BETWEEN = /轻微|严重|恶劣|较|基本|一般|部分|欠|良|中|合格|不够|但|仅|只|有待|级|等|好|一定|持平|相当/;

/**
 * A scale gives the most to one end and less to each further word. What adds up to the full points is a list of items,
 * unless its words are plainly grades of one thing (健全, 基本健全, 不健全).
 */
export function isScale(desk: Desk, said: readonly Met[], isWhole: boolean): boolean {
  // 良（80-90分） of 10 points is no range of points
  if (said.some(({ award }) => award.kind === "range" && highEnd(desk, award).gt(desk.full))) return false;
  if (said.some(({ award }) => award.kind === "range"))
    return (
      said.every(({ award }) => award.kind === "range" || pointsOf(award, desk.full).equals(0)) ||
      areFalling(desk, said)
    );
  const awards = said.map(({ award }) => pointsOf(award, desk.full));
  const falls = awards.every((points, place) => place === 0 || points.lt(awards[place - 1] ?? points));
  const rises = awards.every((points, place) => place === 0 || points.gt(awards[place - 1] ?? points));
  const best = max(ZERO, ...awards);
  const hasZero = awards.some((points) => points.equals(0));
  const isWholeScale =
    isWhole && hasZero && best.equals(desk.full) && new Set(awards.map(String)).size === awards.length;
  if (!(falls || rises || isWholeScale)) return false;
  if (best.equals(desk.full) && arePositions(desk, said)) return true;
  if (falls && areComparisons(desk, said)) return true;
  // 不符合得2分，符合得5分
  if (said.length === 2 && isOpposite(desk, said)) return true;
  if (isTrend(desk, said)) return true;
  const positive = awards.filter((points) => points.gt(0)).length;
  const lesser = said.filter(({ award }) => {
    const points = pointsOf(award, desk.full);
    return points.gt(0) && points.lt(best);
  });
  const areGrades = lesser.every((grade) => isBetween(desk, grade));
  if (hasZero && areGrades && (lesser.length > 0 || isOpposite(desk, said))) return true;
  if (isWhole && sum(awards).equals(desk.full) && positive > 1) return false;
  // 否不得分 (a damaged 否则) is no grade beside the item it follows
  const isYesOrNo = said.some(({ content }) => /是$/.test(wordsOf(desk.script, content)));
  if (positive === 1 && !isYesOrNo && !said.every((grade) => isGradeOrItsOpposite(desk, grade))) return false;
  if (hasZero && (isWhole ? best.equals(desk.full) : positive === 1)) return true;
  return areGrades && lesser.length > 0;
}

/** 健全得4分，基本健全得2-3分，不健全得0-1分: no word gives as much as the one before it. */
function areFalling(desk: Desk, said: readonly Met[]): boolean {
  const ends = said.map(({ award }) => {
    const high = award.kind === "range" ? highEnd(desk, award) : pointsOf(award, desk.full);
    return { low: award.kind === "range" ? lowEnd(desk, award) : high, high };
  });
  return (
    areEndsFalling(ends) &&
    said.slice(1).every((grade) => isBetween(desk, grade) || isGradeOrItsOpposite(desk, grade))
  );
}

export function isBetween(desk: Desk, grade: Met): boolean {
  return grade.award.kind === "share" || BETWEEN.test(wordsOf(desk.script, grade.content));
}

/** The one that earns nothing says what is not there, or how bad it is. */
function isGradeOrItsOpposite(desk: Desk, grade: Met): boolean {
  if (pointsOf(grade.award, desk.full).gt(0)) return true;
  return /不|未|无|没|^有|缺|差|劣|违|逾|超|滞|失|[C-F]|四级/.test(wordsOf(desk.script, grade.content));
}

/** 有立项文件, 没有立项文件 */
function isOpposite(desk: Desk, said: readonly Met[]): boolean {
  const [first, second] = said.map(({ content }) =>
    wordsOf(desk.script, content).replace(/没有|不|未|无|没|有|已|的/g, ""),
  );
  return first === second;
}

export function highEnd(desk: Desk, award: Award & { kind: "range" }): Exact {
  return max(pointsOf(award.from, desk.full), pointsOf(award.to, desk.full));
}

export function lowEnd(desk: Desk, award: Award & { kind: "range" }): Exact {
  const [from, to] = [pointsOf(award.from, desk.full), pointsOf(award.to, desk.full)];
  return from.gt(to) ? to : from;
}
