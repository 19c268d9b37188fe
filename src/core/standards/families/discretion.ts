import { type Exact, max, min, sum, ZERO } from "../../number/exact";
import { pointsOf } from "../grammar/award";
import { headingOver } from "../grammar/headings";
import type { Statement } from "../grammar/statement";
import { ask, claim, type Desk, markOf, open, spanOfAll, warn } from "../desk";
import { showPoints } from "../showPoints";
import { leadOf } from "./findings";
import { spanOf, wordsOf } from "../text/script";

/** 要素完整的，得5分，否则酌情扣分: the amount is the evaluator's, inside bounds, with a reason. */
export function readDiscretion(desk: Desk): void {
  for (const statement of open(desk)) {
    if (statement.kind !== "discretion") continue;
    const items = itemsBefore(desk, statement);
    if (items !== undefined) {
      for (const item of items) addDiscretion(desk, { ...statement, point: item.point }, item);
      claim(desk, statement);
      continue;
    }
    const before = desk.statements[desk.statements.indexOf(statement) - 1];
    const full =
      before?.kind === "met" &&
      !desk.claimed.has(before) &&
      before.point === statement.point &&
      !isWorthless(desk, before)
        ? before
        : undefined;
    // 甲得1分，乙得1分，否则酌情扣分: whether it is about both is not said
    const further = full && desk.statements[desk.statements.indexOf(full) - 1];
    if (further?.kind === "met" && further.point === statement.point) continue;
    const closing = full === undefined ? undefined : closedItems(desk, statement, full);
    if (closing !== undefined && isOfAll(desk, statement, closing)) {
      for (const item of closing) addDiscretion(desk, { ...statement, point: item.point }, item);
      claim(desk, statement);
      continue;
    }
    if (
      closing === undefined &&
      full !== undefined &&
      full.point > 0 &&
      /[;。]/.test(gapBefore(desk, statement))
    )
      continue;
    addDiscretion(desk, statement, full);
  }
}

/**
 * ①…，得5分；②…，得5分。根据实际情况酌情扣分: a sentence behind a full stop that the points do not have is about all of them; behind
 * the sign that they have it may be about the last.
 */
function itemsBefore(desk: Desk, statement: Statement & { kind: "discretion" }): readonly Met[] | undefined {
  if (statement.from !== undefined || statement.to !== undefined || statement.point < 1) return undefined;
  const before = desk.statements.slice(0, desk.statements.indexOf(statement));
  const items = open(desk).filter((each): each is Met => each.kind === "met");
  if (items.length !== statement.point + 1 || !before.every((each) => SILENT.has(each.kind)))
    return undefined;
  if (items.some(({ award }) => award.kind === "range" || pointsOf(award, desk.full).lte(0)))
    return undefined;
  const isOwn = gapBefore(desk, statement).includes("。");
  return isOwn && items.slice(1).every((item) => !gapBefore(desk, item).includes("。")) ? items : undefined;
}

type Met = Statement & { kind: "met" };

/** ①…，得1分；②…，得1分，否则酌情扣分: the items that the closing sentence may be about, where it stands in the last of them. */
function closedItems(
  desk: Desk,
  statement: Statement & { kind: "discretion" },
  full: Met,
): readonly Met[] | undefined {
  const isLast = statement.point > 0 && statement.point === desk.outline.points.length - 1;
  if (!isLast || statement.from !== undefined || statement.to !== undefined) return undefined;
  if (!/^(?:否则|反之)/.test(wordsOf(desk.script, statement.content))) return undefined;
  const before = desk.statements.slice(0, desk.statements.indexOf(statement));
  const items = before.filter((each): each is Met => each.kind === "met");
  const isPlain = items.every(
    (item, place) => item.point === place && item.award.kind !== "range" && !isWorthless(desk, item),
  );
  const isAll = items.length === statement.point + 1 && items.at(-1) === full;
  return isPlain && isAll && before.every(({ kind }) => SILENT.has(kind)) ? items : undefined;
}

function isOfAll(desk: Desk, statement: Statement, items: readonly Met[]): boolean {
  const item = markOf(desk, statement);
  const [first] = items;
  const text = `“${wordsOf(desk.script, statement.at)}”管哪些分？`;
  const [own, all] = [
    `只管${item}`,
    `${first === undefined ? "" : markOf(desk, first)}至${item}各项都管`,
  ] as const;
  return ask(desk, { key: `${item}范围`, item, text, choices: [all, own] }, statement.at) === all;
}

const SILENT: ReadonlySet<Statement["kind"]> = new Set(["met", "connective", "topic"]);

/** The signs between a sentence and the one before it. */
function gapBefore(desk: Desk, statement: Statement): string {
  const before = desk.statements[desk.statements.indexOf(statement) - 1];
  return before === undefined ? "" : desk.outline.flat.slice(before.at.to, statement.at.from);
}

/** 未完成的不得分: from nothing nothing is taken. */
function isWorthless(desk: Desk, { award }: Statement & { kind: "met" }): boolean {
  return pointsOf(award, desk.full).lte(0);
}

function addDiscretion(
  desk: Desk,
  statement: Statement & { kind: "discretion" },
  full: (Statement & { kind: "met" }) | undefined,
): void {
  const item = markOf(desk, statement);
  const heading = headingOver(desk.statements, statement);
  const points = full === undefined ? left(desk, item, heading?.points) : pointsOf(full.award, desk.full);
  const most = points.gt(0) ? points : desk.full;
  if (statement.isWhole === true && statement.to?.equals(most) !== true) return;
  const to = statement.to === undefined ? most : min(statement.to, most);
  const from = statement.from ?? ZERO;
  if (from.gt(to)) return;
  const statements = full === undefined ? [statement] : [full, statement];
  const said = `${full === undefined ? leadOf(desk, statement) : ""}${wordsOf(desk.script, statement.content)}`;
  const words = full === undefined ? said : wordsOf(desk.script, full.content);
  const label = `${words}${full === undefined ? "" : "，否则"}酌情扣分（${showPoints(from)}至${showPoints(to)}分，没有扣分填0）`;
  const slot = desk.slots.ask({
    item,
    kind: "manual",
    label,
    unit: "分",
    ...(points.gt(0) && { points }),
    bounds: { min: ZERO, max: to },
    at: spanOf(desk.script, statement.at),
  });
  desk.parts.push({
    kind: "discretion",
    item,
    points,
    family: full === undefined ? "discretionary" : "checklist_points+discretionary",
    at: spanOfAll(desk, statements),
    slot,
    from,
    to,
  });
  claim(desk, ...statements);
  warn(
    desk,
    "discretionary",
    `${item}“${wordsOf(desk.script, statement.at)}”没有写明扣多少分，由评价人认定`,
    item,
    statement.at,
  );
}

/** What the other parts leave of the full points. */
function left(desk: Desk, item: string, whole: Exact | undefined): Exact {
  if (item !== "" && desk.parts.some((part) => part.item === item)) return ZERO;
  if (whole !== undefined) return whole;
  const waiting = open(desk).flatMap((statement) =>
    statement.kind === "met" || statement.kind === "band" ? [pointsOf(statement.award, desk.full)] : [],
  );
  return max(ZERO, desk.full.sub(sum(desk.parts.map(({ points }) => points))).sub(sum(waiting)));
}
