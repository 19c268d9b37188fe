import { max, ONE, ZERO } from "../../number/exact";
import { claim, type Desk, markOfAll, open, spanOfAll } from "../desk";
import { type Award, pointsOf } from "../grammar/award";
import { headingOver } from "../grammar/headings";
import type { Statement } from "../grammar/statement";
import type { Grade } from "../slot";
import { isSeverity } from "../severityWords";
import { plainOf, spanOf, type Stretch, wordsOf } from "../text/script";
import { leadOf } from "./findings";

type Met = Statement & { kind: "met" };

interface Level {
  readonly statement: Statement;
  readonly content: Stretch;
  readonly loss: Award;
}

const ALL: Award = { kind: "share", share: ONE };

/** 情节较轻扣1分，较重扣2分，严重扣3分: one of several degrees, never all of them together. */
export function readSeverities(desk: Desk): void {
  for (const point of new Set(open(desk).map((statement) => statement.point)))
    readPoint(
      desk,
      open(desk).filter((statement) => statement.point === point),
    );
}

function readPoint(desk: Desk, here: readonly Statement[]): void {
  const levels = here.flatMap((statement) => levelOf(desk, statement) ?? []);
  const [first] = levels;
  if (first === undefined || levels.length < 2) return;
  const place = here.indexOf(first.statement);
  const run = here.slice(place, place + levels.length);
  const before = here.slice(0, place);
  const behind = here
    .slice(place + levels.length)
    .filter(({ kind }) => kind !== "connective" && kind !== "floor");
  if (run.some((statement, at) => statement !== levels[at]?.statement) || behind.length > 0) return;
  const full = before.find((statement): statement is Met => isItem(desk, statement));
  const others = before.filter((statement) => statement !== full && statement.kind !== "connective");
  const isLed = others.every((statement) => statement.kind === "unread" && statement === before.at(-1));
  const heading = headingOver(desk.statements, first.statement);
  const isWhole = desk.outline.points.length < 2 && desk.parts.length === 0;
  if (!isLed || others.length > 1 || (full === undefined && heading === undefined && !isWhole)) return;
  const points = full === undefined ? (heading?.points ?? desk.full) : pointsOf(full.award, desk.full);
  const given = levels.map(({ loss }) => max(ZERO, points.sub(pointsOf(loss, points))));
  if (!given.every((left, at) => left.lt(given[at - 1] ?? points))) return;
  const lead = leadOf(desk, first.statement);
  if (others.length > 0 && lead === "") return;
  const statements = [...(full === undefined ? [] : [full]), ...levels.map(({ statement }) => statement)];
  const none = full === undefined ? `没有发生` : wordsOf(desk.script, full.content);
  const grades: readonly Grade[] = [
    { name: none, award: { kind: "points", points } },
    ...levels.map(({ content }, at): Grade => ({
      name: wordsOf(desk.script, content).replace(/的$/, ""),
      award: { kind: "points", points: given[at] ?? ZERO },
    })),
  ];
  const item = desk.outline.points.length > 1 ? markOfAll(desk, statements) : "";
  const label = lead.replace(/的?[,，]$/u, "") || desk.name;
  const slot = desk.slots.ask({
    item, kind: "grade", label, unit: "", points, grades, at: spanOf(desk.script, first.statement.at),
  }); // prettier-ignore
  const floors = here.filter(({ kind, at }) => kind === "floor" && at.from > first.statement.at.from);
  desk.parts.push({
    kind: "grades", item, points, family: "deduct_by_severity", at: spanOfAll(desk, statements), slot, grades,
  }); // prettier-ignore
  claim(desk, ...statements, ...floors);
}

function isItem(desk: Desk, statement: Statement): boolean {
  return (
    statement.kind === "met" && statement.award.kind !== "range" && pointsOf(statement.award, desk.full).gt(0)
  );
}

/** 情节严重的不得分 costs all the points. */
function levelOf(desk: Desk, statement: Statement): Level | undefined {
  const at = statement.kind === "event" ? statement.finding : contentOf(desk, statement);
  if (at === undefined || !isSeverity(plainOf(desk.script, at))) return undefined;
  return { statement, content: at, loss: statement.kind === "event" ? statement.loss : ALL };
}

function contentOf(desk: Desk, statement: Statement): Stretch | undefined {
  if (statement.kind === "met" && pointsOf(statement.award, desk.full).equals(0)) return statement.content;
  return statement.kind === "veto" && statement.when === undefined && !statement.isGate
    ? statement.content
    : undefined;
}
