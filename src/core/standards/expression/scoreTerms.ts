import { type Exact, exact, ONE, sum, ZERO } from "../../number/exact";
import { valueAt } from "./evaluate";
import type { Expression } from "./tree";

/** One addend of a score: a measure (1 where there is none) times points. */
export interface ScoreTerm {
  readonly measure: Expression | undefined;
  readonly points: Exact;
}

/**
 * Reads 得分=… as a sum of measure × points. A factor is points where it is the full points, N分, a share of the full
 * points, or the bare number that the full points are (资金到位率×3 of 3). Undefined where a term has none or two.
 */
export function scoreTerms(expression: Expression, full: Exact): readonly ScoreTerm[] | undefined {
  const less = lessFrom(expression, full);
  if (less !== undefined) return [{ measure: less, points: full }];
  const shared = sharedOut(expression, full);
  if (shared !== undefined) return shared;
  const terms: ScoreTerm[] = [];
  for (const addend of addends(expression)) {
    const term = termOf(addend, full);
    if (term === undefined) return undefined;
    terms.push(term);
  }
  return terms;
}

/** 数量完成率×5+质量达标率×3+时效完成率×2 of 10 points: bare numbers that together are the full ones. */
function sharedOut(expression: Expression, full: Exact): readonly ScoreTerm[] | undefined {
  const all = addends(expression);
  const terms = all.flatMap((addend): readonly ScoreTerm[] => {
    if (addend.kind !== "binary" || addend.operator !== "*") return [];
    const { left, right } = addend;
    const [number, measure] = isNumber(left) ? [left, right] : [right, left];
    return isNumber(number) && number.value.gt(ZERO) && isOneMeasure(measure)
      ? [{ measure, points: number.value }]
      : [];
  });
  const isWhole = sum(terms.map(({ points }) => points)).equals(full);
  return all.length > 1 && terms.length === all.length && isWhole && full.gt(ONE) ? terms : undefined;
}

/** 完成率, or 实际数/计划数. */
function isOneMeasure(expression: Expression): boolean {
  if (expression.kind === "name" || expression.kind === "share") return true;
  return (
    expression.kind === "binary" &&
    expression.operator === "/" &&
    expression.left.kind === "name" &&
    expression.right.kind === "name"
  );
}

/** 10-(90%-完成率)*100*0.5 of 10 points: the full ones, as far as 1 less a tenth of what is taken. */
function lessFrom(expression: Expression, full: Exact): Expression | undefined {
  if (expression.kind !== "binary" || expression.operator !== "-" || full.lte(0)) return undefined;
  const { left, right } = expression;
  const isFull =
    left.kind === "full"
      ? left.points === undefined || left.points.equals(full)
      : left.kind === "points"
        ? left.points.equals(full)
        : isNumber(left) && left.value.equals(full);
  const takes = factorsOf(right, full).filter(({ kind }) => kind === "points" || kind === "full");
  if (!isFull || takes.length > 0) return undefined;
  // 10-偏差率×0.5 means points of percent, but does not say so: what is taken could never reach the full points
  if (![ZERO, ONE].some((rate) => valueAt(right, rate)?.gte(full) === true)) return undefined;
  const one: Expression = { kind: "number", value: ONE, text: "1" };
  const worth: Expression = { kind: "number", value: full, text: full.toString() };
  return {
    kind: "binary",
    operator: "-",
    left: one,
    right: { kind: "binary", operator: "/", left: right, right: worth },
  };
}

function addends(expression: Expression): readonly Expression[] {
  return expression.kind === "binary" && expression.operator === "+"
    ? [...addends(expression.left), ...addends(expression.right)]
    : [expression];
}

function termOf(addend: Expression, full: Exact): ScoreTerm | undefined {
  const factors = factorsOf(addend, full);
  const inPoints = factors.filter(({ kind }) => kind === "points" || kind === "full");
  if (inPoints.length > 1) return undefined;
  const [stated] = inPoints;
  const bare =
    stated === undefined ? factors.filter((factor) => isNumber(factor) && factor.value.equals(full)) : [];
  const source = stated ?? (bare.length === 1 ? bare[0] : undefined);
  if (source === undefined) return undefined;
  if (source.kind === "full" && source.points !== undefined && !source.points.equals(full)) return undefined;
  const rest = factors.filter((factor) => factor !== source);
  // 完成率×40%权重分: the share belongs to the points; ×100% says nothing
  const shares = rest.filter(isNumber);
  const measures = rest.filter((factor) => !isNumber(factor));
  const worth = shares.reduce(
    (product, { value }) => product.mul(value),
    source.kind === "points" ? source.points : full,
  );
  if (shares.some(({ value }) => value.gt(exact(1n)) || value.lte(0))) return undefined;
  const measure = measures.reduce<Expression | undefined>(
    (product, factor) =>
      product === undefined ? factor : { kind: "binary", operator: "*", left: product, right: factor },
    undefined,
  );
  return { measure, points: worth };
}

/** a*b/c*w as factors; a division stays together with what it divides. */
function factorsOf(expression: Expression, full: Exact): readonly Expression[] {
  if (expression.kind !== "binary") return [expression];
  if (expression.operator === "*")
    return [...factorsOf(expression.left, full), ...factorsOf(expression.right, full)];
  if (expression.operator !== "/") return [expression];
  // w*a/b: the points stay a factor, a/b is the measure
  const over = factorsOf(expression.left, full);
  const stated = over.filter(({ kind }) => kind === "points" || kind === "full");
  // 10*(x-60%)/30% of 10 points
  const bare = over.filter((factor) => isNumber(factor) && factor.value.equals(full));
  const points = stated.length > 0 || over.length < 2 || bare.length > 1 ? stated : bare;
  const measures = over.filter((factor) => !points.includes(factor));
  const divided: Expression =
    measures.length === 0
      ? {
          kind: "binary",
          operator: "/",
          left: { kind: "number", value: ONE, text: "1" },
          right: expression.right,
        }
      : { kind: "binary", operator: "/", left: productOf(measures), right: expression.right };
  return points.length === 0 ? [expression] : [...points, divided];
}

function productOf(factors: readonly Expression[]): Expression {
  return factors.reduce((left, right) => ({ kind: "binary", operator: "*", left, right }));
}

function isNumber(factor: Expression): factor is Expression & { kind: "number" } {
  return factor.kind === "number";
}
