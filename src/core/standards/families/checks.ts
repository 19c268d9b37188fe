import { sum } from "../../number/exact";
import { pointsOf } from "../grammar/award";
import type { Statement } from "../grammar/statement";
import { claim, type Desk, markOf, open, warn } from "../desk";
import { directionOf } from "../direction";
import { headingOver } from "../grammar/headings";
import { isSameMeasure } from "../measureNames";
import type { Check } from "../rule";
import { plainOf, spanOf, type Stretch, wordsOf } from "../text/script";

/** ①项目有绩效目标，得0.5分: met or not, whatever kind of words say what. */
export function readChecks(desk: Desk): void {
  const apart = new Set(pointsApart(desk));
  const items = open(desk).filter(({ kind }) => kind === "met" || kind === "band");
  for (const statement of open(desk)) {
    if (statement.kind === "met" && isHalfOfNothing(desk, statement)) continue;
    if (statement.kind === "met" && statement.award.kind !== "range")
      addCheck(desk, statement, statement.content, statement.award);
    if (
      statement.kind === "band" &&
      statement.award.kind !== "range" &&
      (apart.has(statement.point) || isAlone(desk, statement, items))
    ) {
      addCheck(desk, statement, statement.when.at, statement.award);
      if (apart.has(statement.point)) claimDefinition(desk, statement);
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

/** 未按时报送的减半计分, and not a word about what earns the whole. */
function isHalfOfNothing(desk: Desk, { content, award }: Statement & { kind: "met" }): boolean {
  const isSome = award.kind === "share" && award.share.gt(0) && award.share.lt(1);
  return isSome && /^(?:未|没有|逾期|延期|延迟|迟)/.test(plainOf(desk.script, content));
}

/** A condition with points of its own is judged like any item where nothing else is said about the quantity. */
function isAlone(desk: Desk, statement: Statement, items: readonly Statement[]): boolean {
  if (items.length > 1)
    return items.filter(({ point }) => point === statement.point && point >= 0).length === 1;
  if (statement.kind !== "band" || !pointsOf(statement.award, desk.full).equals(desk.full)) return false;
  return (
    desk.parts.length === 0 && open(desk).every((other) => other === statement || SILENT.has(other.kind))
  );
}

/** Points of which every condition is about a quantity of its own. */
function pointsApart(desk: Desk): readonly number[] {
  const items = open(desk).filter(({ kind }) => kind === "met" || kind === "band");
  const points = [...new Set(items.map(({ point }) => point))];
  return points.filter((point) =>
    areApart(
      desk,
      items.filter((item) => item.point === point),
    ),
  );
}

/** 一季度末支出进度达到20%得1分，二季度末达到50%得1分: quantities of their own, whose points are those of the whole. */
function areApart(desk: Desk, items: readonly Statement[]): boolean {
  const bands = items.filter((statement) => statement.kind === "band");
  const names = bands.map(({ when }) => wordsOf(desk.script, when.measure));
  const areOthers = names.every(
    (name, place) => name !== "" && names.slice(0, place).every((before) => !isSameMeasure(name, before)),
  );
  const isOneSided = bands.every(
    ({ when: { condition } }) => (condition.low === undefined) !== (condition.high === undefined),
  );
  const awards = items.flatMap((item) => (item.kind === "met" || item.kind === "band" ? [item.award] : []));
  if (!areOthers || !isOneSided || awards.some(({ kind }) => kind === "range")) return false;
  const first = items[0];
  const heading = first && headingOver(desk.statements, first);
  const before = desk.parts.filter(({ item }) => first !== undefined && item === markOf(desk, first));
  const whole = heading?.points ?? desk.full;
  const total = sum([
    ...awards.map((award) => pointsOf(award, desk.full)),
    ...before.map(({ points }) => points),
  ]);
  return items.length > 1 && bands.length > 0 && total.equals(whole);
}

const SILENT: ReadonlySet<Statement["kind"]> = new Set(["connective", "cap", "define", "topic"]);

const NODE = /季度|月|上半年|下半年|年末|年底|年终/;

/** 支付进度率=…，第一季度达25%得1分，上半年达50%得1分: what the nodes are judged by. */
function claimDefinition(desk: Desk, statement: Statement & { kind: "band" }): void {
  if (!NODE.test(wordsOf(desk.script, statement.when.measure))) return;
  const [definition, another] = desk.statements.filter(({ kind }) => kind === "define");
  if (definition !== undefined && another === undefined) claim(desk, definition);
}

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
  statement.parts.forEach(({ content, label: whole }, place) => {
    const points = inner[place] ?? total;
    const own = wordsOf(desk.script, content);
    const label = whole ?? (parent === "" ? own : `${parent}：${own}`);
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
