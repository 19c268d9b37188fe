import { pointsOf } from "../grammar/award";
import type { Statement } from "../grammar/statement";
import { claim, type Desk, open } from "../desk";
import { addGrades } from "./grades";
import { highEnd, lowEnd } from "./gradeScale";
import { areEndsFalling } from "./gradeWords";

type Met = Statement & { kind: "met" };

/** 90%以上得8-10分；80%-90%得6-8分: which limit holds and how much is given within it, the evaluator says. */
export function readRangedBands(desk: Desk): void {
  for (const point of new Set(open(desk).map((statement) => statement.point)))
    addBandsOfRanges(
      desk,
      open(desk).filter((statement) => statement.point === point),
    );
}

function addBandsOfRanges(desk: Desk, here: readonly Statement[]): void {
  const scoring = here.filter(({ kind }) => kind !== "connective" && kind !== "topic" && kind !== "cap");
  const bands = scoring.flatMap((statement): readonly Met[] =>
    statement.kind === "band" ? [{ ...statement, kind: "met", content: statement.when.at }] : [],
  );
  const isRanged = bands.some(({ award }) => award.kind === "range");
  if (bands.length < 2 || bands.length < scoring.length || !isRanged || !isFallingOrRising(desk, bands))
    return;
  addGrades(desk, bands, undefined);
  claim(desk, ...scoring);
}

function isFallingOrRising(desk: Desk, said: readonly Met[]): boolean {
  const ends = said.map(({ award }) => ({
    low: award.kind === "range" ? lowEnd(desk, award) : pointsOf(award, desk.full),
    high: award.kind === "range" ? highEnd(desk, award) : pointsOf(award, desk.full),
  }));
  const rises = ends.every(({ low }, place) => place === 0 || low.gte(ends[place - 1]?.high ?? low));
  return areEndsFalling(ends) || rises;
}
