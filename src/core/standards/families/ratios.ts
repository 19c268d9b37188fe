import { type Exact, ONE } from "../../number/exact";
import { parseExpression } from "../expression/parse";
import { valueAt } from "../expression/evaluate";
import type { Condition } from "../grammar/condition";
import { scoreTerms } from "../expression/scoreTerms";
import type { Expression } from "../expression/tree";
import { pointsOf } from "../grammar/award";
import type { Statement } from "../grammar/statement";
import { whenOf } from "../grammar/whenOf";
import { ask, attempt, claim, type Desk, markOfAll, spanOfAll } from "../desk";
import type { Measure } from "../measure";
import { isRateName, isSameMeasure } from "../measureNames";
import type { Proportional } from "../rule";
import { wordsOf } from "../text/script";
import { showPoints } from "../showPoints";
import { worthOf } from "./worth";
import { isDimensionless, namesIn } from "./formulaNames";
import { floorOf, lineWanted } from "./ratioFloor";
import { inOneUnit } from "./oneUnit";
import { isOtherCap } from "./otherCap";
import { type Run, quantityRuns } from "./quantityRuns";
import { isRunsMeasure, measureOfRun } from "./runMeasure";

type Band = Statement & { kind: "band" };

/** ①资金到位率=100%，得2分；②若资金到位率<100%，得分=资金到位率*标准分: points in proportion, at most the full ones. */
export function readRatios(desk: Desk): void {
  for (const run of quantityRuns(desk)) {
    const kinds = new Set(run.map(({ kind }) => kind));
    if (
      kinds.has("met") ||
      kinds.has("floor") ||
      kinds.has("step") ||
      kinds.has("rounding") ||
      kinds.has("base")
    )
      continue;
    const part = attempt(desk, () => {
      const even = inOneUnit(desk, run);
      return even && ratioOf(desk, even);
    });
    if (part === undefined) continue;
    claim(desk, ...fullInWords(desk, run, part));
    desk.parts.push(part);
    claim(desk, ...run.filter((statement) => !isOtherCap(desk, statement)));
  }
}

/** 达到目标得满分，未达到目标按完成比例计分: the full points in words, before the proportion. */
function fullInWords(desk: Desk, run: Run, part: Proportional): readonly Statement[] {
  const [first] = run;
  const before = first && desk.statements[desk.statements.indexOf(first) - 1];
  if (before?.kind !== "met" || desk.claimed.has(before) || before.point !== first?.point) return [];
  const isFull = pointsOf(before.award, desk.full).equals(part.points);
  if (!isFull || !/完成|达到|实现/.test(wordsOf(desk.script, before.content))) return [];
  const after = desk.statements.find(
    (statement) =>
      statement.kind === "met" &&
      statement.point === before.point &&
      pointsOf(statement.award, desk.full).equals(0),
  );
  const isNothing =
    after?.kind === "met" && /^(?:未|没有)(?:完成|开展|实施)$/.test(wordsOf(desk.script, after.content));
  return isNothing ? [before, after] : [before];
}

function ratioOf(desk: Desk, run: Run): Proportional | undefined {
  const item = desk.outline.points.length > 1 ? markOfAll(desk, run) : "";
  const bands = run.filter((statement): statement is Band => statement.kind === "band");
  const points = worthOf(desk, run, item);
  if (points === undefined) return undefined;
  const base = {
    kind: "proportional",
    item,
    points,
    at: spanOfAll(desk, run),
    inverse: false,
    fullAt: ONE,
  } as const;
  const full = bands.filter(({ award }) => pointsOf(award, points).equals(points));
  const zero = bands.filter(({ award }) => pointsOf(award, points).equals(0));
  if (full.length > 1 || zero.length > 1 || full.length + zero.length < bands.length) return undefined;
  const zeroBelow = zero[0]?.when.condition;
  if (zeroBelow !== undefined && (zeroBelow.high === undefined || zeroBelow.low !== undefined))
    return undefined;
  const fullWhen = full[0]?.when.condition;
  const moving = run.find(({ kind }) => kind === "score" || kind === "proportion");
  const begins = moving && whenOf(moving)?.condition.low;
  const otherwise = run.find((statement) => statement.kind === "otherwise");
  if (otherwise !== undefined) {
    // 80%以上按比例，否则不得分: what is left lies below; without a lower end nothing is left
    if (begins === undefined || zeroBelow !== undefined) return undefined;
    if (!pointsOf(otherwise.award, points).equals(0)) return undefined;
  }
  const bottom = floorOf(desk, begins, zeroBelow?.high, item);
  const stated = bottom && { zeroBelow: bottom };
  if (!meetsNeighbours(run, fullWhen, zeroBelow, otherwise !== undefined)) return undefined;
  const measured = measureOfFormula(desk, run, item, points);
  if (measured === undefined) return undefined;
  const { measure, isPlain, isInterpolating, isShare, formula } = measured;
  // a formula over the rate ((x-60%)/40%) is compared as a formula, the ends are those of the rate
  const scaled = formula && scaledEnds(formula, stated?.zeroBelow.value, fullWhen?.low?.value);
  if (formula !== undefined && bands.length > 0 && scaled === undefined) return undefined;
  const floor =
    scaled === undefined
      ? stated
      : scaled.floor?.gt(0)
        ? { zeroBelow: { value: scaled.floor, inclusive: stated?.zeroBelow.inclusive ?? false } }
        : undefined;
  if (scaled !== undefined)
    return { ...base, measure, ...floor, family: isInterpolating ? "interpolation" : "ratio_linear" };
  if (isShare === true) return bands.length > 0 ? undefined : { ...base, measure, family: "count_share" };
  // full points from below: 小于或等于1计5分，否则按比例计分
  if (fullWhen?.high !== undefined && fullWhen.low === undefined) {
    if (zero.length > 0 || !isPlain || run.some(({ kind }) => kind === "score")) return undefined;
    if (fullWhen.high.value.lte(0)) return undefined;
    return { ...base, measure, fullAt: fullWhen.high.value, inverse: true, family: "ratio_linear(inverse)" };
  }
  const fullAt = measured.fullAt ?? fullWhen?.low?.value ?? ONE;
  if (fullWhen?.low !== undefined && !fullWhen.low.value.equals(fullAt)) return undefined;
  const isScaled = run.some(({ kind }) => kind === "proportion") && fullAt.gt(0);
  if (!isScaled && measured.fullAt === undefined && !fullAt.equals(1)) return undefined;
  if (moving?.kind === "proportion" && begins !== undefined) {
    const ends = { low: begins.value, high: fullAt };
    const line = lineWanted(desk, { name: nameOfRun(desk, run), measure, points, item }, ends, moving);
    if (line !== undefined) return { ...base, measure: line, family: "interpolation" };
  }
  const plain = run.some(({ kind }) => kind === "chooseOne") ? "choose_one+ratio_linear" : "ratio_linear";
  const family = isInterpolating ? "interpolation" : bands.length > 1 ? "ratio_linear+tier_bands" : plain;
  return { ...base, measure, fullAt, ...floor, family };
}

/** 若…<100%，得分=…: the formula must begin where nothing is given and end where the full points begin. */
function meetsNeighbours(
  run: Run,
  full: Condition | undefined,
  zero: Condition | undefined,
  hasRest: boolean,
): boolean {
  const formula = run.find(({ kind }) => kind === "score" || kind === "proportion");
  const when = formula && whenOf(formula)?.condition;
  if (when === undefined) return true;
  const end = full?.low ?? full?.high;
  const isBounded = zero?.high !== undefined || hasRest;
  if (when.low !== undefined && when.high !== undefined && !isBounded) return false;
  if (when.low !== undefined && zero?.high !== undefined && !when.low.value.equals(zero.high.value))
    return false;
  const isRising = isBounded && full?.high?.value.equals(full.low?.value ?? full.high.value) !== false;
  const high = when.high ?? (isRising && when.low !== undefined ? end : when.low);
  return high === undefined || (end === undefined ? high.value.equals(1) : high.value.equals(end.value));
}

function nameOfRun(desk: Desk, run: Run): string {
  const named = run
    .map((statement) => whenOf(statement)?.measure)
    .find((at) => at !== undefined && at.to > at.from);
  return named === undefined ? desk.name || "完成率" : wordsOf(desk.script, named);
}

interface Measured {
  readonly measure: Measure;
  readonly isPlain: boolean;
  readonly isInterpolating: boolean;
  /** 执行率/90%×标准分: the full points are reached there. */
  readonly fullAt?: Exact;
  /** The formula, where it is more than the name of a rate. */
  readonly formula?: Expression;
  /** A share that the formula does not multiply with the points. */
  readonly isShare?: boolean;
}

function measureOfFormula(desk: Desk, run: Run, item: string, points: Exact): Measured | undefined {
  const scores = run.filter(
    (statement): statement is Statement & { kind: "score" } => statement.kind === "score",
  );
  const proportions = run.filter((statement) => statement.kind === "proportion");
  if (proportions.some((statement) => statement.isInterpolation)) return undefined;
  const [score] = scores;
  if (scores.length + proportions.length !== 1) return undefined;
  if (score === undefined) {
    const found = measureOfRun(desk, run, item);
    return found && { measure: found.measure, isPlain: true, isInterpolating: false };
  }
  const expression = parseExpression(desk.script, score.expression);
  const terms =
    score.isShare === true
      ? expression && [{ measure: expression, points }]
      : expression && scoreTerms(expression, points);
  if (expression !== undefined && terms === undefined)
    return bareShare(desk, expression, score, item, points);
  const [term] = terms ?? [];
  if (term?.measure === undefined || terms?.length !== 1 || !term.points.equals(points)) return undefined;
  const hasNamedCondition = run.some((statement) => {
    const measure = whenOf(statement)?.measure;
    return measure !== undefined && measure.to > measure.from;
  });
  const { name, fullAt } = scaledName(term.measure);
  if (name !== undefined) {
    const found = hasNamedCondition ? measureOfRun(desk, run, item) : undefined;
    if (found !== undefined) {
      return isRunsMeasure(desk, found, name, score)
        ? { measure: found.measure, isPlain: true, isInterpolating: false, ...(fullAt && { fullAt }) }
        : undefined;
    }
    if (hasNamedCondition || !isRateName(wordsOf(desk.script, name.at))) return undefined;
    return {
      measure: desk.measures.named(wordsOf(desk.script, name.at), item, "%", name.at),
      isPlain: true,
      isInterpolating: false,
      ...(fullAt && { fullAt }),
    };
  }
  if (!isDimensionless(desk, term.measure)) return undefined;
  const [own, ...others] = namesIn(desk, term.measure);
  // 完成率介于60%-100%之间的，按照(完成-60%)…: the formula must be about what the condition compares
  const isForeign = run.some((statement) => {
    const at = whenOf(statement)?.measure;
    if (at === undefined || at.to === at.from || own === undefined || others.length > 0) return false;
    return !isSameMeasure(wordsOf(desk.script, at), own);
  });
  if (isForeign) return undefined;
  const isInterpolating = score.when?.condition.low !== undefined && score.when.condition.high !== undefined;
  const formula = namesIn(desk, term.measure).size === 1 ? { formula: term.measure } : {};
  return {
    measure: desk.measures.ofExpression(term.measure, item),
    isPlain: false,
    isInterpolating,
    ...formula,
  };
}

/** Where the formula stands at the ends of the rate: it must have reached 1 where the full points begin, and rise. */
function scaledEnds(
  formula: Expression,
  zero: Exact | undefined,
  full: Exact | undefined,
): { readonly floor: Exact | undefined } | undefined {
  const floor = zero && valueAt(formula, zero);
  if (full !== undefined && !(valueAt(formula, full)?.equals(1) ?? false)) return undefined;
  if (zero !== undefined && (floor === undefined || floor.gte(1) || floor.lt(0))) return undefined;
  return { floor };
}

/** 执行率, or 执行率/90%. */
function scaledName(expression: Expression): { readonly name?: NameAt; readonly fullAt?: Exact } {
  if (expression.kind === "name") return { name: expression };
  if (expression.kind !== "binary" || expression.operator !== "/" || expression.left.kind !== "name")
    return {};
  const { left, right } = expression;
  return right.kind === "number" && right.value.gt(0) ? { name: left, fullAt: right.value } : {};
}

type NameAt = Expression & { readonly kind: "name" };

/** 得分=达到预期值的任务个数/全部任务个数: a share, but of what is not said. */
function bareShare(
  desk: Desk,
  expression: Expression,
  statement: Statement,
  item: string,
  points: Exact,
): Measured | undefined {
  if (expression.kind !== "binary" || expression.operator !== "/" || !isDimensionless(desk, expression))
    return undefined;
  const text = "公式只写了比例，没有写乘以多少分，怎样计分？";
  ask(desk, { key: `${item}口径`, item, text, choices: [`比例乘以${showPoints(points)}分`] }, statement.at);
  const measure = desk.measures.ofExpression(expression, item);
  return { measure, isPlain: false, isInterpolating: false, isShare: true };
}
