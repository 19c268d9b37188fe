import { ZERO } from "../../number/exact";
import type { Desk } from "../desk";
import type { Expression } from "../expression/tree";
import { pointsOf } from "../grammar/award";
import type { Statement } from "../grammar/statement";
import { plainOf, wordsOf } from "../text/script";
import type { OpenBand } from "./bandEdges";
import type { Run } from "./quantityRuns";
import type { RunMeasure } from "./runMeasure";

type Met = Statement & { kind: "met" };
type Band = Statement & { kind: "band" };

const KEPT = /^(?<over>(?:[一-龥]{2,16}?)?)(?:未超出|未超过|未超|不超出|不超过|不超)(?<under>[一-龥]{2,16})$/;
const BEYOND = /^(?<over>[一-龥]*?)(?:超出|超过|超)(?<under>[一-龥]{2,16})$/;

/** 实际成本未超出预算的得4分；超出预算5%以内的得2分: the first is what the bands say how far it is exceeded. */
export function keptBefore(desk: Desk, run: Run, bands: readonly Band[]): Met | undefined {
  const first = run[0] === undefined ? 0 : desk.statements.indexOf(run[0]);
  const before = desk.statements[first - 1];
  if (before?.kind !== "met" || desk.claimed.has(before) || before.award.kind === "range") return undefined;
  const kept = keptIn(desk, before);
  if (kept === undefined || before.point !== run[0]?.point) return undefined;
  const points = pointsOf(before.award, desk.full);
  const areBeyond = bands.every(({ when, award }, place) => {
    const { low, high, unit } = when.condition;
    const said = BEYOND.exec(plainOf(desk.script, when.measure))?.groups;
    const isNamed = said?.under === kept.under && (said.over === "" || said.over === kept.over);
    const isSame =
      isNamed || (place > 0 && /^(?:超出|超过|超支|超)?$/.test(plainOf(desk.script, when.measure)));
    const isPositive = (low?.value.gte(0) ?? true) && (high?.value.gt(0) ?? true);
    return unit === "%" && isSame && isPositive && pointsOf(award, desk.full).lt(points);
  });
  return areBeyond ? before : undefined;
}

/** By how much of 预算 实际成本 exceeds it. */
export function overrunIn(desk: Desk, met: Met, item: string): RunMeasure | undefined {
  const kept = keptIn(desk, met);
  if (kept === undefined) return undefined;
  // 不超预算得10分: what does not exceed it is not named
  if (kept.over === "") {
    const name = `超出${kept.under}的比例`;
    return { measure: desk.measures.named(name, item, "%"), name };
  }
  const { from, to } = met.content;
  const left: Expression = { kind: "name", at: { from, to: from + kept.over.length } };
  const right: Expression = { kind: "name", at: { from: to - kept.under.length, to } };
  const difference: Expression = { kind: "binary", operator: "-", left, right };
  return {
    measure: desk.measures.ofExpression({ kind: "binary", operator: "/", left: difference, right }, item),
    name: `超出${kept.under}的比例`,
  };
}

/** Nothing is exceeded: the full points. */
export function nothingOver(desk: Desk, { content, award }: Met): OpenBand {
  return {
    mark: "",
    text: wordsOf(desk.script, content),
    low: undefined,
    high: { value: ZERO, inclusive: true },
    award: { kind: "points", points: pointsOf(award, desk.full) },
  };
}

function keptIn(desk: Desk, { content }: Met): { readonly over: string; readonly under: string } | undefined {
  const { over, under } = KEPT.exec(plainOf(desk.script, content))?.groups ?? {};
  return over === undefined || under === undefined ? undefined : { over, under };
}
