import { pointsOf } from "../grammar/award";
import type { Statement } from "../grammar/statement";
import { ask, claim, type Desk, markOf, open, spanOfAll, warn } from "../desk";
import { plainOf, wordsOf } from "../text/script";
import { countedFinding } from "./findings";
import { isIdle } from "./idle";
import { isOfOne } from "./itemPairs";
import { isGraduated } from "./occurrences";

type Met = Statement & { kind: "met" };
type Each = Statement & { kind: "each" };

const EVERY = "每个要点都照此扣分";

/**
 * ①…得1.5分；②…得1.5分。每发现一处不符合扣0.5分，该项分值扣完为止: a sentence of its own behind several items, about none of them in
 * particular. Where it does not say that each is meant, the evaluator does.
 */
export function readEveryItem(desk: Desk): void {
  const here = rulesOf(desk);
  const items = here.filter(
    (statement): statement is Met => statement.kind === "met" && statement.award.kind !== "range",
  );
  const each = here[items.length];
  const last = items.at(-1);
  if (each?.kind !== "each" || last === undefined || items.length < 2) return;
  const [floor, ...others] = here.slice(items.length + 1);
  if ((floor !== undefined && !isPlainFloor(floor)) || !others.every(isPlainFloor)) return;
  if (!items.every((item, place) => here[place] === item && pointsOf(item.award, desk.full).gt(0))) return;
  // 制度不完善的，每项扣0.5分: the items themselves are what is counted
  if (each.unit === "项") return;
  if (isOfOne(desk, items, each) || isGraduated(desk, each)) return;
  const gap = desk.outline.flat.slice(last.at.to, each.at.from);
  if (!/[;。\n]/.test(gap)) return;
  const meant = isOfEvery(desk, items, each, floor) || isAnswered(desk, each, last) ? items : [last];
  for (const item of meant) addItem(desk, item, each, floor !== undefined);
  claim(desk, ...meant, each, ...(floor ? [floor, ...others] : []));
  if (floor === undefined) warn(desk, "no-floor", "没有写“扣完为止”，按扣到0分为止计算", "", each.at);
}

/** Without what stands before the items or behind the deduction and is a matter of its own. */
function rulesOf(desk: Desk): readonly Statement[] {
  const all = open(desk).filter((statement) => !isIdle(desk, statement));
  const first = all.findIndex(({ kind }) => kind === "met");
  const each = all.findIndex(({ kind }) => kind === "each");
  return all.filter(
    ({ kind }, place) =>
      !(kind === "unread" && (place < first || place > each)) && !(OVERRIDING.has(kind) && place > each),
  );
}

const OVERRIDING: ReadonlySet<Statement["kind"]> = new Set(["veto", "notApplicable"]);

function isPlainFloor(statement: Statement): boolean {
  return statement.kind === "floor" && statement.atMost === undefined;
}

/** 单项扣完为止; 该项分值扣完为止 behind a full stop where the items have none. */
function isOfEvery(desk: Desk, items: readonly Met[], each: Each, floor: Statement | undefined): boolean {
  const words = floor === undefined ? "" : plainOf(desk.script, floor.at);
  if (/单项|各项|每项/.test(words)) return true;
  const gaps = items.map(({ at }, place) =>
    desk.outline.flat.slice(at.to, items[place + 1]?.at.from ?? each.at.from),
  );
  return (
    /[该本此]项/.test(words) &&
    gaps.every((gap, place) => gap.includes("。") === (place === items.length - 1))
  );
}

function isAnswered(desk: Desk, each: Each, last: Met): boolean {
  const text = `“${wordsOf(desk.script, each.at)}”写在几个要点后面，扣的是哪一点的分？`;
  const mark = markOf(desk, last);
  const only = `只扣${mark === "" ? "最后一个要点" : mark}的分`;
  return ask(desk, { key: "扣分范围", item: "", text, choices: [EVERY, only] }, each.at) !== only;
}

function addItem(desk: Desk, item: Met, each: Each, hasFloor: boolean): void {
  const points = pointsOf(item.award, desk.full);
  const { content } = item;
  const basis = { points, content, hasFloor, isOnly: true, isOfEvery: true } as const;
  const finding = countedFinding(desk, { ...each, point: item.point }, basis);
  desk.parts.push({
    kind: "occurrences",
    item: markOf(desk, item),
    points,
    family: "checklist_points+deduct_per_item",
    at: spanOfAll(desk, [item]),
    findings: [finding],
    text: wordsOf(desk.script, content),
  });
}
