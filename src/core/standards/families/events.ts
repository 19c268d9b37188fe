import { type Exact, max, sum, ZERO } from "../../number/exact";
import { pointsOf } from "../grammar/award";
import { headingOver } from "../grammar/headings";
import type { Statement } from "../grammar/statement";
import { claim, type Desk, markOfAll, open, spanOfAll, warn } from "../desk";
import { type Basis, eventFinding } from "./findings";
import type { Grade } from "../slot";
import { readCondition } from "../grammar/condition";
import { isSeverity } from "../severityWords";
import { plainOf, spanOf, wordsOf } from "../text/script";

type Event = Statement & { kind: "event" };

/** 没有专人负责编制扣5分，上报不及时扣5分: named events, each of which costs once. */
export function readEvents(desk: Desk): void {
  const points = new Set(open(desk).map(({ point }) => point));
  for (const point of points) {
    const here = open(desk).filter((statement) => statement.point === point);
    const events = here.filter(
      (statement): statement is Event => statement.kind === "event" && statement.isBare !== true,
    );
    const full = here.find(
      (statement): statement is Statement & { kind: "met" } =>
        statement.kind === "met" && pointsOf(statement.award, desk.full).gt(0),
    );
    if (events.length === 0 || here.filter(({ kind }) => kind === "met").length > 1) continue;
    // 超过10天扣1分，超过20天扣2分: of two limits on one quantity only one can be meant
    if (events.filter(({ finding }) => readCondition(plainOf(desk.script, finding)) !== undefined).length > 1)
      continue;
    // 情节轻微扣1分，情节较重扣3分: one of them
    if (events.filter(({ finding }) => isSeverity(plainOf(desk.script, finding))).length > 1) continue;
    if (full !== undefined && isGrowing(desk, events)) {
      addScale(desk, full, events);
      continue;
    }
    const isWhole = points.size === 1 && desk.parts.length === 0;
    const heading = events[0] && headingOver(desk.statements, events[0]);
    if (full === undefined && heading === undefined && !isWhole) continue;
    addEvents(desk, here, events, full, heading?.points ?? desk.full);
  }
}

/** 工期滞后, 工期严重滞后造成不良影响: the second is the first, only worse; they are not both deducted. */
function isGrowing(desk: Desk, events: readonly Event[]): boolean {
  const words = events.map(({ finding }) => wordsOf(desk.script, finding));
  const [first = ""] = words;
  const losses = events.map(({ loss }) => pointsOf(loss, desk.full));
  const grows = losses.every((loss, place) => place === 0 || loss.gt(losses[place - 1] ?? loss));
  return (
    events.length > 1 &&
    grows &&
    words.every((said) => said.slice(0, 2) === first.slice(0, 2)) &&
    words.slice(1).every((said) => /严重|重大|特别|较大|造成/.test(said))
  );
}

function addScale(desk: Desk, full: Statement & { kind: "met" }, events: readonly Event[]): void {
  const statements = [full, ...events];
  const item = markOfAll(desk, statements);
  const points = pointsOf(full.award, desk.full);
  const grades: readonly Grade[] = [
    { name: wordsOf(desk.script, full.content), award: { kind: "points", points } },
    ...events.map(({ finding, loss }): Grade => ({
      name: wordsOf(desk.script, finding).replace(/的$/, ""),
      award: { kind: "points", points: max(ZERO, points.sub(pointsOf(loss, points))) },
    })),
  ];
  const label = desk.name === "" || item !== "" ? grades.map(({ name }) => name).join("／") : desk.name;
  const slot = desk.slots.ask({
    item,
    kind: "grade",
    label,
    unit: "",
    points,
    grades,
    at: spanOf(desk.script, full.at),
  });
  desk.parts.push({
    kind: "grades",
    item,
    points,
    family: "deduct_named_events",
    at: spanOfAll(desk, statements),
    slot,
    grades,
  });
  claim(desk, ...statements);
}

function addEvents(
  desk: Desk,
  here: readonly Statement[],
  events: readonly Event[],
  full: (Statement & { kind: "met" }) | undefined,
  whole: Exact,
): void {
  const floors = here.filter((statement) => statement.kind === "floor" && statement.atMost === undefined);
  const statements = [...(full ? [full] : []), ...events, ...floors];
  const item = markOfAll(desk, statements);
  const most = full === undefined ? whole : pointsOf(full.award, desk.full);
  const basis: Basis = {
    points: most,
    content: full?.content,
    hasFloor: floors.length > 0,
    isOnly: events.length === 1,
  };
  const findings = events.map((event) => eventFinding(desk, event, basis));
  const lost = sum(findings.map(({ each }) => each));
  const points = most;
  desk.parts.push({
    kind: "occurrences",
    item,
    points,
    family: "deduct_named_events",
    at: spanOfAll(desk, statements),
    findings,
  });
  claim(desk, ...statements);
  if (floors.length === 0 && lost.gt(points))
    warn(desk, "no-floor", `${item}没有写“扣完为止”，按扣到0分为止计算`, item, events[0]?.at);
}
