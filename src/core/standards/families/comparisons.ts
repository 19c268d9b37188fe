import { type Exact, max, ONE, ZERO } from "../../number/exact";
import { claim, type Desk, markOf, open, warn } from "../desk";
import { pointsOf } from "../grammar/award";
import { isRateName, unitOfName } from "../measureNames";
import type { Rank } from "../rule";
import type { Statement } from "../grammar/statement";
import { spanOf, wordsOf } from "../text/script";

/** Ranks, and one quantity against another. */
export function readComparisons(desk: Desk): void {
  for (const statement of open(desk)) {
    if (statement.kind === "rank") addRank(desk, statement);
    if (statement.kind === "versus") addVersus(desk, statement);
  }
}

function addRank(desk: Desk, statement: Statement & { kind: "rank" }): void {
  const item = markOf(desk, statement);
  const { awards, rest } = placesOf(desk, statement);
  if (awards === undefined) return;
  const points = max(ZERO, ...awards);
  const at = spanOf(desk.script, statement.at);
  const measured = wordsOf(desk.script, statement.measure) || desk.name;
  const label =
    measured === ""
      ? "排名的名次"
      : /(?:排名|名次)$/.test(measured)
        ? `${measured.replace(/名次$/, "")}的名次`
        : `按${measured}排名的名次`;
  const slot = desk.slots.ask({ item, kind: "number", label, unit: "名", points, at });
  const behind = statement.behind && behindOf(desk, item, measured, statement.behind.last);
  desk.parts.push({
    kind: "rank",
    item,
    points,
    family: "rank",
    at,
    slot,
    awards,
    ...(behind && { behind }),
    ...(rest && { rest }),
  });
  claim(desk, statement);
  if (statement.each !== undefined) claimFloor(desk, statement, item);
}

/** More places than this are no ranking that one loses a little in. */
const LONGEST_FALL = 40;

/** The points place by place; 每下降1名扣0.5分 goes down to nothing. */
function placesOf(
  desk: Desk,
  statement: Statement & { kind: "rank" },
): { readonly awards?: readonly Exact[]; readonly rest?: Exact } {
  const awards = statement.awards.map((award) => pointsOf(award, desk.full));
  const { each } = statement;
  const last = awards.at(-1);
  if (each === undefined || last === undefined)
    return { awards, ...(statement.rest && { rest: pointsOf(statement.rest, desk.full) }) };
  if (each.lte(0)) return {};
  for (let left = last.sub(each); left.gt(0); left = left.sub(each)) {
    if (awards.length > LONGEST_FALL) return {};
    awards.push(left);
  }
  return { awards, rest: ZERO };
}

function claimFloor(desk: Desk, statement: Statement, item: string): void {
  const next = desk.statements[desk.statements.indexOf(statement) + 1];
  const isFloor = next?.kind === "floor" && next.point === statement.point && next.atMost === undefined;
  if (isFloor) claim(desk, next);
  else warn(desk, "no-floor", `${item}没有写“扣完为止”，按扣到0分为止计算`, item, statement.at);
}

/** 第2-5名按第1名的比例得分: what is ranked, here and at the first place. */
function behindOf(desk: Desk, item: string, measured: string, last: number | undefined): Rank["behind"] {
  const unit = unitOfName(measured);
  const own = desk.slots.ask({ item, kind: "number", label: measured || "本单位的数值", unit });
  const first = desk.slots.ask({ item, kind: "number", label: `第1名的${measured || "数值"}`, unit });
  return { own, first, ...(last !== undefined && { last }) };
}

/** 年度增幅高于上级增幅的得满分，低于上级增幅的按比例减分: the one over the other, at most the full points. */
function addVersus(desk: Desk, statement: Statement & { kind: "versus" }): void {
  const item = markOf(desk, statement);
  const [left, right] = [wordsOf(desk.script, statement.left), wordsOf(desk.script, statement.right)];
  if (!isRateName(left) || !isRateName(right)) return;
  const points = pointsOf(statement.award, desk.full);
  const measure = desk.measures.ofExpression(
    {
      kind: "binary",
      operator: "/",
      left: { kind: "name", at: statement.left },
      right: { kind: "name", at: statement.right },
    },
    item,
  );
  desk.parts.push({
    kind: "proportional",
    item,
    points,
    family: "ratio_linear",
    at: spanOf(desk.script, statement.at),
    measure,
    fullAt: ONE,
    inverse: false,
    isCompared: true,
  });
  claim(desk, statement);
}
