import { type Exact, HUNDRED, ONE, ZERO } from "../../number/exact";
import { ask, type Desk, warn } from "../desk";
import type { Edge } from "../grammar/conditionEnds";
import type { Statement } from "../grammar/statement";
import type { Measure } from "../measure";
import type { Band, Proportional } from "../rule";
import { showPoints } from "../showPoints";
import { wordsOf } from "../text/script";

/** Where nothing is earned any more, and whether that end itself still earns: 80%（含）以上按比例, 80%以下不得分. */
export function floorOf(
  desk: Desk,
  begins: Edge | undefined,
  zero: Edge | undefined,
  item: string,
): Proportional["zeroBelow"] {
  const value = zero?.value ?? begins?.value;
  if (value === undefined) return undefined;
  if (isStated(begins)) return { value, inclusive: begins?.inclusive === false };
  if (isStated(zero) || begins === undefined) return { value, inclusive: zero?.inclusive ?? false };
  warn(desk, "range-left-open", "两档写了同一个界值而没有写明含不含，按含在得分高的一档计算", item);
  return { value, inclusive: false };
}

function isStated(edge: Edge | undefined): boolean {
  return edge?.inclusive !== undefined && edge.isCustom !== true;
}

/**
 * 60%-100%按比例得分 may mean the rate times the points or a line from 0 points at 60 % to all of them at 100 %: the
 * evaluator says which. The line as a measure, where that is the answer.
 */
export function lineWanted(
  desk: Desk,
  { name, measure, points, item }: { name: string; measure: Measure; points: Exact; item: string },
  { low, high }: { low: Exact; high: Exact },
  statement: Statement,
): Measure | undefined {
  const [from, to] = [constantOf(low), constantOf(high)];
  const share = high.equals(ONE) ? name : `${name}÷${to.text}`;
  const product = `${share}×${showPoints(points)}分`;
  const line = `${from.text}得0分、${to.text}得${showPoints(points)}分，之间按线性计算`;
  const text = `“${wordsOf(desk.script, statement.at)}”怎样计算？`;
  const choices = [product, line];
  const key = `${item}口径`;
  if (ask(desk, { key, item, text, choices }, statement.at) !== line) return undefined;
  const difference = (left: Measure, right: Measure): Measure => ({
    kind: "binary",
    operator: "-",
    left,
    right,
  });
  return { kind: "binary", operator: "/", left: difference(measure, from), right: difference(to, from) };
}

/**
 * 95%以上得满分，95%以下按比例得分 may mean the share of 95 %, so that the points run on, or the rate times the points: the
 * evaluator says which. Whether it is the latter.
 */
export function isOfWhole(
  desk: Desk,
  { name, points, item }: { name: string; points: Exact; item: string },
  fullAt: Exact,
  statement: Statement,
): boolean {
  const share = `${name}÷${constantOf(fullAt).text}×${showPoints(points)}分`;
  const whole = `${name}×${showPoints(points)}分`;
  const text = `“${wordsOf(desk.script, statement.at)}”怎样计算？`;
  const choices = [share, whole];
  return ask(desk, { key: `${item}口径`, item, text, choices }, statement.at) === whole;
}

/** Full points from `fullAt` on, below it the rate times the points. */
export function brokenAt(fullAt: Exact, points: Exact, name: string): readonly Band[] {
  const { text } = constantOf(fullAt);
  return [
    {
      mark: "",
      text: `${name}≥${text}`,
      low: { value: fullAt, inclusive: true },
      award: { kind: "points", points },
    },
    {
      mark: "",
      text: `${name}<${text}`,
      high: { value: fullAt, inclusive: false },
      award: { kind: "linear", intercept: ZERO, slope: points },
    },
  ];
}

function constantOf(value: Exact): Measure & { kind: "constant" } {
  const isShare = value.lte(ONE.mul(2));
  return {
    kind: "constant",
    value,
    text: isShare ? `${showPoints(value.mul(HUNDRED))}%` : showPoints(value),
  };
}
