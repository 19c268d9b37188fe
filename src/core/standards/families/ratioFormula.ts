import type { Exact } from "../../number/exact";
import { ask, type Desk } from "../desk";
import { parseExpression } from "../expression/parse";
import { valueAt } from "../expression/evaluate";
import { scoreTerms } from "../expression/scoreTerms";
import type { Expression } from "../expression/tree";
import type { Statement } from "../grammar/statement";
import { whenOf } from "../grammar/whenOf";
import type { Measure } from "../measure";
import { isRateName, isSameMeasure, isSumOfPoints, isSumSign, isUnknown } from "../measureNames";
import { showPoints } from "../showPoints";
import { wordsOf } from "../text/script";
import { isDimensionless, namesIn } from "./formulaNames";
import { scoreOutOfHundred } from "./outOfHundred";
import type { Run } from "./quantityRuns";
import { isRunsMeasure, measureOfRun } from "./runMeasure";

export interface Measured {
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

export function measureOfFormula(desk: Desk, run: Run, item: string, points: Exact): Measured | undefined {
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
  const hundred = expression && scoreOutOfHundred(desk, expression, item, points);
  if (hundred !== undefined) return { ...hundred, isPlain: true, isInterpolating: false };
  const terms =
    score.isShare === true
      ? expression && [{ measure: expression, points }]
      : expression && scoreTerms(expression, points);
  const inPoints = expression && sumOfPoints(desk, expression, run, item, points);
  if (inPoints !== undefined) return inPoints;
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
    const summed = sumOver(desk, run, name, item);
    if (summed !== undefined)
      return { measure: summed, isPlain: true, isInterpolating: false, ...(fullAt && { fullAt }) };
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
  const reached = targetReached(desk, term.measure, run, item);
  if (reached !== undefined) return reached;
  if (!isDimensionless(desk, term.measure)) return undefined;
  const whole = definedSo(desk, run, term.measure, item);
  if (whole !== undefined) return whole;
  const [own, ...others] = namesIn(desk, term.measure);
  // 完成率介于60%-100%之间的，按照(完成-60%)…: the formula must be about what the condition compares
  const isForeign = run.some((statement) => {
    const at = whenOf(statement)?.measure;
    if (at === undefined || at.to === at.from || own === undefined || others.length > 0) return false;
    return !isUnknown(own) && !isSameMeasure(wordsOf(desk.script, at), own);
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

/** 发放率=实发人数/应发人数…未达到100%的按（实发人数/应发人数）×10: the formula is the rate itself, written out again. */
function definedSo(desk: Desk, run: Run, formula: Expression, item: string): Measured | undefined {
  const at = run
    .map((statement) => whenOf(statement)?.measure)
    .find((measure) => measure !== undefined && measure.to > measure.from);
  const definition = at && desk.measures.defined(wordsOf(desk.script, at));
  if (definition?.script !== desk.script) return undefined;
  const defined = parseExpression(definition.script, definition.expression);
  const sides = quotientIn(desk, formula);
  if (defined === undefined || sides === undefined || quotientIn(desk, defined) !== sides) return undefined;
  const found = measureOfRun(desk, run, item);
  return found && { measure: found.measure, isPlain: true, isInterpolating: false };
}

/** 实发人数/应发人数, also where ×100% stands behind it. */
function quotientIn(desk: Desk, expression: Expression): string | undefined {
  if (expression.kind !== "binary") return undefined;
  const { left, operator, right } = expression;
  if (operator === "*" && right.kind === "number" && right.value.equals(1)) return quotientIn(desk, left);
  if (operator !== "/" || left.kind !== "name" || right.kind !== "name") return undefined;
  return `${wordsOf(desk.script, left.at)}/${wordsOf(desk.script, right.at)}`;
}

const ACTUAL = /^(?:实际|实际完成|完成|实现)(?:值|数|数量|量|额)$/;
const TARGET = /^(?:目标|计划|指标|预期|标准)(?:值|数|数量|量|额)$/;

/** 产值达到500万元得10分，低于500万元的按实际值/目标值×10分计分: what is compared, over what it has to reach. */
function targetReached(desk: Desk, formula: Expression, run: Run, item: string): Measured | undefined {
  if (formula.kind !== "binary" || formula.operator !== "/") return undefined;
  const [over, under] = [formula.left, formula.right].map((side) =>
    side.kind === "name" ? wordsOf(desk.script, side.at) : "",
  );
  if (over === undefined || under === undefined || !ACTUAL.test(over) || !TARGET.test(under))
    return undefined;
  const [band, ...others] = run.filter((statement) => statement.kind === "band");
  if (band?.kind !== "band" || others.length > 0 || band.when.measure.to === band.when.measure.from)
    return undefined;
  const { low, high } = band.when.condition;
  const found = measureOfRun(desk, run, item);
  if (low === undefined || high !== undefined || low.value.lte(0) || found === undefined) return undefined;
  return { measure: found.measure, isPlain: true, isInterpolating: false, fullAt: low.value };
}

/** Where the formula stands at the ends of the rate: it must have reached 1 where the full points begin, and rise. */
export function scaledEnds(
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

/** 各子项完成率100%得满分，未完成的，得分=∑(各子项完成率×权重)×分值: the sum is how far all of them are. */
function sumOver(desk: Desk, run: Run, sum: NameAt, item: string): Measure | undefined {
  const words = wordsOf(desk.script, sum.at);
  if (!isSumSign(words.charAt(0))) return undefined;
  const named = run.flatMap((statement) => {
    const at = whenOf(statement)?.measure;
    return at === undefined || at.to === at.from ? [] : [wordsOf(desk.script, at)];
  });
  const isOf = named.length > 0 && named.every((name) => words.includes(name));
  return isOf ? desk.measures.named(words, item, "%", sum.at) : undefined;
}

/** 得分=∑(各子项完成率×子项分值): the points themselves, of at most the full ones. */
function sumOfPoints(
  desk: Desk,
  expression: Expression,
  run: Run,
  item: string,
  points: Exact,
): Measured | undefined {
  if (expression.kind !== "name" || run.some(({ kind }) => kind === "band")) return undefined;
  const name = wordsOf(desk.script, expression.at);
  if (!isSumOfPoints(name)) return undefined;
  const measure = desk.measures.named(name, item, "分", expression.at);
  return { measure, isPlain: true, isInterpolating: false, fullAt: points };
}

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
