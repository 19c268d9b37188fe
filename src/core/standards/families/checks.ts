import { pointsOf } from "../grammar/award";
import type { Statement } from "../grammar/statement";
import { claim, type Desk, markOf, open, warn } from "../desk";
import { directionOf } from "../direction";
import type { Check } from "../rule";
import { spanOf, type Stretch, wordsOf } from "../text/script";

/** ①项目有绩效目标，得0.5分: met or not, whatever kind of words say what. */
export function readChecks(desk: Desk): void {
  for (const statement of open(desk)) {
    if (statement.kind === "met" && statement.award.kind !== "range")
      addCheck(desk, statement, statement.content, statement.award);
    if (statement.kind === "band" && statement.award.kind !== "range" && isAlone(desk, statement)) {
      addCheck(desk, statement, statement.when.at, statement.award);
      const words = wordsOf(desk.script, statement.when.at);
      warn(
        desk,
        "range-left-open",
        `没有写达不到“${words}”时怎样计分，按不得分计算`,
        markOf(desk, statement),
        statement.when.at,
      );
    }
    if (statement.kind === "nested") addNested(desk, statement);
  }
}

/** A condition with points of its own is judged like any item where nothing else is said about the quantity. */
function isAlone(desk: Desk, statement: Statement): boolean {
  const items = open(desk).filter(({ kind }) => kind === "met" || kind === "band");
  if (items.length > 1)
    return items.filter(({ point }) => point === statement.point && point >= 0).length === 1;
  if (statement.kind !== "band" || !pointsOf(statement.award, desk.full).equals(desk.full)) return false;
  return (
    desk.parts.length === 0 && open(desk).every((other) => other === statement || SILENT.has(other.kind))
  );
}

const SILENT: ReadonlySet<Statement["kind"]> = new Set(["connective", "cap", "define", "topic"]);

function addCheck(
  desk: Desk,
  statement: Statement,
  content: Stretch,
  award: Parameters<typeof pointsOf>[0],
): void {
  const points = pointsOf(award, desk.full);
  if (points.lte(0)) return;
  const item = markOf(desk, statement);
  const label = labelOf(desk, content, item);
  const at = spanOf(desk.script, content);
  const slot = desk.slots.ask({ item, kind: "conformity", label, unit: "", points, at });
  const family = award.kind === "share" && !award.share.equals(1) ? "checklist_percent" : "checklist_points";
  const part: Check = { kind: "check", item, points, family, at: spanOf(desk.script, statement.at), slot };
  desk.parts.push(part);
  claim(desk, statement);
  directionOf(desk, statement, content, item, points);
}

/** （2分，其中：金额0.5分，…）: the points before 其中 are the sum, not an item. */
function addNested(desk: Desk, statement: Statement & { kind: "nested" }): void {
  const inner = statement.parts.map(({ award }) => pointsOf(award, desk.full));
  const total = inner.reduce((sum, points) => sum.add(points));
  if (!total.equals(pointsOf(statement.award, desk.full))) return;
  const item = markOf(desk, statement);
  const parent = wordsOf(desk.script, statement.content);
  statement.parts.forEach(({ content }, place) => {
    const points = inner[place] ?? total;
    const label = `${parent}：${wordsOf(desk.script, content)}`;
    const at = spanOf(desk.script, content);
    const slot = desk.slots.ask({ item, kind: "conformity", label, unit: "", points, at });
    desk.parts.push({ kind: "check", item, points, family: "nested", at, slot });
  });
  claim(desk, statement);
}

/** ①1分: what the point is about stands in 指标说明. */
function labelOf(desk: Desk, content: Stretch, item: string): string {
  const words = wordsOf(desk.script, content).replace(/[,，:：、]$/, "");
  const listed = desk.guidance.points.get(item);
  if (words !== "") return words;
  return listed === undefined ? `评价要点${item}` : wordsOf(desk.guidance.script, listed);
}
