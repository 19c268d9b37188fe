import { type Exact, max, ONE, ZERO } from "../../number/exact";
import { isLateness } from "../timeWords";
import { isSameMeasure } from "../measureNames";
import type { Script } from "../text/script";
import { type Award, pointsOf } from "./award";
import { headingOver } from "./headings";
import { type Condition, readCondition } from "./condition";
import type { Edge } from "./conditionEnds";
import { withoutFurther } from "./nestedLimits";
import type { ConditionAt, Statement } from "./statement";
import { whenOf } from "./whenOf";

type Event = Statement & { kind: "event" };
type Band = Statement & { kind: "band" };

/**
 * 按期完成得5分，超期10日以内扣1分，超期10-30日扣3分，30日以上不得分: what two or more limits on one quantity cost are bands
 * of what is left, never deducted together.
 */
export function lossesAsBands(
  statements: readonly Statement[],
  script: Script,
  full: Exact | undefined,
): readonly Statement[] {
  const limits = new Map<Statement, ConditionAt>();
  for (const statement of statements) {
    const when = statement.kind === "event" ? limitOf(script, statement) : undefined;
    if (when !== undefined) limits.set(statement, when);
  }
  if (limits.size === 0) return statements.map((statement) => withoutNothing(statement, script));
  const points = new Set([...limits.keys()].map(({ point }) => point));
  const bands = [...points].reduce(
    (said, point) => asBandsOfPoint(said, point, limits, script, full),
    statements,
  );
  return bands.map((statement) => withoutNothing(statement, script));
}

function asBandsOfPoint(
  statements: readonly Statement[],
  point: number,
  limits: ReadonlyMap<Statement, ConditionAt>,
  script: Script,
  full: Exact | undefined,
): readonly Statement[] {
  const here = statements.filter((statement) => statement.point === point);
  const ladder = here.filter((statement) => limits.has(statement) || isGate(statement));
  const losing = ladder.filter((statement) => limits.has(statement)).length;
  const whens = ladder.flatMap((statement) => limits.get(statement) ?? whenOf(statement) ?? []);
  const areOne = areOfOne(whens, script);
  const [first] = ladder;
  const heading = first && headingOver(statements, first);
  const below = here.filter((statement) => headingOver(statements, statement) === heading);
  const worth = worthBefore(below, heading?.points ?? full);
  if (first === undefined || worth === undefined || whens.length < 2 || !(losing > 1 || areOne))
    return statements;
  const leftOf = (statement: Statement): Exact =>
    statement.kind === "event" ? max(ZERO, worth.points.sub(pointsOf(statement.loss, worth.points))) : ZERO;
  const limited = whens.map((when, place) => ({ when, left: leftOf(ladder[place] ?? first) }));
  const ends = areOne ? withoutFurther(limited) : whens;
  const bands = statements.map((statement): Statement => {
    const when = ends[ladder.indexOf(statement)];
    if (when === undefined) return statement;
    const { at, point: own, spots } = statement;
    const award = { kind: "points", points: leftOf(statement) } as const;
    return { kind: "band", when: withoutShort(when, script), award, at, point: own, spots };
  });
  const beyond = worth.isStated || !areOne ? undefined : beyondAll(limited, script);
  if (beyond === undefined) return bands;
  return bands.toSpliced(statements.indexOf(first), 0, untouched(first, beyond, worth.points));
}

/** 延期6个月以上不得分 */
function isGate(statement: Statement): statement is Band {
  return (
    statement.kind === "band" && statement.award.kind === "points" && statement.award.points.equals(ZERO)
  );
}

/** Limits on one quantity: named once, or each time. */
function areOfOne(whens: readonly ConditionAt[], script: Script): boolean {
  const [first, ...others] = whens;
  if (first === undefined) return false;
  const name = nameOf(first, script);
  return others.every((other) => {
    const own = nameOf(other, script);
    const isShort = own === "" || (/超/.test(name) && SHORT_OVER.test(own));
    return other.condition.unit === first.condition.unit && (isShort || isSameMeasure(own, name));
  });
}

function nameOf({ measure }: ConditionAt, script: Script): string {
  return script.text.slice(measure.from, measure.to);
}

/** 超10%-20% after 实际支出超预算10%以内 */
const SHORT_OVER = /^(?:超出|超过|超支|超)$/;

function withoutShort(when: ConditionAt, script: Script): ConditionAt {
  const { from } = when.measure;
  return SHORT_OVER.test(nameOf(when, script)) ? { ...when, measure: { from, to: from } } : when;
}

type Beyond = Pick<Condition, "low" | "high" | "unit">;

interface Limited {
  readonly when: ConditionAt;
  readonly left: Exact;
}

/** Where nothing is taken: what no limit speaks of, on the side where the least is taken. */
function beyondAll(limits: readonly Limited[], script: Script): Beyond | undefined {
  const [first, ...more] = [...limits].sort((a, b) => b.left.compare(a.left));
  if (first === undefined) return undefined;
  const best = first.when.condition;
  const { low, high, unit } = best;
  const others = more.map(({ when }) => when.condition);
  // 满意度80%-90%扣2分，60%-80%扣5分: more is taken below, so that nothing is taken above
  if (others.every((other) => liesBelow(other, best))) return high && { unit, low: opposite(high) };
  const isRising = others.every((other) => liesAbove(other, best));
  const isOver = isExcess(nameOf(first.when, script));
  // 延期1-3个月扣3分 says nothing of less than a month
  if (isOver && (low === undefined || high !== undefined))
    return { unit, high: { value: ZERO, inclusive: true } };
  return isRising && low ? { unit, high: opposite(low) } : undefined;
}

type Between = Pick<Condition, "low" | "high">;

function liesAbove(other: Between, { low, high }: Between): boolean {
  const startsLater = other.low !== undefined && (low === undefined || other.low.value.gt(low.value));
  return startsLater && (other.high === undefined || (high !== undefined && other.high.value.gt(high.value)));
}

function liesBelow(other: Between, { low, high }: Between): boolean {
  const endsSooner = other.high !== undefined && (high === undefined || other.high.value.lt(high.value));
  return endsSooner && (other.low === undefined || (low !== undefined && other.low.value.lt(low.value)));
}

/** 超预算, 延期: 0 is none of it. */
function isExcess(name: string): boolean {
  return isLateness(name) || /超(?:出|过)?[一-龥]{2,}$|超支$/.test(name);
}

/** 满意度80%-90%扣1分 takes its own ends. */
function opposite({ value, inclusive = true }: Edge): Edge {
  return { value, inclusive: !inclusive };
}

function untouched({ at, point }: Statement, ends: Beyond, points: Exact): Statement {
  const place = { from: at.from, to: at.from };
  const condition = { measure: "", measureAt: 0, ...ends };
  const when = { condition, at: place, measure: place };
  return { kind: "band", when, award: { kind: "points", points }, at: place, point, spots: [] };
}

/** 差异在10%以内的不扣分 says something only beside what is taken for more, and a limit only beside another. */
function withoutNothing(statement: Statement, script: Script): Statement {
  if (statement.kind !== "event") return statement;
  const isLimit = statement.isBare === true && limitOf(script, statement) !== undefined;
  if (!takesNothing(statement) && !isLimit) return statement;
  return { kind: "unread", at: statement.at, point: statement.point, spots: [] };
}

function takesNothing(statement: Statement): boolean {
  return statement.kind === "event" && statement.loss.kind === "points" && statement.loss.points.equals(ZERO);
}

interface Worth {
  readonly points: Exact;
  readonly isStated: boolean;
}

/** What the first sentence of the point gives; the full points where none gives any, or it takes nothing (不扣分). */
function worthBefore(here: readonly Statement[], full: Exact | undefined): Worth | undefined {
  const giving = here.find((each) => each.kind === "met" || each.kind === "band" || takesNothing(each));
  if (giving !== undefined && takesNothing(giving)) return full && { points: full, isStated: true };
  const awards = here.flatMap((statement): readonly Award[] =>
    statement.kind === "met" || statement.kind === "band" ? [statement.award] : [],
  );
  const first = awards.find((award) => pointsOf(award, ONE).gt(0));
  if (first === undefined) return full && { points: full, isStated: false };
  if (full === undefined && first.kind !== "points") return undefined;
  return { points: pointsOf(first, full ?? ZERO), isStated: true };
}

function limitOf(script: Script, { finding }: Event): ConditionAt | undefined {
  const condition = readCondition(script.text.slice(finding.from, finding.to));
  if (condition === undefined) return undefined;
  const from = finding.from + condition.measureAt;
  return { condition, at: finding, measure: { from, to: from + condition.measure.length } };
}
