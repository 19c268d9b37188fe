import { exact, type Exact, HUNDRED, ONE } from "../../number/exact";
import { type Desk, warn } from "../desk";
import type { Edge } from "../grammar/conditionEnds";
import { type Quantity, unitName } from "../grammar/quantity";
import type { ConditionAt, Statement } from "../grammar/statement";
import { factorBetween } from "../grammar/units";
import { whenOf } from "../grammar/whenOf";
import { isRateName } from "../measureNames";
import { plainOf } from "../text/script";
import type { Run } from "./quantityRuns";

/** A figure without a unit beyond this is no share of 1: 满意度≥95 means 95%. */
const LARGEST_SHARE = exact(2n);

/**
 * The sentences of a run with every value in one unit: 2小时 and 30分钟 become 2 and 0.5小时. Undefined where they measure
 * different things (1个月 and 10天, 100% and 1个): which is meant nobody can say.
 */
export function inOneUnit(desk: Desk, run: Run): Run | undefined {
  const found = run.flatMap(quantitiesOf);
  const stated = found.find(({ unit }) => unit !== "")?.unit;
  const bare = found.filter(({ unit }) => unit === "").map(({ value }) => value.abs());
  const isBeyond = bare.some((value) => value.gt(LARGEST_SHARE));
  if (stated === undefined) {
    const name = run.map((statement) => nameIn(desk, statement)).find((words) => words !== "") ?? desk.name;
    if (!isBeyond || !isRateName(name)) return run;
    if (bare.some((value) => value.gt(HUNDRED))) return undefined;
    warn(desk, "range-left-open", `“${name}”的界值没有写%，按百分数计算`, "", run[0]?.at);
    return run.map((statement) => scaled(statement, () => ONE.div(HUNDRED), "%"));
  }
  // 95 beside 1%: of what is not said
  if (stated === "%" && isBeyond) return undefined;
  if (found.some(({ unit }) => unit !== "" && factorBetween(unit, stated) === undefined)) return undefined;
  if (found.every(({ unit }) => unit === stated || unit === "")) return run;
  return run.map((statement) =>
    scaled(statement, (unit) => (unit === "" ? ONE : (factorBetween(unit, stated) ?? ONE)), stated),
  );
}

function quantitiesOf(statement: Statement): readonly Quantity[] {
  const condition = whenOf(statement)?.condition;
  const ends = [condition?.low, condition?.high].filter((end) => end !== undefined);
  return [
    ...ends.map(({ value }) => ({ value, unit: unitName(condition?.unit ?? "") })),
    ...(statement.kind === "step" ? [named(statement.step)] : []),
    ...(statement.kind === "base" ? [named(statement.base)] : []),
    ...(statement.kind === "rounding" && statement.of ? [named(statement.of)] : []),
  ];
}

function named({ value, unit }: Quantity): Quantity {
  return { value, unit: unitName(unit) };
}

type Factor = (unit: string) => Exact;

function scaled(statement: Statement, factor: Factor, unit: string): Statement {
  const of = (quantity: Quantity): Quantity => ({
    value: quantity.value.mul(factor(unitName(quantity.unit))),
    unit,
  });
  const again = whenOf(statement);
  const when = again && { when: scaledWhen(again, factor, unit) };
  if (statement.kind === "step") return { ...statement, ...when, step: of(statement.step) };
  if (statement.kind === "base") return { ...statement, base: of(statement.base) };
  if (statement.kind === "rounding") return { ...statement, ...(statement.of && { of: of(statement.of) }) };
  const isConditional =
    statement.kind === "band" || statement.kind === "score" || statement.kind === "proportion";
  return isConditional ? { ...statement, ...when } : statement;
}

function scaledWhen(when: ConditionAt, factor: Factor, unit: string): ConditionAt {
  const { low, high, unit: written, ...rest } = when.condition;
  const by = factor(unitName(written));
  const edge = (end: Edge): Edge => ({ ...end, value: end.value.mul(by) });
  return {
    ...when,
    condition: { ...rest, unit, ...(low && { low: edge(low) }), ...(high && { high: edge(high) }) },
  };
}

function nameIn(desk: Desk, statement: Statement): string {
  const at = whenOf(statement)?.measure;
  return at === undefined ? "" : plainOf(desk.script, at);
}
