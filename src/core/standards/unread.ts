import { type Exact, min, sum, ZERO } from "../number/exact";
import { ask, claim, type Desk, markOf, open, warn } from "./desk";
import { isDescription } from "./describing";
import { pointsOf } from "./grammar/award";
import type { Statement } from "./grammar/statement";
import { measuresOf, usesName } from "./measuresIn";
import { isOpposite } from "./opposite";
import type { Part } from "./rule";
import { spanOf, type Stretch, wordsOf } from "./text/script";

/** Answers to a stretch that no form matches. */
const PASS_OVER = "不影响评分，略过这句";
const JUDGE = "由我认定扣分";

/** The question about a standard of which nothing was read. */
export const WHOLE = "未读1";

/** A longer text is named by how it begins. */
const LONGEST_LABEL = 40;

/** Sentences that only make sense with others, or with none. */
const CARRIED: ReadonlySet<Statement["kind"]> = new Set(["connective", "define", "floor", "cap", "topic"]);

/**
 * What nobody has made anything of. Each stretch is asked about; passed over it says nothing, judged by the evaluator
 * it becomes a deduction of theirs.
 */
export function settleUnread(desk: Desk, hasRule: boolean): readonly Stretch[] {
  const left: Stretch[] = [];
  for (const statement of hasRule ? open(desk) : desk.statements) {
    if (hasRule && isCarried(desk, statement)) continue;
    // two bands of one sentence are one stretch
    if (left.some(({ from }) => from === statement.at.from)) continue;
    // 逾期10天以内扣1分…: that nothing is taken without delay was not written
    if (statement.at.from === statement.at.to) continue;
    if (hasRule && answered(desk, statement, left.length + 1)) continue;
    left.push(statement.at);
  }
  return left;
}

function isCarried(desk: Desk, statement: Statement): boolean {
  if (isOpposite(desk, statement) || isDescription(desk, statement)) return true;
  // one of several grades, or the highest of several bonuses: there is nothing to count twice
  if (statement.kind === "highestOnly")
    return desk.parts.every((part) => part.kind === "grades" || (part.kind === "bonus" && part.highestOnly));
  // 省级以上加2分，市级加1分，最高加3分 of 3 points
  if (statement.kind === "bonusCap")
    return statement.most.equals(desk.full) && desk.parts.every(({ kind }) => kind === "check");
  if (statement.kind === "otherwise") return isRepeating(desk, statement);
  // 定性指标：显著得…: the one sort the text speaks of
  if (statement.kind === "sort") return desk.statements.filter(({ kind }) => kind === "sort").length === 1;
  // 均不符合不得分 after items that earn one by one
  if (statement.kind === "together")
    return statement.met === "all"
      ? false
      : statement.met.equals(0) &&
          pointsOf(statement.award, desk.full).equals(0) &&
          desk.parts.length > 0 &&
          desk.parts.every(({ kind }) => kind === "check" || kind === "metCount");
  if (!CARRIED.has(statement.kind)) return false;
  if (statement.kind === "define") return isUsed(desk, wordsOf(desk.script, statement.name));
  if (statement.kind === "cap" && statement.isOfRate === true) return desk.parts.some(isLevelAboveWhole);
  if (statement.kind === "cap") return isKept(desk, statement.most);
  if (statement.kind === "floor" && statement.atMost?.equals(desk.full) === false) return false;
  // a floor needs a deduction, a topic its items; steps and choices that no family took are not understood
  if (statement.kind === "floor") return desk.parts.some(({ kind }) => LOSING.has(kind));
  if (statement.kind === "topic") return desk.parts.some(({ kind }) => kind === "grades" || kind === "check");
  return true;
}

/** A definition that nothing is computed with was written for something that was not understood. */
function isUsed(desk: Desk, name: string): boolean {
  return desk.parts.some((part) => measuresOf(part).some((measure) => usesName(measure, name)));
}

/** What is met or not earns nothing where it is not: 否则不得分 after it says nothing new. */
const MET_OR_NOT: ReadonlySet<Statement["kind"]> = new Set([
  "met",
  "nested",
  "holding",
  "perItem",
  "together",
  "gain",
]);

const SILENT: ReadonlySet<Statement["kind"]> = new Set(["veto", "connective", "topic"]);

function isRepeating(desk: Desk, statement: Statement & { kind: "otherwise" }): boolean {
  const points = pointsOf(statement.award, desk.full);
  const before = desk.statements.slice(0, desk.statements.indexOf(statement));
  const last = before.findLast(({ kind }) => kind !== "connective" && kind !== "topic");
  // 存在截留挪用的不得分，否则得满分: the veto has said so
  if (last?.kind === "veto" && desk.claimed.has(last) && before.every(({ kind }) => SILENT.has(kind)))
    return points.equals(desk.full);
  if (!points.equals(0)) return false;
  return (
    last !== undefined &&
    last.point === statement.point &&
    (MET_OR_NOT.has(last.kind) ||
      (last.kind === "band" && desk.parts.every(({ kind }) => kind === "check"))) &&
    desk.claimed.has(last)
  );
}

const LOSING: ReadonlySet<Part["kind"]> = new Set([
  "occurrences",
  "steps",
  "bands",
  "metCount",
  "discretion",
]);

/** Earns no more and no less beyond 100 %: 超过100%的按100%计 then says nothing new. */
function isLevelAboveWhole(part: Part): boolean {
  switch (part.kind) {
    case "proportional":
      return !part.inverse && part.fullAt.lte(1);
    case "steps":
      return part.direction === "below" && part.bonus === undefined && part.base.lte(1);
    case "formula":
      return part.terms.length === 1;
    case "bands":
      return part.bands.every(({ low, high }) => high === undefined || (low?.value.lt(1) ?? true));
    case "targetRatio":
      return true;
    case "check":
    case "metCount":
    case "occurrences":
    case "grades":
    case "discretion":
    case "bonus":
    case "rank":
      return false;
  }
}

/** 满分5分 says what the table says; any other limit would have to be computed. */
function isKept(desk: Desk, most: Exact | "full"): boolean {
  return most === "full" || most.equals(desk.limit ?? desk.full);
}

function answered(desk: Desk, statement: Statement, ordinal: number): boolean {
  const item = markOf(desk, statement);
  const words = wordsOf(desk.script, statement.at);
  const text = `“${words}”没有读懂，不能计算。请选一种办法。`;
  const answer = ask(
    desk,
    { key: `未读${ordinal + passed(desk)}`, item, text, choices: [PASS_OVER, JUDGE] },
    statement.at,
  );
  if (answer === PASS_OVER) {
    claim(desk, statement);
    return true;
  }
  if (answer === JUDGE) {
    addJudgement(desk, item, statement.at, ZERO, pointsLeft(desk, item));
    claim(desk, statement);
    return true;
  }
  warn(desk, "unread-words", `“${words}”没有读懂`, item, statement.at);
  return false;
}

/**
 * A standard of which nothing was read may be judged by the evaluator: an amount off the 分值, with a reason. To pass it
 * over is not offered, for then nothing would be left to score.
 */
export function judgeWhole(desk: Desk): boolean {
  const whole = { from: 0, to: desk.script.text.length };
  if (whole.to === 0) return false;
  const text = "这条评分标准没有读懂，不能计算。可以改写，也可以由评价人认定扣多少分（要写理由）。";
  if (ask(desk, { key: WHOLE, item: "", text, choices: [JUDGE] }, whole) !== JUDGE) return false;
  addJudgement(desk, "", whole, desk.full, desk.full);
  return true;
}

/** What the evaluator takes off, up to `to`; `points`: what it is taken from, where no other part gives it. */
function addJudgement(desk: Desk, item: string, stretch: Stretch, points: Exact, to: Exact): void {
  const at = spanOf(desk.script, stretch);
  const words = wordsOf(desk.script, stretch);
  const about = words.length > LONGEST_LABEL ? `${words.slice(0, LONGEST_LABEL)}…` : words;
  const slot = desk.slots.ask({
    item,
    kind: "manual",
    label: `${about}（由评价人认定扣分）`,
    unit: "分",
    ...(points.gt(0) && { points }),
    bounds: { min: ZERO, max: to },
    at,
  });
  desk.parts.push({ kind: "discretion", item, points, family: "discretionary", at, slot, from: ZERO, to });
}

/** Unread stretches already answered keep their numbers. */
function passed(desk: Desk): number {
  return desk.questions.filter(({ key, answer }) => key.startsWith("未读") && answer !== undefined).length;
}

/** What can be deducted: the points of the item, or all. */
function pointsLeft(desk: Desk, item: string): Exact {
  const own = desk.parts.filter((part) => item !== "" && part.item === item);
  return own.length === 0 ? desk.full : min(desk.full, sum(own.map(({ points }) => points)));
}
