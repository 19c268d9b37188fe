import { max, ZERO } from "../../number/exact";
import { type Award, pointsOf } from "../grammar/award";
import { headingOver } from "../grammar/headings";
import type { Statement } from "../grammar/statement";
import { claim, type Desk, markOf, open, spanOfAll } from "../desk";
import type { Grade, GradeAward } from "../slot";
import { spanOf, type Stretch, trimmed, wordsOf } from "../text/script";
import { isBetween, isScale, lowEnd } from "./gradeScale";
import { isFaulty } from "./gradeWords";

type Met = Statement & { kind: "met" };

/** 合理：4分；基本合理：2分；不合理：0分: one of several words, each with its points or a range of them. */
export function readGrades(desk: Desk): void {
  const points = new Set(open(desk).map(({ point }) => point));
  for (const point of points) {
    const here = open(desk).filter((statement) => statement.point === point);
    if (here.length < 2) continue;
    const events = eventsOfScale(desk, here);
    const rests = restsOf(desk, here);
    const said = here.flatMap((statement): readonly Met[] =>
      statement.kind === "met"
        ? [statement]
        : statement.kind === "otherwise" && rests.includes(statement)
          ? [{ ...statement, kind: "met", content: wordsOfRest(desk, statement) }]
          : statement.kind === "event" && events.has(statement)
            ? [asGrade(desk, statement)]
            : [],
    );
    const scales = scalesIn(desk, said)
      .flatMap((scale) => apart(desk, scale))
      .flatMap((scale) => behindItem(desk, scale));
    const topic = scales.length === 1 ? here.find((statement) => statement.kind === "topic") : undefined;
    for (const scale of scales) {
      if (scale.length < 2 || !isScale(desk, scale, points.size === 1 && scales.length === 1)) continue;
      addGrades(desk, scale, topic);
      const places = new Set(scale.map(({ at }) => at.from));
      claim(desk, ...events, ...rests.filter(({ at }) => places.has(at.from)));
    }
  }
}

/** 健全2分，基本健全1分，不健全0分；到位3分，…: after the worst word of one scale the next begins. */
function scalesIn(desk: Desk, said: readonly Met[]): readonly (readonly Met[])[] {
  const isZero = ({ award }: Met): boolean => pointsOf(award, desk.full).equals(0);
  const [first] = said;
  if (first === undefined || isZero(first)) return [said];
  const scales: Met[][] = [[]];
  for (const [place, grade] of said.entries()) {
    scales.at(-1)?.push(grade);
    if (isZero(grade) && place < said.length - 1) scales.push([]);
  }
  // 归档得2分，未归档不得分，归档不完整得1分: the one between stands last
  const [whole, rest, ...more] = scales;
  const [between, another] = rest ?? [];
  const isBehind =
    between !== undefined &&
    another === undefined &&
    more.length === 0 &&
    !isZero(between) &&
    pointsOf(between.award, desk.full).lt(pointsOf(first.award, desk.full)) &&
    isFaulty(wordsOf(desk.script, between.content));
  if (whole?.length === 2 && isBehind) return [said];
  return scales;
}

/** 记录齐全3分，缺1次扣1分；效果好2分，效果一般1分: a deduction between two of them belongs to what stands before it. */
function apart(desk: Desk, scale: readonly Met[]): readonly (readonly Met[])[] {
  const runs: Met[][] = [];
  for (const grade of scale) {
    const before = runs.at(-1)?.at(-1);
    const isNext = before !== undefined && !isCutOff(desk, before, grade);
    if (isNext) runs.at(-1)?.push(grade);
    else runs.push([grade]);
  }
  return runs;
}

/** 按时编报得2分，质量较好得3分，一般得2分，较差得0分: an item, and a scale of what the item leaves of the points. */
function behindItem(desk: Desk, scale: readonly Met[]): readonly (readonly Met[])[] {
  const [item, ...rest] = scale;
  const best = max(ZERO, ...rest.map(({ award }) => pointsOf(award, desk.full)));
  const isRest =
    item?.award.kind === "points" &&
    item.award.points.lt(best) &&
    item.award.points.add(best).equals(desk.full);
  const areGrades = rest.length > 2 && rest.slice(1, -1).every((grade) => isBetween(desk, grade));
  return item !== undefined && isRest && areGrades && isScale(desk, rest, false) ? [[item], rest] : [scale];
}

function isCutOff(desk: Desk, before: Met, grade: Met): boolean {
  return desk.statements.some(
    ({ kind, at }) =>
      (kind === "each" || kind === "lacking" || kind === "step") &&
      at.from > before.at.from &&
      at.from < grade.at.from,
  );
}

/**
 * 未开展不得分；开展但不及时扣1分；开展且及时得满分: the loss is a grade between nothing and all. 健全得10分，基本健全得6分，不健全的扣10分:
 * what costs all the points is the grade that earns nothing.
 */
function eventsOfScale(desk: Desk, here: readonly Statement[]): ReadonlySet<Statement> {
  const met = here.filter((statement): statement is Met => statement.kind === "met");
  const hasAll = met.some(({ award }) => pointsOf(award, desk.full).equals(desk.full));
  const hasNothing = met.some(({ award }) => pointsOf(award, desk.full).equals(0));
  if (hasAll && !hasNothing && met.length > 1)
    return new Set(here.filter((statement) => costsAll(desk, statement)));
  if (!hasAll || !hasNothing) return new Set();
  const starts = met.map(({ content }) => wordsOf(desk.script, content).slice(0, 2));
  return new Set(
    here.filter(
      (statement) =>
        statement.kind === "event" && starts.includes(wordsOf(desk.script, statement.finding).slice(0, 2)),
    ),
  );
}

function costsAll(desk: Desk, statement: Statement): boolean {
  return statement.kind === "event" && pointsOf(statement.loss, desk.full).equals(desk.full);
}

function asGrade(desk: Desk, event: Statement & { kind: "event" }): Met {
  const points = max(ZERO, desk.full.sub(pointsOf(event.loss, desk.full)));
  const { at, point, spots, finding } = event;
  return { kind: "met", content: finding, award: { kind: "points", points }, at, point, spots };
}

export function addGrades(desk: Desk, said: readonly Met[], topic: Statement | undefined): void {
  const statements = topic === undefined ? said : [topic, ...said];
  const item = said[0] === undefined ? "" : markOf(desk, said[0]);
  const grades = said.map((statement): Grade => ({
    name: wordsOf(desk.script, statement.content),
    award: gradeAward(desk, statement.award, said),
  }));
  const points = max(ZERO, ...grades.map(({ award }) => (award.kind === "points" ? award.points : award.to)));
  const heading = said[0] && headingOver(desk.statements, said[0]);
  const label =
    topic?.kind === "topic"
      ? wordsOf(desk.script, topic.content)
      : heading !== undefined
        ? wordsOf(desk.script, heading.content)
        : desk.name === ""
          ? grades.map(({ name }) => name).join("／")
          : desk.name;
  const slot = desk.slots.ask({
    item,
    kind: "grade",
    label,
    unit: "",
    points,
    grades,
    at: spanOf(desk.script, said[0]?.at ?? { from: 0, to: 0 }),
  });
  const hasRange = grades.some(({ award }) => award.kind === "range");
  const family = hasRange
    ? "grade_range"
    : said.some(({ award }) => award.kind === "share" && award.share.gt(0) && award.share.lt(1))
      ? "grade_percent"
      : "grade_points";
  desk.parts.push({ kind: "grades", item, points, family, at: spanOfAll(desk, statements), slot, grades });
  claim(desk, ...statements);
}

/** 效益显著得6-8分；较显著得4-6分: an end that two ranges share belongs to the better grade. */
function gradeAward(desk: Desk, award: Award, said: readonly Met[]): GradeAward {
  if (award.kind !== "range") return { kind: "points", points: pointsOf(award, desk.full) };
  const [from, to] = [pointsOf(award.from, desk.full), pointsOf(award.to, desk.full)];
  const [low, high] = from.gt(to) ? [to, from] : [from, to];
  const isShared = said.some(
    ({ award: other }) => other.kind === "range" && other.isOpen !== true && lowEnd(desk, other).equals(high),
  );
  return { kind: "range", from: low, to: high, includesFrom: award.isOpen !== true, includesTo: !isShared };
}

/** 合理4分，基本合理2分，否则不得分: with one item before it, nothing for the rest goes without saying. */
function restsOf(desk: Desk, here: readonly Statement[]): readonly (Statement & { kind: "otherwise" })[] {
  const items = here.filter(({ kind }) => kind === "met").length;
  return here.filter(
    (statement): statement is Statement & { kind: "otherwise" } =>
      statement.kind === "otherwise" &&
      (items > 1 || (items === 1 && pointsOf(statement.award, desk.full).gt(0))),
  );
}

/** 否则不得分 beside two grades or more: the words before the points name the last one. */
function wordsOfRest(desk: Desk, { at, spots }: Statement & { kind: "otherwise" }): Stretch {
  const award = spots.find(({ part }) => part === "points");
  return trimmed(desk.script, { from: at.from, to: award?.from ?? at.to }, ",;。、");
}
